type Play = (...args: readonly unknown[]) => unknown

/**
 * A pure function that remembers what it gave: equal calls after the first take no time. Arguments are compared as JSON,
 * those of `byIdentity` as objects; a call that hands over a function is made each time. Of `words`, keys of texts that the
 * function only passes on, calls may differ in: then what was given before is given with the texts of this call. Such a
 * function must be asynchronous.
 */
export function remembered(
  play: Play,
  how?: { readonly byIdentity?: boolean; readonly words?: readonly string[] }
): Play

/** The names with those functions among them remembered that play fairs, which many examples and notebooks begin with. */
export function withPlaysRemembered(scope: Readonly<Record<string, unknown>>): Record<string, unknown>
