import { describe, expect, it } from 'vitest'
import { reportTerms } from '../../../src/i18n/terms/report.js'
import { comparisonTable } from '../../../src/report/comparisonTable.js'
import { answerOf } from '../../../src/report/page/answer.js'
import { reportJson } from '../../../src/report/page/reportJson.js'
import { played } from '../../chart/playedFair.js'
import { comparison, hostilePage, hostileTexts } from './hostile.js'
import { tagsOf } from './markup.js'

const languages = ['en', 'zh-CN'] as const
const pages = { en: await hostilePage('en', `${hostileTexts[2]}\u0000`), 'zh-CN': await hostilePage('zh-CN') }

/** Elements that the page may be made of; none of them loads or runs anything. */
const known = new Set(
  (
    'html head meta link title style body div header p h1 h2 h3 nav ol ul li a main section dl dt dd figure figcaption ' +
    'table caption thead tbody tr th td br span details summary svg desc g path text tspan rect line defs clipPath ' +
    'linearGradient stop'
  ).split(' ')
)

describe.each(languages)('the page in %s', (language) => {
  const page = pages[language]
  const tags = tagsOf(page)

  it('has no element but its own, whatever scenarios, segments and tactics are called', () => {
    expect(tags.filter(({ name }) => !known.has(name))).toEqual([])
    expect(page).not.toMatch(/<script|<img|<style>\*/i)
  })

  it('has no attribute that runs or loads anything', () => {
    const wrong = tags.flatMap(({ name, attributes }) =>
      Object.entries(attributes).filter(([key, value]) => {
        const isLink = /href$|^src$|^action$|^srcset$/.test(key)
        const isOwn = value.startsWith('#') || (name === 'link' && value === 'data:,')
        return /^on/i.test(key) || (isLink && !isOwn) || /url\((?!#)/.test(value)
      })
    )
    expect(wrong).toEqual([])
    expect(page.match(/<style>[^<]*<\/style>/)?.[0]).not.toMatch(/url\(|@import|http/)
  })

  it('allows itself nothing but its own looks', () => {
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    expect(policy?.attributes.content).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  })

  it('shows every hostile text of a scenario as text', () => {
    expect(page).toContain('&#60;')
    expect(page).toContain(
      language === 'en' ? '&#60;script&#62;alert(1)&#60;/script&#62;' : '&#39; onmouseover=&#39;alert(1)'
    )
    expect(page).not.toContain('\u0000')
  })

  it('has no cell that a spreadsheet would run as a formula', () => {
    const cells = [...page.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, text]) => text)
    expect(cells.filter((text) => /^(=|@|[+-](?![\d]))/.test(text))).toEqual([])
    expect(cells).toContain('&#39;=cmd|&#39;/C calc&#39;!A0')
  })

  it('closes what it opens, in order', () => {
    const lone = new Set(['meta', 'link', 'br'])
    const open: string[] = []
    const closing = [...page.matchAll(/<(\/?)([A-Za-z]\w*)[^<>]*?(\/?)>/g)]
    for (const [, closes, name, self] of closing) {
      if (lone.has(name) || self === '/') continue
      if (closes === '/') expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })

  it('has the sections in the order in which a reader asks, each under a heading, levels in order', () => {
    const sections = tags
      .filter(({ name, closes }) => name === 'section' && !closes)
      .map(({ attributes }) => attributes.id)
    expect(sections).toEqual([
      'answer',
      'charts',
      'tables',
      'assumed',
      'sources',
      'doubts',
      'limits',
      'passport',
      'detail',
      'everything'
    ])
    const levels = tags.flatMap(({ name, closes }) => (/^h[1-6]$/.test(name) && !closes ? [Number(name[1])] : []))
    expect(levels[0]).toBe(1)
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    expect(page).toContain(`<html lang="${language}">`)
  })

  it('names every drawing and every table for those who do not see them', () => {
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const drawings = tags.filter(({ name, closes }) => name === 'svg' && !closes)
    expect(drawings.length).toBe(10)
    for (const { attributes } of drawings) {
      expect(attributes.role).toBe('img')
      for (const id of attributes['aria-labelledby'].split(' ')) expect(ids).toContain(id)
    }
    const heads = tags.filter(({ name, closes }) => name === 'th' && !closes)
    expect(heads.every(({ attributes }) => ['col', 'row'].includes(attributes.scope))).toBe(true)
  })

  it('leaves no place of a sentence unfilled', () => {
    const said = page.replace(/<style>[^<]*<\/style>/, '').replace(/<svg.*?<\/svg>/gs, '')
    expect(said.match(/\{\w+\}/g)).toBeNull()
    expect(said).not.toMatch(/\bundefined\b|\bNaN\b|\[object/)
  })
})

it('says nothing in English where Chinese is asked for, but names, keys and references', () => {
  const said = pages['zh-CN']
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<section id="sources".*?<\/section>/s, '')
    .replace(/<[^>]*>/g, ' ')
  expect(said).not.toMatch(/\b(the|and|of|with|interval|better|worse|baseline|edition)\b/)
})

describe('the answer', () => {
  it.each(languages)('has only figures of the comparison, in %s', (language) => {
    const cells = new Set(
      comparisonTable(played, language).rows.flatMap((row) => row.flatMap((cell) => numbersIn(String(cell))))
    )
    const shares = new Set([
      ...played.paybacks.map(({ share }) => `${Math.round(100 * (share ?? 0))}`),
      ...bestShares()
    ])
    const editions = new Set(played.paybacks.map(({ edition }) => `${edition}`))
    for (const { text } of answerOf(played, language).sentences) {
      const bare = text
        .replace(/“[^”]*”/g, '')
        .replace(/(\d+) (better|worse|may)|(更好|更差|可能出于偶然|无差异) \d+ 个/g, '')
      const numbers = numbersIn(bare)
      expect(numbers.length).toBeGreaterThan(4)
      for (const number of numbers) {
        expect(cells.has(number) || shares.has(number) || editions.has(number), `${number} in: ${text}`).toBe(true)
      }
    }
  })

  it.each(languages)('says of what is worse, unsure or the same what it is, in %s', (language) => {
    const [first, second] = comparison.scenarios
    const twin = { ...comparison, scenarios: [first, second], differences: comparison.differences.map(without) }
    const { lead } = answerOf(twin, language)
    expect(lead).toBe(
      language === 'en'
        ? 'Nothing is sure: every difference in retention and in value may be chance.'
        : '尚无定论：客户保留与价值的所有差异都可能出于偶然。'
    )
  })

  it.each(languages)('speaks of a share where it speaks of the repeat rate, in %s', (language) => {
    // with a higher repeat rate fewer exhibitors may come in number, as to EuroCIS with its structural platform
    const said = Object.entries(reportTerms).filter(([id]) => /^(lead|keeps)\./.test(id))
    const retained = said
      .map(([, text]) => text[language === 'en' ? 'en' : 'zh'])
      .filter((text) => /keep|留住/.test(text))
    expect(retained.length).toBeGreaterThan(10)
    for (const text of retained) expect(text).toMatch(/share|比例/)
  })

  it('stands in the JSON with the comparison', () => {
    const json = reportJson({ comparison: played, language: 'en' })
    expect(json).toMatchObject({ kind: 'report', version: 1, language: 'en' })
    expect(json.answer.sentences.map(({ about }) => about)).toEqual(['retention', 'worth', 'cost'])
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
})

function bestShares(): string[] {
  const all = [...played.differences, ...played.baselineBest]
  return all.flatMap(({ probabilityBest }) =>
    probabilityBest === null ? [] : [`${Math.round(100 * probabilityBest)}`]
  )
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(/[+-]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/,$/, ''))
}

/** The same difference, with an interval that holds zero. */
function without<Row extends (typeof comparison.differences)[number]>(row: Row) {
  return row.difference === null
    ? row
    : { ...row, difference: { mean: 1, low: -1, high: 3, sd: 1, n: 3 }, verdict: 'noise' as const }
}
