import { describe, expect, it } from 'vitest'
import { sensitivityChart } from '../../../src/chart/sensitivity/sensitivity.js'
import { InputError } from '../../../src/core/errors.js'
import { checkTable } from '../../../src/core/table.js'
import { tableText } from '../../../src/core/tableText.js'
import type { MethodOptions } from '../../../src/experiment/sensitivity/sensitivity.js'
import { answerTo, sensitivity } from '../../../src/experiment/sensitivity/sensitivity.js'
import { sensitivityJson } from '../../../src/report/sensitivity/sensitivityJson.js'
import { sensitivityRecords } from '../../../src/report/sensitivity/sensitivityRecords.js'
import { sensitivityTables } from '../../../src/report/sensitivity/sensitivityTables.js'
import { draw, textsOf } from '../../chart/draw.js'
import { range, smallFair, standIn } from '../../experiment/sensitivity/support.js'

const factors = [
  { ...range('competition', 0, 1), label: { en: 'Competition', zh: '竞争' }, unit: 'share' as const },
  { ...range('drift', 0, 10), label: { en: 'Need drift', zh: '需求漂移' }, unit: 'points' as const }
]
/** Loses where competition > .6 and drift > 4, by hand. */
const question = standIn(factors, ({ competition, drift }, at) => {
  return (competition! > 0.6 && drift! > 4 ? -2e6 : 1e6) * (1 + at / 1e4) + 1e4 * drift!
})
const asked: readonly MethodOptions[] = [
  { method: 'tornado', replications: 3 },
  { method: 'two-way', replications: 3, size: 3 },
  { method: 'morris', replications: 3, size: 10 },
  { method: 'sobol', replications: 2, size: 512 },
  { method: 'conditions', replications: 2, size: 400, threshold: 0 }
]
const answers = await Promise.all(asked.map((options) => answerTo(question, options)))
const [tornado, map, morris, sobol, conditions] = answers as [
  (typeof answers)[number],
  (typeof answers)[number],
  (typeof answers)[number],
  (typeof answers)[number],
  (typeof answers)[number]
]

function textOf(answer: (typeof answers)[number], language: 'en' | 'zh-CN' = 'en'): string {
  return sensitivityTables(answer, language)
    .map((table) => tableText(table))
    .join('\n')
}

describe('tables', () => {
  it.each(answers.map((answer) => [answer.method, answer] as const))(
    'of %s are whole in both languages',
    (_, answer) => {
      for (const language of ['en', 'zh-CN'] as const) {
        for (const table of [...sensitivityTables(answer, language), sensitivityRecords(answer, language)]) {
          checkTable(table)
          expect(JSON.stringify(table)).not.toMatch(/undefined|NaN|\{\w+\}/)
        }
      }
      const chinese = textOf(answer, 'zh-CN')
      expect(chinese).toContain('竞争')
      expect(chinese).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/)
    }
  )

  it('of a tornado say the range in units, the swing with its interval, and what is noise', () => {
    const [table] = sensitivityTables(tornado, 'en')
    expect(table?.rows.map((row) => row.slice(0, 2))).toEqual([
      ['Competition', '0% to 100%'],
      ['Need drift', '0 to 10 points']
    ])
    // drift is 5, above 4, so competition decides: −3e6 · (1 + at / 1e4), mean 3000.3 thousand; t(.975, 2) · .3 / √3 = .745
    expect(table?.rows[0]?.[4]).toBe('-3,000.3 [-3,001.0, -2,999.6]')
    expect(textOf(tornado)).toContain('Outcome: Result.')
    expect(textOf(tornado)).toContain('3 replications of each point')
  })

  it('say conditions in plain words with labels, numbers and units', () => {
    const [table, limits] = sensitivityTables(conditions, 'en')
    expect(table?.rows[0]?.[0]).toMatch(/^Result is below 0 EUR when /)
    expect(table?.rows[0]?.[0]).toMatch(/Competition > (60|58|62)%/)
    expect(table?.rows[0]?.[0]).toMatch(/Need drift > (3\.\d|4|4\.\d) points/)
    expect(limits?.rows).toHaveLength(2)
    const [chinese] = sensitivityTables(conditions, 'zh-CN')
    expect(chinese?.rows[0]?.[0]).toMatch(/^当.*竞争 > \d+%.*时，结果低于 0 EUR$/)
  })

  it('refuse indices of a sample too small instead of showing them', async () => {
    const small = await answerTo(question, { method: 'sobol', size: 16, replications: 2 })
    const [table] = sensitivityTables(small, 'en')
    expect(table?.rows.slice(0, 2).map((row) => row.slice(1, 3))).toEqual([
      ['–', '–'],
      ['–', '–']
    ])
    expect(table?.notes?.join(' ')).toContain('Not shown: only 16 base points')
  })

  it('say what failed, what was left out and that they are partial', async () => {
    const fails = standIn(
      factors,
      ({ drift }) => {
        if (drift! > 9) throw new InputError([{ message: 'too far', messageZh: '过远' }])
        return drift!
      },
      {
        stopAfter: 5,
        leftOut: [
          { path: 'price.fixed', label: { en: 'Fixed fee', zh: '固定费用' }, reason: { en: 'it is 0', zh: '其值为 0' } }
        ]
      }
    )
    const failed = await answerTo(fails, { replications: 2 })
    expect(textOf(failed)).toContain(
      '1 of 5 points could not be played and are left out, for example drift = 10: too far'
    )
    expect(textOf(failed)).toContain('Left out: Fixed fee (price.fixed): it is 0.')
    expect(textOf(failed, 'zh-CN')).toContain('5 个点中有 1 个无法运行')
    const partial = await answerTo(
      standIn(factors, ({ drift }) => drift!, { stopAfter: 3 }),
      { replications: 2 }
    )
    expect(textOf(partial)).toContain('PARTIAL: stopped after 3 of 5 points')
    expect(textOf(partial)).toContain('not played before it was stopped')
    expect(sensitivityJson(partial).partial).toEqual({ done: 3, all: 5 })
    expect(sensitivityRecords(partial, 'en').rows[0]?.at(-1)).toBe('3/5')
  })

  it('mark who wins where of two strategies', async () => {
    const against = { name: 'other', title: 'The other', titleZh: '另一方案' }
    const compared = standIn(factors, ({ competition }) => 0.5 - competition!, { against })
    const answer = await answerTo(compared, { method: 'two-way', size: 3, replications: 2 })
    const [, winners] = sensitivityTables(answer, 'en')
    expect(winners?.rows.map(([, first]) => first)).toEqual(['formula', 'no difference', 'The other'])
    expect(textOf(answer)).toContain('Outcome: Result of formula less that of The other.')
  })
})

