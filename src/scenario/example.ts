import { parse } from 'yaml'
import { type CustomerKind, customerKinds } from '../model/customerKind.js'
import type { Parameter } from '../model/parameter.js'
import { type PlainValue, valueText } from './valueText.js'

/**
 * The key that a parameter is written under: the last piece of its path, or, where its own key is a name, the one above.
 *
 * @example
 * keyOf({ path: 'horizon.editions' }) // => 'editions'
 * keyOf({ path: 'levers.service.bySegment.*' }) // => 'bySegment'
 */
export function keyOf(parameter: { readonly path: string }): string {
  const path = isNamed(parameter) ? parameter.path.slice(0, -2) : parameter.path
  return path.slice(path.lastIndexOf('.') + 1)
}

/**
 * Whether a parameter stands under a name instead of a key.
 *
 * @example
 * isNamed({ path: 'levers.service.bySegment.*' }) // => true
 * isNamed({ path: 'segments.*.marketSize' }) // => false
 */
export function isNamed({ path }: { readonly path: string }): boolean {
  return path.endsWith('.*')
}

/**
 * The name in the example of a parameter that stands under a name; `undefined` for any other.
 *
 * @example
 * sampleName(findParameter('levers.service.bySegment.*')) // => 'exhibitors'
 * sampleName(findParameter('horizon.editions')) // => undefined
 */
export function sampleName(parameter: Parameter): string | undefined {
  if (!isNamed(parameter)) return undefined
  const named: PlainValue = parse(exampleOf(parameter))[keyOf(parameter)]
  return isMap(named) ? Object.keys(named)[0] : undefined
}

/**
 * A line that would be right for a parameter: the catalogue's own example, else its default.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * exampleOf(findParameter('horizon.editions')) // => 'editions: 10'
 * exampleOf(findParameter('horizon.dates')) // => 'dates: [2025-02-25, 2027-02-23]'
 */
export function exampleOf(parameter: Parameter): string {
  if (parameter.example !== undefined) return parameter.example
  const key = keyOf(parameter)
  const words = key.endsWith('Zh') ? parameter.label.zh : parameter.label.en
  return `${key}: ${valueText(plainDefault(parameter) ?? words)}`
}

/**
 * The value that stands in {@link exampleOf}.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * exampleValue(findParameter('levers.advertising.spend')) // => 100000
 * exampleValue(findParameter('tactics.*.stages')) // => ['trust', 'weakening']
 */
export function exampleValue(parameter: Parameter): PlainValue {
  const pieces = parameter.path.split('.')
  let value: PlainValue = parse(exampleOf(parameter))
  // An example may begin some keys above the value, as in `advertising: { spend: 100000 }`.
  const isAbove = (key: string) => pieces.includes(key) || isNamed(parameter)
  while (isMap(value) && Object.keys(value).length === 1 && isAbove(Object.keys(value)[0])) {
    value = Object.values(value)[0]
  }
  return value
}

/**
 * A line that would be right for a parameter that changes by edition.
 *
 * @param parameter An entry of the catalogue that may change by edition.
 * @param editions Length of the horizon.
 *
 * @example
 * exampleByEdition(findParameter('levers.advertising.spend'), 10) // => 'spend: { 1: 100000, 4: 150000 }'
 */
export function exampleByEdition(parameter: Parameter, editions: number): string {
  const sample = exampleValue(parameter)
  const first = typeof sample === 'number' ? sample : (parameter.min ?? 0)
  const max = parameter.max ?? Infinity
  const more = first === 0 ? (max <= 1 ? 0.1 : 10) : first * 1.5
  const later = more <= max ? more : first / 2
  const schedule = editions > 1 ? { 1: first, [Math.min(4, editions)]: later } : { 1: first }
  const name = sampleName(parameter)
  return `${keyOf(parameter)}: ${valueText(name === undefined ? schedule : { [name]: schedule })}`
}

/**
 * The default of a parameter as plain data; `null` where it has none.
 *
 * @param parameter An entry of the catalogue.
 * @param kind Kind of the segment, where the default may differ by it. Defaults to `exhibitor`.
 *
 * @example
 * plainDefault(findParameter('horizon.editions')) // => 10
 * plainDefault(findParameter('budget')) // => null
 * plainDefault(findParameter('segments.*.marketSize'), 'visitor') // => 20000
 */
export function plainDefault(parameter: Parameter, kind: CustomerKind = 'exhibitor'): PlainValue {
  const standard = parameter.defaultByKind?.[kind] ?? parameter.default
  return JSON.parse(JSON.stringify(standard)) as PlainValue
}

/**
 * The defaults of a parameter that differ by the kind of a segment, kind by kind; `''` where they do not.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * defaultsByKind(findParameter('segments.*.marketSize')) // => 'exhibitor 2000, visitor 20000, partner 60'
 * defaultsByKind(findParameter('segments.*.growth')) // => ''
 */
export function defaultsByKind(parameter: Parameter): string {
  if (parameter.defaultByKind === undefined) return ''
  return customerKinds.map((kind) => `${kind} ${valueText(plainDefault(parameter, kind))}`).join(', ')
}

function isMap(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
