import { causes } from '../runTable.js'

const exogenous = causes.indexOf('exogenous')

/**
 * What a departure is booked to: the index into {@link causes} of the greatest push, the first among equals; where none
 * is above 0 nothing pushed, and the cause is exogenous. Pushes are in log-odds towards leaving, so that those of
 * different drivers compare; their order is that of the causes.
 *
 * @example
 * causes[strongestPush(0.2, 0.5, 0, 0.1, 0, 0)] // => 'disappointment'
 * causes[strongestPush(0.2, 0.2, 0, 0, 0, 0)] // => 'need'
 * causes[strongestPush(0, 0, -0.3, 0, 0, 0)] // => 'exogenous'
 */
export function strongestPush(
  need: number,
  disappointment: number,
  care: number,
  price: number,
  rival: number,
  missed: number
): number {
  const greatest = Math.max(need, disappointment, care, price, rival, missed)
  if (!(greatest > 0)) return exogenous
  if (need === greatest) return 0
  if (disappointment === greatest) return 1
  if (care === greatest) return 2
  if (price === greatest) return 3
  return rival === greatest ? 4 : 5
}
