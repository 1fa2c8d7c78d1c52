import type { Cell, Column, Table } from '../../core/table.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import type { StatedNumber } from '../../model/statedNumber.js'

/** The classes of sources, the firmest first. */
const classes = ['S', 'C', 'M', 'D', 'A'] as const

/** A citation that names nobody. */
const unsourced: readonly string[] = ['', 'design default']

/**
 * The references that numbers cite, each with the number it has in the list, in the order of first use.
 *
 * @example
 * referencesOf(describeScenario(makeScenario({}))).size > 10 // => true
 */
export function referencesOf(numbers: readonly StatedNumber[]): ReadonlyMap<string, number> {
  const cited = numbers.map(({ source }) => source.citation).filter((citation) => !unsourced.includes(citation))
  return new Map([...new Set(cited)].map((citation, at) => [citation, at + 1]))
}

/**
 * Where one number comes from, in short: its class, and the number of its reference where it has one.
 *
 * @example
 * const number = { source: { tag: 'S', citation: 'East et al. 2008' } }
 * sourceText(number, new Map([['East et al. 2008', 7]])) // => 'S [7]'
 */
export function sourceText({ source }: Pick<StatedNumber, 'source'>, references: ReadonlyMap<string, number>): string {
  const place = references.get(source.citation)
  return place === undefined ? source.tag : `${source.tag} [${place}]`
}

/**
 * How many numbers of a scenario are of which class.
 *
 * @param numbers What `describeScenario` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * classesTable(describeScenario(makeScenario({})), 'en').rows.map(([tag]) => tag) // => ['S', 'C', 'M', 'D']
 */
export function classesTable(numbers: readonly StatedNumber[], language: Language): Table {
  const counted = classes.map((tag) => ({ tag, count: countOf(numbers, tag) })).filter(({ count }) => count > 0)
  return {
    title: word('source.shares', language),
    columns: [
      text('class', 'source.class', language),
      text('meaning', 'assumed.source', language),
      { id: 'values', label: word('source.values', language), unit: '', kind: 'integer' },
      { id: 'share', label: word('share', language), unit: '', kind: 'share', digits: 0 }
    ],
    rows: counted.map(({ tag, count }): Cell[] => [tag, word(`source.${tag}`, language), count, count / numbers.length])
  }
}

/**
 * The references, numbered, with how many values use each.
 *
 * @param numbers What `describeScenario` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * referencesTable(describeScenario(makeScenario({})), 'en').rows[0][0] // => 1
 */
export function referencesTable(numbers: readonly StatedNumber[], language: Language): Table {
  const withoutReference = numbers.filter(({ source }) => source.tag === 'D' && unsourced.includes(source.citation))
  return {
    title: word('source.list', language),
    columns: [
      { id: 'number', label: word('source.number', language), unit: '', kind: 'integer' },
      text('class', 'source.class', language),
      text('reference', 'source.reference', language),
      { id: 'values', label: word('source.usedBy', language), unit: '', kind: 'integer' }
    ],
    rows: [...referencesOf(numbers)].map(([citation, place]): Cell[] => {
      const using = numbers.filter(({ source }) => source.citation === citation)
      return [place, [...new Set(using.map(({ source }) => source.tag))].join(', '), citation, using.length]
    }),
    notes: [word('source.listMeans', language, { d: withoutReference.length })]
  }
}

/**
 * How many numbers have a class.
 *
 * @example
 * countOf([{ source: { tag: 'D', citation: '' } }], 'D') // => 1
 */
export function countOf(numbers: readonly Pick<StatedNumber, 'source'>[], tag: StatedNumber['source']['tag']): number {
  return numbers.filter(({ source }) => source.tag === tag).length
}

function text(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text' }
}
