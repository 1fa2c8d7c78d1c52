/**
 * What stands at a dotted path of a resolved scenario; an edition of a value by edition counts from 1. `undefined` where
 * there is nothing.
 *
 * @example
 * valueAtPath({ price: { perArea: [250, 260] } }, 'price.perArea.2') // => 260
 * valueAtPath({ price: {} }, 'price.perArea') // => undefined
 */
export function valueAtPath(scenario: object, path: string): unknown {
  let value: unknown = scenario
  for (const piece of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    const key = Array.isArray(value) ? `${Number(piece) - 1}` : piece
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  }
  return value
}