describe('a result file', () => {
  it.each(answers.map((answer) => [answer.method, answer] as const))('of %s is plain data', (method, answer) => {
    const json = sensitivityJson(answer)
    expect([json.kind, json.method, json.forecast]).toEqual(['sensitivity', method, false])
    expect(json.partial).toBeNull()
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.factors.map(({ distribution }) => distribution)).toEqual([
      { dist: 'uniform', min: 0, max: 1 },
      { dist: 'uniform', min: 0, max: 10 }
    ])
  })
})

describe('charts', () => {
  it.each(answers.map((answer) => [answer.method, answer] as const))(
    'of %s are drawn without a warning',
    async (_, answer) => {
      for (const language of ['en', 'zh-CN'] as const) {
        const { marks, warnings } = await draw(sensitivityChart(answer, { language }))
        expect(warnings).toEqual([])
        expect(textsOf(marks).join(' ')).toContain(language === 'en' ? 'Competition' : '竞争')
      }
    }
  )

  it('of a screening and of indices order what they draw as the tables do', () => {
    if (morris.method !== 'morris' || sobol.method !== 'sobol' || map.method !== 'two-way') throw new Error('order')
    expect(sensitivityChart(morris).datasets.factors?.map(({ path }) => path)).toEqual(
      morris.effects.map(({ path }) => path)
    )
    expect(sensitivityChart(sobol).datasets.indices).toHaveLength(4)
    expect(sensitivityChart(map).datasets.cells).toHaveLength(9)
  })

  /** Result, low and high of the rows of the records that have these keys. */
  function recorded(answer: (typeof answers)[number], keys: Readonly<Record<string, unknown>>) {
    const { columns, rows } = sensitivityRecords(answer, 'en')
    const at = (id: string) => columns.findIndex((column) => column.id === id)
    return rows
      .filter((row) => Object.entries(keys).every(([id, value]) => row[at(id)] === value))
      .map((row) => [row[at('result')], row[at('low')], row[at('high')]])
  }

  /** A value of a factor as charts write it, as a number again. */
  function numberOf(text: unknown): number {
    return Number.parseFloat(String(text)) / (String(text).endsWith('%') ? 100 : 1)
  }

  it('of a tornado draw the numbers of the records', () => {
    const { ends } = sensitivityChart(tornado).datasets
    expect(ends).toHaveLength(4)
    for (const { path, value, difference, from, to } of ends!) {
      const [end] = recorded(tornado, { path, figure: 'difference', value: numberOf(value) })
      expect([difference, from, to]).toEqual(end)
    }
  })

  it('of two factors draw the numbers of the records', () => {
    for (const { row, column, mean } of sensitivityChart(map).datasets.cells!) {
      const [cell] = recorded(map, { figure: 'difference', value: numberOf(row), otherValue: numberOf(column) })
      expect(mean).toBe(cell![0])
    }
  })

  it('of a screening and of indices draw the numbers of the records', () => {
    for (const { path, muStar, low, high, sigma } of sensitivityChart(morris).datasets.factors!) {
      expect([[muStar, low, high]]).toEqual(recorded(morris, { path, figure: 'muStar' }))
      expect(sigma).toBe(recorded(morris, { path, figure: 'sigma' })[0]![0])
    }
    for (const { factor, kind, value, low, high } of sensitivityChart(sobol).datasets.indices!) {
      const path = factor === 'Competition' ? 'competition' : 'drift'
      expect([[value, low, high]]).toEqual(recorded(sobol, { path, figure: kind }))
    }
  })

  it('of conditions draw as many draws, and as many that lose, as the records count', () => {
    const { draws } = sensitivityChart(conditions).datasets
    expect(draws).toHaveLength(Number(recorded(conditions, { figure: 'drawn' })[0]![0]))
    expect(draws!.filter(({ loses }) => loses)).toHaveLength(Number(recorded(conditions, { figure: 'losing' })[0]![0]))
  })

  it('of a fair with a notice carry it', async () => {
    const fair = smallFair({ notice: 'Made up for a test.' })
    const chart = sensitivityChart(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 }))
    expect(JSON.stringify(chart)).toContain('Made up for a test.')
  })
})
