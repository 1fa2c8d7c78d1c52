import { type Discounting, discountFactor } from '../../model/markov/discounting.js'

/** Discount factors by number of cycles, 0 … n, at a yearly rate: 1 throughout where nothing is discounted. */
export function discountFactors(
  discounting: Discounting,
  rate: number,
  { cycles, cycleLength }: { readonly cycles: number; readonly cycleLength: number }
): Float64Array {
  const factors = new Float64Array(cycles + 1).fill(1)
  if (discounting === 'none' || rate === 0) return factors
  const convention = discounting === 'continuous' ? discounting : 'time-points'
  for (let index = 1; index <= cycles; index++) {
    factors[index] = discountFactor(convention, rate, cycleLength, index, index)
  }
  return factors
}
