type Play = (...args: readonly unknown[]) => unknown

/**
 * A pure function that remembers what it gave: equal calls after the first take no time. Arguments are compared as JSON,
 * those of `byIdentity` as objects; a call that hands over a function is made each time.
 */
export function remembered(play: Play, how?: { readonly byIdentity?: boolean }): Play

/** The names with those functions among them remembered that play fairs, which many examples and notebooks begin with. */
export function withPlaysRemembered(scope: Readonly<Record<string, unknown>>): Record<string, unknown>
