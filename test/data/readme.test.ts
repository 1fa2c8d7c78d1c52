import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { responseFromAnswers } from '../../src/calibration/response/responseFromAnswers.js'
import { responseFromHistory } from '../../src/calibration/response/responseFromHistory.js'
import { fitTable } from '../../src/calibration/table/fitTable.js'
import { readLeverAnswers, readLeverHistory } from '../../src/experiment/calibrate/readLeverTable.js'
import * as perennial from '../../src/index.js'
import { readRecords } from '../../src/node/readRecords.js'
import { readTable } from '../../src/node/readTable.js'
import { headerNames, recordFields } from '../../src/records/headers.js'
import { marksOf, valuesOf } from '../../src/records/histories.js'
import { fileOf } from '../node/records/recordFiles.js'
import { blocksOf, commandsOf, sectionsOf } from '../support/markdown.js'
import { packageRoot } from '../support/sourceFiles.js'

const pages = ['README.md', 'README.zh-CN.md']
const [page, chinese] = pages.map((name) => readFileSync(join(packageRoot, 'data', name), 'utf8')) as [string, string]

/** The numbers of each row of each table, whatever their order in a sentence. */
function numbersInTables(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|') && !/^[|:\- ]+$/.test(line))
  return rows.map((row) => (row.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).sort().join(' '))
}

