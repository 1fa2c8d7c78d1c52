import { usualTolerance } from './binding.js'

/**
 * Whether a plan leaves some of what it might spend, by more than half a per cent: less is at the limit, as in `bindingAt`.
 *
 * @param of What may be spent, and what is.
 *
 * @example
 * leavesMoney({ total: 100, used: 98 }) // => true
 * leavesMoney({ total: 100, used: 99.9 }) // => false
 */
export function leavesMoney({ total, used }: { readonly total: number; readonly used: number }): boolean {
  return used < total * (1 - usualTolerance)
}
