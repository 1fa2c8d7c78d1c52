import { describe, expect, it } from 'vitest'
import { describe as describeRecords } from '../../../src/analysis/records/describe.js'
import { tableCsv } from '../../../src/core/tableCsv.js'
import { tableMarkdown } from '../../../src/core/tableMarkdown.js'
import { tableText } from '../../../src/core/tableText.js'
import { descriptionJson } from '../../../src/report/describe/describeJson.js'
import { descriptionRecords } from '../../../src/report/describe/describeRecords.js'
import { descriptionTables } from '../../../src/report/describe/describeTables.js'
import { recordsOf } from '../../analysis/records/counting.js'
import { simulatedRecords } from '../../support/simulatedRecords.js'

const { records } = simulatedRecords({ customers: 300, editions: 8, cancelled: [4] })
const description = describeRecords(records)
const languages = ['en', 'zh-CN'] as const
const cases = {
  simulated: description,
  'one edition': describeRecords(recordsOf({ A: '1', B: '1' })),
  'nobody returns': describeRecords(recordsOf({ A: '1000', B: '0100', C: '0010' })),
  'all unknown': describeRecords(recordsOf({ A: '??', B: '??' }))
}

describe.each(Object.entries(cases))('the tables of %s', (_, each) => {
  it.each(languages)('can be written in every form in %s', (language) => {
    const tables = descriptionTables(each, language)
    for (const table of tables) {
      for (const text of [tableText(table), tableMarkdown(table), tableCsv(table)]) {
        expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/)
      }
    }
    const csv = tableCsv(descriptionRecords(each, language))
    expect(csv).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('end with what is not said and what it would need', () => {
    const last = descriptionTables(each, 'en').at(-1)
    expect(last?.title).toBe('What these records do not say')
    expect(last?.rows.length).toBe(each.notSaid.length)
  })

  it('are plain, finite JSON with words in both languages', () => {
    const json = descriptionJson(each)
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json).toMatchObject({ perennial: 'result', version: 1, kind: 'description', forecast: false })
    for (const { what, needed } of json.notSaid) {
      for (const text of [what.en, what.zh, needed.en, needed.zh]) expect(text).not.toBe('')
    }
  })
})

describe('the tables', () => {
  it('speak Chinese alone when asked to', () => {
    const texts = descriptionTables(description, 'zh-CN')
      .map((table) => tableText(table))
      .join('\n')
    const names = [
      'simulated',
      'csv',
      'small',
      'large',
      'start',
      'up',
      'Kaplan',
      'Meier',
      'Dick',
      'Basu',
      'margin',
      'since'
    ]
    const latin = texts.match(/[A-Za-z]{2,}/g) ?? []
    expect(latin.filter((word) => !names.includes(word))).toEqual([])
  })

  it('have a place for every kind of gap, and the records say the same as the tables', () => {
    const long = descriptionRecords(description, 'en')
    const find = (topic: string, figure: string, at: string | null, segment: string | null = null) =>
      long.rows.find((row) => row[0] === topic && row[1] === figure && row[2] === segment && row[4] === at)
    const { byTenure } = description.renewal[0]
    byTenure.forEach(({ share, low, high, count, n }, index) => {
      expect(find('renewal', 'byTenure', String(index + 1))?.slice(5)).toEqual([share, low, high, count, n])
    })
    const large = description.renewal.find(({ segment }) => segment === 'large')
    expect(find('renewal', 'repeat', null, 'large')?.[5]).toBe(large?.repeat.share)
    expect(long.rows.filter(([topic]) => topic === 'notSaid').length).toBe(description.notSaid.length)
    expect(find('tiers', 'customers', 'negative')?.[8]).toBe(description.tiers?.negative?.[0].customers.count)
  })

  it('mark the cancelled edition and leave its cells open', () => {
    const [, editions, cohorts] = descriptionTables(description, 'en')
    expect(editions.rows[4].slice(0, 2)).toEqual(['2004 (cancelled)', null])
    // the cohort of 2003: one edition later nothing was held
    expect(cohorts.rows.find(([edition]) => edition === '2003')?.[2]).toBeNull()
    expect(tableText(cohorts)).toContain('A dash: not observed yet, or cancelled; it is no zero.')
  })

  it('name customers without a segment', () => {
    const some = {
      ...records,
      customers: records.customers.map((each, at) => (at < 50 ? { ...each, segment: null } : each))
    }
    const found = describeRecords(some)
    expect(found.renewal.at(-1)?.segment).toBe('')
    expect(
      descriptionTables(found, 'en')
        .map((table) => tableText(table))
        .join()
    ).toContain('not recorded')
    expect(descriptionRecords(found, 'en').rows.some((row) => row[2] === '–')).toBe(true)
  })
})
