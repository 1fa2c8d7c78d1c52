type Play = (...args: readonly unknown[]) => unknown

/**
 * A pure function that remembers what it gave: equal calls after the first take no time. Arguments are compared as JSON,
 * those of `byIdentity` as objects; a call that hands over a function is made each time.
 */
export function remembered(play: Play, { byIdentity = false } = {}): Play {
  const byText = new Map<string, unknown>()
  const byObject = new WeakMap<object, Map<string, unknown>>()
  return (...args) => {
    const [first, ...rest] = args
    const isObject = byIdentity && typeof first === 'object' && first !== null
    const key = textOf(isObject ? rest : args)
    if (key === null) return play(...args)
    const results = isObject ? (byObject.get(first) ?? new Map<string, unknown>()) : byText
    if (isObject) byObject.set(first, results)
    if (!results.has(key)) results.set(key, play(...args))
    return results.get(key)
  }
}

/** JSON; `null` where something is a function. */
function textOf(args: readonly unknown[]): string | null {
  let isPlain = true
  const text = JSON.stringify(args, (_, value) => {
    if (typeof value === 'function') isPlain = false
    return value
  })
  return isPlain ? text : null
}

/** How the functions that play fairs are remembered. */
const players = { compile: {}, run: { byIdentity: true }, replicate: {}, compare: {}, value: {} }

/** The names with those functions among them remembered that play fairs, which many examples begin with. */
export function withPlaysRemembered(scope: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plays = Object.entries(players).flatMap(([name, how]) => {
    const play = scope[name]
    return typeof play === 'function' ? [[name, remembered((...args) => play(...args), how)] as const] : []
  })
  return { ...scope, ...Object.fromEntries(plays) }
}
