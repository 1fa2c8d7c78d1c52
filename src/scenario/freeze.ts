/**
 * Freezes plain data and all that is in it.
 *
 * @example
 * Object.isFrozen(deepFreeze({ horizon: { dates: ['2025-02-25'] } }).horizon.dates) // => true
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
