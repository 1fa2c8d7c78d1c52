import { beforeAll, describe, expect, it } from 'vitest'
import { outcomeCatalogue } from '../../src/analysis/outcomeCatalogue.js'
import { columnTopics } from '../../src/cli/columnTopics.js'
import { countOf, nearestSubject, search } from '../../src/cli/explainSearch.js'
import { lifecycleGlossary } from '../../src/cli/lifecycleGlossary.js'
import { lifecycleTopics } from '../../src/cli/lifecycleTopics.js'
import type { Table } from '../../src/core/table.js'
import { budget } from '../../src/experiment/budget/budget.js'
import { compare } from '../../src/experiment/compare.js'
import { sensitivity } from '../../src/experiment/sensitivity/sensitivity.js'
import type { Language } from '../../src/i18n/terms.js'
import { catalogue } from '../../src/model/catalogue.js'
import { budgetTables } from '../../src/report/budget/budgetTables.js'
import { comparisonTable } from '../../src/report/comparisonTable.js'
import { replicatedTables } from '../../src/report/replicatedTables.js'
import { riskTable } from '../../src/report/riskTable.js'
import { sensitivityTables } from '../../src/report/sensitivity/sensitivityTables.js'
import { makeScenario, varyScenario } from '../../src/scenario/makeScenario.js'

const topics = [...lifecycleTopics(), ...lifecycleGlossary(), ...columnTopics()]
const all = { parameters: catalogue, outcomes: outcomeCatalogue, topics }
const languages: readonly Language[] = ['en', 'zh-CN']

const today = makeScenario(
  {
    title: 'Small',
    horizon: { editions: 3, warmUp: 0 },
    replications: 2,
    segments: { firms: { marketSize: 60 }, buyers: { kind: 'visitor', marketSize: 90 } },
    tactics: { club: { level: 'social', cost: 20, spend: 500 } }
  },
  'today'
)
const plan = varyScenario(today, { levers: { service: { spend: 40_000 } } }, 'plan')
let tables: Readonly<Record<Language, readonly Table[]>>

beforeAll(async () => {
  const compared = await compare([today, plan])
  const search = { levers: ['service', 'club'], plans: 4, replications: 2 }
  const best = await budget(today, search)
  const total = await budget(today, { ...search, question: 'total', responses: false })
  const nothing = await budget(today, { ...search, total: 0, responses: false })
  const tornado = await sensitivity(today, { vary: ['price.perArea=200..300'], replications: 2 })
  const shown = (language: Language): Table[] => [
    comparisonTable(compared, language),
    riskTable(compared.scenarios, language),
    ...replicatedTables(compared.scenarios[0]!, language),
    ...[best, total, nothing].flatMap((answer) => budgetTables(answer, language)),
    ...sensitivityTables(tornado, language)
  ]
  tables = { en: shown('en'), 'zh-CN': shown('zh-CN') }
}, 60_000)

/** What heads a column, but for what was asked and answered in words, and names of the user's own. */
function headings(language: Language): string[] {
  const own = new Set(['says', 'today', 'plan', 'Small', 'club'])
  return tables[language].flatMap(({ columns }) =>
    columns.filter(({ id, label }) => !own.has(id) && !own.has(label) && label !== '').map(({ label }) => label)
  )
}

/** Outcomes that head rows, with their units. */
function rowHeadings(language: Language): string[] {
  return tables[language].flatMap(({ columns, rows }) =>
    columns[0]?.id !== 'outcome'
      ? []
      : rows.flatMap(([cell]) => (typeof cell === 'string' && cell !== '' ? [cell] : []))
  )
}

describe('what tables of run, compare, budget and sensitivity print', () => {
  it.each(languages)('can be given to explain as it stands, and is found: %s', (language) => {
    const shown = [...new Set([...headings(language), ...rowHeadings(language)])]
    expect(shown.length).toBeGreaterThan(60)
    expect(shown.filter((heading) => countOf(search(heading, all)) === 0)).toEqual([])
  })

  it('is found alone where it is a heading letter by letter', () => {
    const found = (heading: string) => {
      const { parameters, outcomes, topics: words } = search(heading, all)
      return [...parameters.map(({ path }) => path), ...outcomes.map(({ id }) => id), ...words.map(({ path }) => path)]
    }
    expect(found('P(best)')).toEqual(['probabilityBest'])
    expect(found('最优概率')).toEqual(['probabilityBest'])
    // of fairs, and of lifecycles of one's own
    expect(found('Repeat rate (%)')).toEqual(['repeatRate', 'repeatRate'])
    expect(found('Exhibitors, edition 3 (firms)')).toEqual(['attendance'])
    expect(found('In stage Trust')).toEqual(['inStage.*'])
    expect(found('× 1.5')).toEqual(['responseTimes'])
    expect(found('Satisfaction')).toEqual(['satisfaction'])
  })

  it('is suggested where it is nearly right', () => {
    expect(nearestSubject('P(bets)', all)).toBe('P(best)')
    expect(nearestSubject('Repaet rate', all)).toBe('Repeat rate')
  })
})
