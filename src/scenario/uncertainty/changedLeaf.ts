import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { traitIds } from '../../model/correlatedTraits.js'
import type { Parameter } from '../../model/parameter.js'
import { numberRule } from '../checks/range.js'
import { isResolved } from '../resolve.js'
import type { DrawnValue } from './uncertain.js'
import { uncertaintyWords } from './words.js'

/** A value to be laid over a scenario. */
export interface Change {
  readonly path: string
  /** What of the path is still to be followed. */
  readonly rest: readonly string[]
  readonly value: DrawnValue
  /** Of a value by edition: first and last edition it holds in; `null`: as the path says. */
  readonly editions: readonly [number, number] | null
}

/** Says that a change cannot be made. */
export type Refuse = (change: Change, words: Term) => void

/**
 * The value of a parameter with a number of it changed: all of it, an edition, a part of a trait, a pair of correlations,
 * or shares.
 *
 * @param parameter An entry of the catalogue.
 * @param value Its value in a resolved scenario.
 * @param change What is laid over it.
 * @param refuse Called where the path or the value does not fit.
 * @returns The new value, not checked yet; the value given after refusing.
 *
 * @example
 * const change = { path: 'price.perArea.2', rest: ['2'], value: 300, editions: [2, 3] }
 * changedLeaf(findParameter('price.perArea'), [250, 250, 250], change, () => undefined) // => [250, 300, 300]
 */
export function changedLeaf(parameter: Parameter, value: unknown, change: Change, refuse: Refuse): unknown {
  const { rest, path, value: drawn } = change
  if (parameter.kind === 'shares') {
    if (rest.length === 0 && typeof drawn === 'object') return drawn
    refuse(change, rest.length > 0 ? uncertaintyWords.sharesTogether : uncertaintyWords.mustBeDrawnShares)
    return value
  }
  if (typeof drawn !== 'number') {
    refuse(change, uncertaintyWords.mustBeDrawn)
    return value
  }
  const number = numberRule(parameter).whole ? Math.round(drawn) : drawn
  const result = placed(parameter, value, number, change)
  if (result !== undefined) return result
  refuse(change, fill(uncertaintyWords.noSuchNumber, { path }))
  return value
}

function placed(parameter: Parameter, value: unknown, number: number, { rest, editions }: Change): unknown {
  const [part, ...deeper] = rest
  const isNumber = parameter.kind === 'number' || parameter.kind === 'integer' || parameter.kind === 'trait'
  if (part === undefined) return isNumber ? number : undefined
  if (parameter.byEdition) return deeper.length > 0 ? undefined : inEditions(value, part, number, editions)
  if (parameter.kind === 'correlations')
    return deeper.length === 1 ? withPair(value, part, deeper[0], number) : undefined
  if (parameter.kind !== 'trait' || deeper.length > 0 || !isResolved(value) || part === 'varies') return undefined
  return part in value ? { ...value, [part]: number } : undefined
}

function inEditions(value: unknown, part: string, number: number, editions: Change['editions']): unknown {
  const edition = /^[1-9]\d*$/.test(part) ? Number(part) : 0
  if (!Array.isArray(value) || edition < 1 || edition > value.length) return undefined
  const [first, last] = editions ?? [edition, edition]
  return value.map((each: unknown, index) => (index + 1 >= first && index + 1 <= last ? number : each))
}

function withPair(value: unknown, one: string, other: string, number: number): unknown {
  const pair = traitIds.filter((trait) => trait === one || trait === other)
  if (pair.length !== 2 || !isResolved(value)) return undefined
  const [first, second] = pair
  const row = value[first]
  return { ...value, [first]: { ...(isResolved(row) ? row : {}), [second]: number } }
}
