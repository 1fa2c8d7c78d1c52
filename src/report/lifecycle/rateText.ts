/** Quantities by name, as a scenario declares them. */
type Quantities = Readonly<Record<string, unknown>>

/**
 * A yearly rate as people read it: in per cent; a named one with its name and value; any other formula as it stands.
 *
 * @param rate Number, or formula.
 * @param parameters Named quantities that it may be.
 *
 * @example
 * rateText(0.06, {}) // => '6%'
 * rateText('social', { social: 0.035 }) // => 'social = 3.5%'
 * rateText('base + .01', { base: 0.03 }) // => 'base + .01'
 */
export function rateText(rate: number | string, parameters: Quantities): string {
  const number = numberOf(rate)
  if (number !== undefined) return percent(number)
  const named = Object.hasOwn(parameters, rate) ? numberOf(parameters[rate]) : undefined
  return named === undefined ? String(rate) : `${rate} = ${percent(named)}`
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`
}