/** Where links lead, but for places in a page, whose names are those of its language. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!).sort()
}

function example(name: string): string {
  const [, text] = new RegExp(`<!-- example: ${name} -->\\n\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(page) ?? []
  return text!
}

describe('the page of the data in two languages', () => {
  it('has the same sections, code, commands, links and numbers in both', () => {
    expect(blocksOf(page).length).toBeGreaterThan(15)
    expect(blocksOf(chinese)).toEqual(blocksOf(page))
    expect(commandsOf(chinese)).toEqual(commandsOf(page))
    expect(sectionsOf(chinese)).toBe(sectionsOf(page))
    expect(numbersInTables(chinese)).toEqual(numbersInTables(page))
    const others = (text: string) => linksOf(text).filter((target) => !pages.includes(target))
    expect(others(chinese)).toEqual(others(page))
  })

  it.each([
    ['README.md', page, 'README.zh-CN.md'],
    ['README.zh-CN.md', chinese, 'README.md']
  ])('%s leads to the other at once', (_, text, other) => {
    expect(text.split('\n').slice(0, 4).join('\n')).toContain(`](${other})`)
  })

  it.each([
    ['README.md', page],
    ['README.zh-CN.md', chinese]
  ])('%s names only files that exist', (_, text) => {
    const missing = linksOf(text).filter((target) => !existsSync(join(packageRoot, 'data', target)))
    expect(missing).toEqual([])
  })
})

describe('the page of the data', () => {
  it.each([
    ['long.csv', ['A-17', 'B-03'], [7520, 9200]],
    ['wide.csv', ['甲公司', '乙公司'], [7520, 9200]]
  ])('shows %s as it is read', async (name, customers, paid) => {
    const { records, rejects } = await readRecords(fileOf(example(name), name))
    expect(rejects).toEqual([])
    expect(records.customers.map(({ id }) => id)).toEqual(customers)
    expect([marksOf(records, 0), marksOf(records, 1)]).toEqual([
      [1, 1],
      [0, 1]
    ])
    expect(valuesOf(records.figures.paid!, 2, 0)).toEqual(paid)
  })

  it('shows a mapping file and a file that it fits', async () => {
    const map = fileOf(example('map.yaml'), 'map.yaml')
    const { records, rejects } = await readRecords(fileOf(example('mapped.csv'), 'mapped.csv'), { map })
    expect(rejects).toEqual([])
    expect(records.editions.map(({ label, held }) => [label, held])).toEqual([
      ['2019', true],
      ['2020', false],
      ['2021', true]
    ])
    expect(valuesOf(records.figures.area!, 3, 1)).toEqual([null, null, 12.5])
    expect(valuesOf(records.figures.paid!, 3, 0)).toEqual([7520, null, 9200])
    expect(valuesOf(records.covariates.mailings!, 3, 1)).toEqual([1, null, 4])
  })

  it('shows a log of purchases as it is read', async () => {
    const { records, rejects } = await readRecords(fileOf(example('log.csv'), 'log.csv'), { period: 'year' })
    expect(rejects).toEqual([])
    expect(records.editions.map(({ label }) => label)).toEqual(['2019', '2020', '2021'])
    // by hand: 29.33 + 6.50
    expect(valuesOf(records.figures.paid!, 3, 0)).toEqual([35.83, null, 14.96])
  })

  it('shows tables that are no records, and asks of them what the commands ask', async () => {
    const churn = await readTable(fileOf(example('churn.csv'), 'churn.csv'))
    const { groups } = fitTable(churn, { kind: 'tenures', time: 'tenure', left: 'Churn', by: 'Contract' })
    expect(groups.map(({ group, customers }) => [group, customers])).toEqual([
      [null, 5],
      ['Month-to-month', 3],
      ['One year', 2]
    ])
    const ages = ['2019', '2020', '2021', '2022']
    const triangle = await readTable(fileOf(example('triangle.csv'), 'triangle.csv'))
    expect(fitTable(triangle, { kind: 'ages', ages }).groups[0]!.sbg!.converged).toBe(true)
    const panel = fileOf(example('panel.csv'), 'panel.csv')
    const on = ['satisfaction', 'price', 'treatment']
    const next = ['customer', 'year'] as const
    const {
      rows,
      notes,
      groups: states
    } = fitTable(await readTable(panel), { kind: 'outcome', outcome: 'attended', on, next })
    // 15 rows, 5 of them the last of a customer, 2 without satisfaction
    expect(rows).toBe(8)
    expect(notes.map(({ message }) => message)).toEqual([
      'last rows of customers, which no outcome follows: 5',
      'rows left out because a cell that is needed is empty: 2 (row 6, 9)'
    ])
    expect(states[0]!.logit!.boundary).toEqual([])
    const covariates = { price: 'price', treatment: 'treatment' }
    const { records } = await readRecords(panel, { covariates })
    expect(marksOf(records, 1)).toEqual([1, 0, 1])
    expect(Object.keys(records.covariates)).toEqual(['price', 'treatment'])
  })

  it('shows a program that runs', async () => {
    const program = example('fits.ts').replace("'churn.csv'", JSON.stringify(fileOf(example('churn.csv'), 'churn.csv')))
    const names = [...program.matchAll(/import \{ (.*) \} from/g)].flatMap(([, list]) => list!.split(', '))
    const lines = program.split('\n').filter((line) => !line.startsWith('import'))
    const said: unknown[] = []
    const known = { ...perennial, readTable } as Readonly<Record<string, unknown>>
    const run = new Function(...names, 'console', `return (async () => {${lines.join('\n')}\nreturn censored })()`)
    const censored = await run(...names.map((name) => known[name]), { log: (value: unknown) => said.push(value) })
    expect(said).toEqual([6])
    expect(censored.converged).toBe(true)
  })

  it('shows a history of spend and answers as they are read', () => {
    const [history] = readLeverHistory(example('history.csv'), 'history.csv')
    expect(history).toMatchObject({ lever: 'outreach', points: [{ spend: 20, response: 0.15 }, {}, {}, {}, {}] })
    expect(responseFromHistory(history!.points).converged).toBe(true)
    const [answer] = readLeverAnswers(example('answers.csv'), 'answers.csv')
    expect(responseFromAnswers(answer!).form).toBe('adbudg')
  })

  it.each(recordFields)('names known headers of %s', (field) => {
    const [, names] = new RegExp(`\\| \`${field}\` \\|[^|]*\\| ([^|]*) \\|`).exec(page) ?? []
    const shown = names!.split(/[,;] (?:or )?/).filter((name) => !name.startsWith('`'))
    expect(shown.length).toBeGreaterThan(1)
    for (const name of shown) expect(headerNames[field]).toContain(name)
  })
})
