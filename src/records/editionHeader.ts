import { editionKey } from './editionLabel.js'
import { type KnownHeader, knownHeader, plainHeader } from './headers.js'

/** A header of the wide layout: the edition it names, and what of it, where it says more than the edition. */
export interface EditionHeader {
  readonly edition: string
  /** What the column holds of that edition; `undefined` where the header names the edition alone. */
  readonly holds: KnownHeader | undefined
}

const season = '(?:spring|summer|autumn|fall|winter)'
const edition = new RegExp(
  [
    '(?<!\\d)(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)',
    `(?:${season}\\s*)?(?<!\\d)(?:19|20)\\d\\d(?!\\d)(?:\\s*年(?:度|展)?)?(?:\\s*${season}|[春夏秋冬]季?)?`,
    '第\\s*(?:\\d+|[一二三四五六七八九十百零]+)\\s*届',
    '(?<!\\d)\\d{1,3}(?:st|nd|rd|th)(?![a-z])'
  ].join('|'),
  'i'
)

/**
 * The edition that a header names, and what else it says: `2019`, `2019 area`, `面积2019`, `第12届 金额（万元）`. `undefined`
 * where it names none, or says something unknown of it.
 *
 * @param header As written.
 * @param labels Labels of editions that are known already; they count whatever they look like.
 *
 * @example
 * editionHeader('2019年') // => { edition: '2019', holds: undefined }
 * editionHeader('2019 area') // => { edition: '2019', holds: { field: 'area', factor: 1 } }
 * editionHeader('Fläche 2019') // => undefined
 */
export function editionHeader(header: string, labels: readonly string[] = []): EditionHeader | undefined {
  const text = header.normalize('NFKC').trim()
  const label = [...labels].sort((one, other) => other.length - one.length).find((each) => text.includes(each))
  const found = label ?? edition.exec(text)?.[0]
  if (found === undefined) return undefined
  const rest = text.replace(found, ' ').trim()
  const named = { edition: editionKey(found) }
  if (plainHeader(rest) === '') return { ...named, holds: undefined }
  const holds = knownHeader(rest) ?? unitAlone(rest)
  if (holds === undefined || ['customer', 'name', 'segment', 'since'].includes(holds.field)) return undefined
  return { ...named, holds: holds.field === 'edition' ? undefined : holds }
}

/** `(m²)` says area, `(€)` money. */
function unitAlone(rest: string): KnownHeader | undefined {
  if (!/^[([].*[)\]]$/.test(rest)) return undefined
  return knownHeader(`area ${rest}`) ?? knownHeader(`paid ${rest}`)
}

/**
 * The edition in a header that follows a pattern; `undefined` where it does not.
 *
 * @param header As written.
 * @param pattern A header with `{edition}` in place of the edition.
 *
 * @example
 * editionByPattern('Fläche 2019', 'Fläche {edition}') // => '2019'
 * editionByPattern('Umsatz 2019', 'Fläche {edition}') // => undefined
 */
export function editionByPattern(header: string, pattern: string): string | undefined {
  const [before, behind] = pattern.normalize('NFKC').split('{edition}')
  const text = header.normalize('NFKC').trim()
  if (behind === undefined || text.length <= before.length + behind.length) return undefined
  if (!text.toLowerCase().startsWith(before.toLowerCase()) || !text.toLowerCase().endsWith(behind.toLowerCase())) {
    return undefined
  }
  const label = text.slice(before.length, text.length - behind.length).trim()
  return label === '' ? undefined : editionKey(label)
}
