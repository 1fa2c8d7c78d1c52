/**
 * A pure function that remembers what it gave: equal calls after the first take no time. Arguments are compared as JSON,
 * those of `byIdentity` as objects; a call that hands over a function is made each time. Of `words`, keys of texts that the
 * function only passes on, calls may differ in: then what was given before is given with the texts of this call. Such a
 * function must be asynchronous.
 *
 * @type {import('./remembered.js').remembered}
 */
export function remembered(play, { byIdentity = false, words = [] } = {}) {
  const byText = new Map()
  const byObject = new WeakMap()
  return (...args) => {
    const [first, ...rest] = args
    const isObject = byIdentity && typeof first === 'object' && first !== null
    const { key, said } = textOf(isObject ? rest : args, words)
    if (key === null) return play(...args)
    const results = isObject ? (byObject.get(first) ?? new Map()) : byText
    if (isObject) byObject.set(first, results)
    if (!results.has(key)) results.set(key, { given: play(...args), said })
    const before = results.get(key)
    const others = differences(before.said, said)
    if (others === null) return play(...args)
    return others.size === 0 ? before.given : before.given.then((result) => reworded(result, words, others))
  }
}

/** JSON without what stands under keys that are `words`, and that by itself; no JSON where something is a function. */
function textOf(args, words) {
  let isPlain = true
  const said = []
  const text = JSON.stringify(args, (key, value) => {
    if (typeof value === 'function') isPlain = false
    if (!words.includes(key)) return value
    said.push(value)
    return typeof value
  })
  return { key: isPlain ? text : null, said }
}

/** What is now said in the place of something else; `null` where one text would stand for two. */
function differences(before, now) {
  const others = new Map()
  for (const [at, text] of before.entries()) {
    if (others.has(text) && others.get(text) !== now[at]) return null
    others.set(text, now[at])
  }
  return [...others].every(([text, other]) => text === other) ? new Map() : others
}

/** The same with other texts under keys that are `words`. */
function reworded(result, words, others) {
  if (Array.isArray(result)) return result.map((each) => reworded(each, words, others))
  if (typeof result !== 'object' || result === null || Object.getPrototypeOf(result) !== Object.prototype) return result
  const entries = Object.entries(result).map(([key, value]) => {
    return [key, words.includes(key) && others.has(value) ? others.get(value) : reworded(value, words, others)]
  })
  return Object.fromEntries(entries)
}

/** A notice is printed below results and plays no part in them: scenarios that differ in it alone have the same hash. */
const butForNotices = { words: ['notice', 'noticeZh'] }

/** How the functions that play fairs are remembered. */
const players = {
  compile: {},
  run: { byIdentity: true },
  replicate: butForNotices,
  compare: butForNotices,
  value: {},
  followCustomers: {},
  uncertainty: {},
  sensitivity: {},
  decide: butForNotices,
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
