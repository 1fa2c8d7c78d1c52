/** The kinds of customers of a fair: exhibitors (参展商), visitors (观众) and partners (媒体、协会、赞助商). */
export const customerKinds = ['exhibitor', 'visitor', 'partner'] as const
export type CustomerKind = (typeof customerKinds)[number]

/**
 * The lever that makes the fair known to a kind: visitors are reached by their own, all others by advertising.
 *
 * @example
 * madeKnownBy('visitor') // => 'visitorPromotion'
 * madeKnownBy('partner') // => 'advertising'
 */
export function madeKnownBy(kind: CustomerKind): 'advertising' | 'visitorPromotion' {
  return kind === 'visitor' ? 'visitorPromotion' : 'advertising'
}

/** What customers come for. */
export const goals = ['sales', 'contacts', 'information', 'standing'] as const
export type Goal = (typeof goals)[number]

/**
 * The kinds whose voices, influence and know-how a kind meets: its own and the partners'; partners meet exhibitors.
 * Nothing but turnout crosses between exhibitors and visitors.
 *
 * @example
 * poolOf('visitor') // => ['visitor', 'partner']
 * poolOf('partner') // => ['exhibitor', 'partner']
 */
export function poolOf(kind: CustomerKind): readonly CustomerKind[] {
  return kind === 'partner' ? ['exhibitor', 'partner'] : [kind, 'partner']
}
