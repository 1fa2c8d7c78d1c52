import { power } from '../../core/math/power.js'

/**
 * The share of contacts lost before an edition: the person on the fair's side leaves (τ), or the one on the customer's
 * side changes (c), or an event takes them (s), independently: `1 − (1 − τ)(1 − c)(1 − s)`. All shares in [0, 1].
 *
 * @example
 * contactLoss(0.5, 0.5, 0) // => 0.75
 * contactLoss(0, 0, 0) // => 0
 */
export function contactLoss(staffTurnover: number, change: number, shock: number): number {
  return 1 - (1 - staffTurnover) * (1 - change) * (1 - shock)
}

/**
 * Whether a customer loses every contact at once: `uniform < loss^contacts`. Contacts are lost independently of one
 * another, so several protect: breadth of contacts (model page, section 5; multiplex ties, Bendapudi & Leone 2002).
 *
 * `uniform` is a draw in (0, 1), `loss` the share from {@link contactLoss}, `contacts` a whole number of at least 1.
 *
 * @example
 * allContactsLost(0.2, 0.3, 1) // => true
 * allContactsLost(0.2, 0.3, 2) // => false
 */
export function allContactsLost(uniform: number, loss: number, contacts: number): boolean {
  if (uniform >= loss) return false
  let all = 1
  for (let contact = 0; contact < contacts; contact++) all *= loss
  return uniform < all
}

/**
 * How far the tie of a customer is one to a person after so many editions attended, 1 before the first: each edition
 * leaves the share `keep` of it, `keep^attended`, as trust moves from the person to the firm.
 *
 * `attended` is a whole number of at least 0, `keep` a share in [0, 1].
 *
 * @example
 * personalTie(2, 0.5) // => 0.25
 * personalTie(0, 0.8) // => 1
 */
export function personalTie(attended: number, keep: number): number {
  return power(keep, attended)
}

/**
 * Trust after every contact was lost, 0 to 1: what was trust in the person goes with the person, `T·(1 − share·personal)`.
 * `personal` is how far the tie is one to a person (1) rather than to the firm (0), `share` the most that a person takes
 * along. Customers' loyalty to a salesperson rather than the firm: Palmatier, Scheer & Steenkamp 2007 (sign; size a design
 * default).
 *
 * @example
 * trustAfterContactLoss(0.8, 1, 0.5) // => 0.4
 * trustAfterContactLoss(0.8, 0, 0.5) // => 0.8
 */
export function trustAfterContactLoss(trust: number, personal: number, share: number): number {
  return trust * (1 - share * personal)
}
