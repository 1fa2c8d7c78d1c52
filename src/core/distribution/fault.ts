/**
 * Refuses a number that is not finite, with a RangeError.
 *
 * @param name Of the distribution, for the message.
 *
 * @example
 * requireFinite('normal', { mean: 0.4, sd: 0.1 }) // => undefined
 */
export function requireFinite(name: string, values: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(values)) {
    if (!Number.isFinite(value)) throw new RangeError(`${name}: ${key} must be a finite number; got ${value}`)
  }
}

/**
 * Refuses a number that is not finite and above zero, with a RangeError.
 *
 * @param name Of the distribution, for the message.
 *
 * @example
 * requirePositive('gamma', { shape: 2, scale: 3 }) // => undefined
 */
export function requirePositive(name: string, values: Readonly<Record<string, number>>): void {
  requireFinite(name, values)
  for (const [key, value] of Object.entries(values)) {
    if (value > 0) continue
    const advice = key === 'sd' || key === 'sdlog' ? ' (of a number known for sure, write the number itself)' : ''
    throw new RangeError(`${name}: ${key} must be above 0${advice}; got ${value}`)
  }
}

/**
 * Refuses limits that are equal or the wrong way round, with a RangeError.
 *
 * @param name Of the distribution, for the message.
 *
 * @example
 * requireRising('uniform', 0, 1) // => undefined
 */
export function requireRising(name: string, min: number, max: number): void {
  if (min < max) return
  throw new RangeError(`${name}: min must be below max; got min ${min} and max ${max}`)
}
