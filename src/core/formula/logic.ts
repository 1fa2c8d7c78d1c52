import type { Compiled } from './part.js'

/**
 * A value as true or false: 1 where it is not 0, 0 where it is, `NaN` where it is not a number. A condition that is not
 * a number must not pass for false: what follows from it is not a number either.
 *
 * @example
 * truth(-2) // => 1
 * truth(NaN) // => NaN
 */
export function truth(value: number): number {
  return value === 0 ? 0 : Number.isNaN(value) ? value : 1
}

/**
 * `left && right`: the right side is computed only where the left is true.
 *
 * @example
 * both((slots) => slots[0], () => NaN)(new Float64Array([0])) // => 0
 */
export function both(left: Compiled, right: Compiled): Compiled {
  return (slots) => {
    const first = truth(left(slots))
    return first === 1 ? truth(right(slots)) : first
  }
}

/**
 * `left || right`: the right side is computed only where the left is false.
 *
 * @example
 * either((slots) => slots[0], () => NaN)(new Float64Array([2])) // => 1
 */
export function either(left: Compiled, right: Compiled): Compiled {
  return (slots) => {
    const first = truth(left(slots))
    return first === 0 ? truth(right(slots)) : first
  }
}

/**
 * `condition ? then : otherwise`: only the branch needed is computed.
 *
 * @example
 * choose((slots) => slots[0], () => 10, () => 20)(new Float64Array([0])) // => 20
 */
export function choose(condition: Compiled, then: Compiled, otherwise: Compiled): Compiled {
  return (slots) => {
    const value = condition(slots)
    return value === 0 ? otherwise(slots) : Number.isNaN(value) ? value : then(slots)
  }
}
