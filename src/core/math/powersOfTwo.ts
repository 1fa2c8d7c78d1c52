/** The exponents of the least and the greatest normal double. */
export const leastExponent = -1022
export const greatestExponent = 1023

/** 2^k at index k − {@link leastExponent}, for every normal k; made by exact doubling and halving. */
export const powersOfTwo = new Float64Array(greatestExponent - leastExponent + 1)
powersOfTwo[-leastExponent] = 1
for (let k = 1; k <= greatestExponent; k++) powersOfTwo[k - leastExponent] = powersOfTwo[k - 1 - leastExponent] * 2
for (let k = -1; k >= leastExponent; k--) powersOfTwo[k - leastExponent] = powersOfTwo[k + 1 - leastExponent] / 2

/**
 * The binary exponent of a positive normal double: the greatest whole k with 2^k ≤ x, from −1022 to 1023. Found by
 * bisection in {@link powersOfTwo}, six steps for numbers of everyday size; other arguments have no meaning here.
 *
 * @example
 * binaryExponent(1) // => 0
 * binaryExponent(10) // => 3
 * binaryExponent(0.3) // => -2
 */
export function binaryExponent(x: number): number {
  const everyday = x >= powersOfTwo[-32 - leastExponent] && x < powersOfTwo[32 - leastExponent]
  let index = everyday ? -32 - leastExponent : 0
  for (let step = everyday ? 32 : 1024; step >= 1; step >>= 1) {
    if (index + step < powersOfTwo.length && x >= powersOfTwo[index + step]) index += step
  }
  return index + leastExponent
}
