import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { conditionsOf } from '../../../src/experiment/sensitivity/conditions.js'
import { range, standIn } from './support.js'

const factors = [range('competition', 0, 1), range('drift', 0, 0.1), range('price', 200, 300)]

describe('conditions under which a strategy loses', () => {
  it('are found where they were put', async () => {
    // loses exactly where competition > .6 and drift > .04: .4 · .6 = 24 % of all
    const question = standIn(factors, ({ competition, drift }) => (competition! > 0.6 && drift! > 0.04 ? -1 : 1))
    const { said, conditions, drawn, losing, undecided } = await conditionsOf(question, 2, 500, 0)
    expect([said, drawn, undecided]).toEqual(['found', 500, 0])
    expect(Math.abs(losing / drawn - 0.24)).toBeLessThan(0.03)
    const [box] = conditions
    const limits = Object.fromEntries(box!.limits.map(({ path, from, to }) => [path, [from, to]]))
    expect(Object.keys(limits).sort()).toEqual(['competition', 'drift'])
    expect(limits.competition![0]).toBeCloseTo(0.6, 1)
    expect(limits.drift![0]).toBeCloseTo(0.04, 2)
    expect([limits.competition![1], limits.drift![1]]).toEqual([null, null])
    expect(box!.coverage).toBeGreaterThan(0.95)
    expect(box!.density).toBeGreaterThan(0.95)
    expect(box!.losing).toBe(Math.round(box!.density * box!.runs))
  })

  it('are looked for below a threshold; of a cost above it', async () => {
    const below = await conditionsOf(
      standIn(factors, ({ price }) => price!),
      1,
      200,
      250
    )
    expect([below.losing, below.conditions[0]?.limits[0]?.path]).toEqual([100, 'price'])
    expect(below.conditions[0]?.limits[0]?.to).toBeCloseTo(250, 0)
    const play = standIn(factors, ({ price }) => price!).play
    const cost = standIn(factors, () => 0, {
      play: async (points, replications) => {
        const played = await play(points, replications)
        return { ...played, figures: [{ ...played.figures[0]!, better: 'lower' as const }] }
      }
    })
    const above = await conditionsOf(cost, 1, 200, 250)
    expect(above.conditions[0]?.limits[0]?.from).toBeCloseTo(250, 0)
  })

  it('says so where it hardly ever or nearly always loses, and where nothing tells', async () => {
    const said = async (formula: (at: number) => number) => {
      let run = 0
      const question = standIn(factors, () => formula(run++))
      return (await conditionsOf(question, 1, 200, 0)).said
    }
    expect(await said(() => 1)).toBe('hardly')
    expect(await said((at) => (at % 100 === 0 ? 1 : -1))).toBe('nearly')
    // every other run of a design that is in no order loses
    expect(await said((at) => (at % 2 === 0 ? 1 : -1))).toBe('none')
  })

  it('leaves out failed runs and counts what luck leaves open', async () => {
    const question = standIn(factors, ({ competition, price }, at) => {
      if (price! > 290) throw new InputError([{ message: 'too dear', messageZh: '过贵' }])
      return competition! - 0.5 + (at % 2 === 0 ? 0.01 : -0.01)
    })
    const { drawn, failures, draws, undecided } = await conditionsOf(question, 4, 200, 0)
    expect([drawn, failures.count]).toEqual([180, 20])
    expect(draws.filter(({ loses }) => loses === null)).toHaveLength(20)
    // half width of the interval: t(.975, 3) · .0115 / 2 = .0184, so about 3.7 % of 180
    expect(undecided).toBeGreaterThan(2)
    expect(undecided).toBeLessThan(12)
  })
})
