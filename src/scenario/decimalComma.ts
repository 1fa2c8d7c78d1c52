import { isScalar, type ParsedNode, type Scalar } from 'yaml'
import { meantNumber } from './checks/checkPlainNumber.js'
import type { Written } from './written.js'

/** An entry of a map as the parser found it. */
export interface ParsedPair {
  readonly key: ParsedNode
  readonly value: ParsedNode | null
}

/** A number that commas have parted: its first entry and its spelling. */
export interface PartedNumber {
  readonly first: ParsedPair
  readonly text: string
  /** The number probably meant; `undefined` where that is not clear. */
  readonly meant: number | undefined
  /** How many entries of the map it takes. */
  readonly length: number
}

/**
 * A number within braces that commas have parted into several entries: `{ dead: 0,1 }` is `dead: 0` and a key `1` without
 * a value. Only where no space stands after the comma.
 *
 * @param pairs The entries of the map.
 * @param index The entry whose value may be the first part.
 * @returns The number as it was meant; `undefined` where there is none.
 *
 * @example
 * partedNumber([], 0) // => undefined
 */
export function partedNumber(pairs: readonly ParsedPair[], index: number): PartedNumber | undefined {
  const first = pairs[index]
  const start = first?.value
  if (!isScalar(start) || !/^[+-]?\d+$/.test(spelled(start))) return undefined
  let text = spelled(start)
  let end = start.range[1]
  let next = index + 1
  for (; next < pairs.length; next++) {
    const { key, value } = pairs[next]
    const isPart = isScalar(key) && value === null && key.range[0] === end + 1 && /^\d[\d.]*%?$/.test(spelled(key))
    if (!isPart) break
    text += `,${spelled(key)}`
    end = key.range[1]
  }
  if (next === index + 1) return undefined
  return { first, text, meant: meantBy(text), length: next - index }
}

function meantBy(text: string): number | undefined {
  const decimal = meantNumber(text.replace(',', '.'))
  return /^[+-]?0/.test(text) ? decimal : (meantNumber(text) ?? decimal)
}

function spelled({ source }: Scalar.Parsed): string {
  return source
}

/**
 * Whether a key without a value looks like the second half of a number that a comma has parted: `5` of `0, 5`.
 *
 * @param key The key.
 *
 * @example
 * isDecimalKey('5') // => true
 * isDecimalKey('year 5') // => false
 */
export function isDecimalKey(key: string): boolean {
  return /^\d[\d.]*\s*%?$/.test(key)
}

/**
 * Whether a list looks as if decimal commas had parted its numbers, so that `[0,9, 0,8]` became 0, 9, 0, 8: twice as many
 * whole numbers as are wanted, or a 0 followed by a whole number above 1.
 *
 * @param items The list.
 * @param wanted How many values it should have.
 *
 * @example
 * isParted(readObject([1, 5, 2, 5]).items, 2) // => true
 * isParted(readObject([0, 9, 1]).items, 2) // => true
 * isParted(readObject([0, 1, 0.5]).items, 2) // => false
 */
export function isParted(items: readonly Written[], wanted: number): boolean {
  const digits = items.map((item) => (item.kind === 'scalar' && /^\d+$/.test(item.text) ? item.text : undefined))
  if (items.length === 2 * wanted && digits.every((text) => text !== undefined)) return true
  return digits.some((text, index) => text === '0' && !['0', '1', undefined].includes(digits[index + 1]))
}
