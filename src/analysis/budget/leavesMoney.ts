/** Less than this share of a total counts as nothing left, as a limit counts as reached in `bindingAt`. */
const least = 0.005

/**
 * Whether a plan leaves some of what it might spend, by more than half a per cent.
 *
 * @param of What may be spent, and what is.
 *
 * @example
 * leavesMoney({ total: 100, used: 98 }) // => true
 * leavesMoney({ total: 100, used: 99.9 }) // => false
 */
export function leavesMoney({ total, used }: { readonly total: number; readonly used: number }): boolean {
  return used < total * (1 - least)
}
