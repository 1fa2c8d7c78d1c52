import { describe, expect, it } from 'vitest'
import { makeScenario, type ScenarioInput, varyScenario } from '../../../src/index.js'
import { fromRecordsToPlan } from '../../../src/notebook/exercises/02-from-records-to-plan.js'

const today = makeScenario(
  {
    horizon: { editions: 3, warmUp: 3 },
    segments: { exhibitors: { marketSize: 800 } },
    levers: { winBack: { spend: 20_000 }, service: { spend: 40_000 } }
  },
  'today'
)
const spending = (levers: NonNullable<ScenarioInput['levers']>) => varyScenario(today, { levers }, 'mine')

/** Long and large enough for what bad service does to show. */
const larger = varyScenario(
  today,
  { horizon: { editions: 5 }, segments: { exhibitors: { marketSize: 1500 } } },
  'today'
)

/** Answers that readers are likely to give and that are wrong, and what they are told. */
const wrong: readonly [string, unknown, RegExp][] = [
  // one edition too few: (1 + 2) / (1.2 + 1 + 2)
  ['2.1', 3 / 4.2, /number of editions attended/],
  ['2.1', '4 / 5.2', /has to be a number/],
  ['2.2', ['price.perArea', 'levers'], /column/],
  ['2.2', ['marketSize'], /column/],
  ['2.2', ['markteSize', 'levers'], /Did you mean "marketSize"/],
  // the repeat rate of hardware
  ['2.3', 0.654, /not the repeat rate/],
  ['2.4', today, /two plans/],
  ['2.4', [today, spending({ service: { spend: 60_000 } })], /spends more/],
  ['2.4', [today, varyScenario(today, {}, 'mine')], /may be chance/],
  [
    '2.4',
    [larger, varyScenario(larger, { levers: { service: { spend: 0 }, farewell: { spend: 40_000 } } }, 'mine')],
    /surely less/
  ]
]

describe('exercises of notebook 02', () => {
  it.each(wrong)('%s, wrong answer %#', async (id, answer, words) => {
    const verdict = await fromRecordsToPlan[id]!.judge(answer)
    expect(verdict.right).toBe(false)
    expect(verdict.en).toMatch(words)
    expect(verdict.zh).toMatch(/[一-龥]/)
  })

  it('2.1 is right at 4 / 5.2, by the formula of Fader & Hardie (2007)', async () => {
    expect((await fromRecordsToPlan['2.1']!.judge(4 / 5.2)).right).toBe(true)
  })

  it('2.2 is right in any order', async () => {
    expect((await fromRecordsToPlan['2.2']!.judge(['levers', 'marketSize'])).right).toBe(true)
  })

  it('2.3 is right at the share that perennial describe prints', async () => {
    expect((await fromRecordsToPlan['2.3']!.judge(0.457)).right).toBe(true)
  })

  it('2.4 is right for the same money, saved where nothing comes of it', async () => {
    const mine = spending({ winBack: { spend: 0 } })
    expect((await fromRecordsToPlan['2.4']!.judge([today, mine])).right).toBe(true)
  })
})
