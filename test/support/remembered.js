/**
 * A pure function that remembers what it gave: equal calls after the first take no time. Arguments are compared as JSON,
 * those of `byIdentity` as objects; a call that hands over a function is made each time.
 *
 * @type {import('./remembered.js').remembered}
 */
export function remembered(play, { byIdentity = false } = {}) {
  const byText = new Map()
  const byObject = new WeakMap()
  return (...args) => {
    const [first, ...rest] = args
    const isObject = byIdentity && typeof first === 'object' && first !== null
    const key = textOf(isObject ? rest : args)
    if (key === null) return play(...args)
    const results = isObject ? (byObject.get(first) ?? new Map()) : byText
    if (isObject) byObject.set(first, results)
    if (!results.has(key)) results.set(key, play(...args))
    return results.get(key)
  }
}

/** JSON; `null` where something is a function. */
function textOf(args) {
  let isPlain = true
  const text = JSON.stringify(args, (_, value) => {
    if (typeof value === 'function') isPlain = false
    return value
  })
  return isPlain ? text : null
}

/** How the functions that play fairs are remembered. */
const players = {
  compile: {},
  run: { byIdentity: true },
  replicate: {},
  compare: {},
  value: {},
  followCustomers: {},
  uncertainty: {},
  sensitivity: {},
  decide: {},
  budget: {},
  trial: {}
}

/**
 * The names with those functions among them remembered that play fairs, which many examples and notebooks begin with.
 *
 * @type {import('./remembered.js').withPlaysRemembered}
 */
export function withPlaysRemembered(scope) {
  const plays = Object.entries(players).flatMap(([name, how]) => {
    const play = scope[name]
    return typeof play === 'function' ? [[name, remembered((...args) => play(...args), how)]] : []
  })
  return { ...scope, ...Object.fromEntries(plays) }
}
