import { clamp } from '../scale.js'

/**
 * The value a customer receives from an edition, 0 to 100: quality + own taste + luck − price paid − own cost of taking
 * part, all in points. Quality is what the service delivers; price and own cost count relative to the usual ones.
 *
 * @example
 * perceivedValue(60, 2, -4, 5, 0) // => 53
 */
export function perceivedValue(quality: number, taste: number, luck: number, price: number, ownCost: number): number {
  return clamp(quality + taste + luck - price - ownCost, 0, 100)
}
