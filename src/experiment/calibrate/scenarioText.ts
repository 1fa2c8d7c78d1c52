import { formatNumber } from '../../core/formatNumber.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { type PlainValue, valueText } from '../../scenario/valueText.js'
import { formatVersion } from '../../scenario/version.js'
import type { CalibratedParameter, Calibration, ChangeTree, ChangeValue } from './calibration.js'

/**
 * A calibration as a scenario file: what differs from the base, each number with its distribution and where it comes from
 * (fit, customers, 95 % interval, value in the base), and at the end what stays as it was.
 *
 * @param calibration What `calibrate` gave.
 * @param options `base`: the file it extends, as seen from the new one, or `preset:NAME`; `schema`: path or address of the
 *   JSON Schema; `language` of the comments.
 *
 * @example
 * const rows = Array.from({ length: 40 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + index, paid: 300 * (9 + index) }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * const text = calibratedText(calibration, { base: 'fair.yaml', schema: 'a.json', language: 'en' })
 * text.includes('\nextends: fair.yaml\n') // => true
 */
export function calibratedText(
  calibration: Calibration,
  { base, schema, language }: { readonly base: string; readonly schema: string; readonly language: Language }
): string {
  const { changes, parameters, leftAlone, records } = calibration
  const byPath = new Map(parameters.map((parameter) => [parameter.path, parameter]))
  const head = {
    files: records.files.join(', '),
    customers: records.customers,
    held: records.held,
    first: records.first,
    last: records.last
  }
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...comment(word('calibratedHead', language, head), ''),
    ...comment(word('calibratedHeadMore', language), ''),
    `perennial: ${formatVersion}`,
    `extends: ${JSON.stringify(base).replace(/^"([\w./:-]+)"$/, '$1')}`,
    ...blockOf(changes, '', '', byPath, language),
    ...comment(word('calibratedLeft', language), ''),
    ...leftAlone.flatMap(({ path, message, messageZh }) =>
      comment(`${path}: ${inLanguage({ en: message, zh: messageZh }, language)}`, '')
    ),
    ''
  ].join('\n')
}

function blockOf(
  tree: ChangeTree,
  path: string,
  indent: string,
  byPath: ReadonlyMap<string, CalibratedParameter>,
  language: Language
): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const own = path === '' ? key : `${path}.${key}`
    const parameter = byPath.get(own)
    const said = parameter === undefined ? [] : comment(provenance(parameter, language), indent)
    const name = valueText(key)
    if (isTree(value)) {
      return [...said, `${indent}${name}:`, ...blockOf(value, own, `${indent}  `, byPath, language)]
    }
    return [...said, `${indent}${name}: ${valueText(value as PlainValue)}`]
  })
}

/** A group of keys, not a distribution. */
function isTree(value: ChangeValue): value is ChangeTree {
  return typeof value === 'object' && !Array.isArray(value) && !('dist' in value)
}

/** Where a number comes from, in one sentence. */
function provenance({ source, n, low, high, base }: CalibratedParameter, language: Language): string {
  const interval =
    low === null || high === null
      ? ''
      : word('calibratedInterval', language, { low: shortNumber(low), high: shortNumber(high) })
  return word('calibratedComment', language, {
    from: word(`calibratedFrom.${source}`, language),
    n,
    interval,
    base: base === null ? '' : word('calibratedBase', language, { base: shortNumber(base) })
  })
}

/**
 * A number with about four digits that say something.
 *
 * @example
 * shortNumber(0.123456) // => '0.1235'
 * shortNumber(1234.5) // => '1,235'
 */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  return formatNumber(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4)
}

/** Lines of at most so many characters, a Chinese one counting as two. */
const widest = 120

function comment(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const part of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []) {
    const own = /[\u2e80-\uffef]/u.test(part) ? 2 : part.length
    if (width + own > widest - indent.length - 2 && line.trim() !== '') {
      lines.push(line.trim())
      line = ''
      width = 0
    }
    line += part.replace(/\s+/g, ' ')
    width += own
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines.map((each) => `${indent}# ${each}`)
}
