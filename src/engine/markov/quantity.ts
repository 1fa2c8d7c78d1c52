import { compileFormula } from '../../core/formula/compileFormula.js'
import { type Formula, parseFormula } from '../../core/formula/parseFormula.js'
import type { LookupTable, Quantity } from '../../scenario/lifecycle/lifecycleScenario.js'
import { uses } from './clock.js'

/** A name that formulas may use: where its value stands and what it depends on. */
export interface Known {
  readonly slot: number
  readonly uses: number
  /** Cycles in a stage from which on its value stays the same; Infinity where it never does. */
  readonly settles: number
  /** Cycles with whose beginning its value may change; `null` for any. */
  readonly moments: readonly number[] | null
  /** Place among the parameters; `null` for the clock and for traits. */
  readonly parameter: number | null
}

/** Names that formulas may use. */
export type KnownNames = ReadonlyMap<string, Known>

/** A quantity ready to be evaluated. */
export interface CompiledQuantity {
  readonly evaluate: (slots: Float64Array) => number
  readonly uses: number
  readonly settles: number
  /** Cycles with whose beginning its value may change; `null` for any. */
  readonly moments: readonly number[] | null
  /** Parameters it needs, directly or through others, by place, in rising order: each needs only those before it. */
  readonly needs: readonly number[]
  /** Names its own formulas use. */
  readonly names: readonly string[]
  /** As it was written, for messages. */
  readonly text: string
  /** For a table: what is looked up and between which keys; for messages. */
  readonly table: { readonly at: (slots: Float64Array) => number; readonly spec: LookupTable } | null
}

/**
 * Makes a quantity ready to be evaluated over slots of numbers. Names were checked when the scenario was read.
 *
 * @param quantity A number, a formula or a table.
 * @param names What its formulas may name.
 * @param needsOf What each parameter needs, by place.
 */
export function compileQuantity(
  quantity: Quantity,
  names: KnownNames,
  needsOf: (parameter: number) => readonly number[]
): CompiledQuantity {
  if (typeof quantity === 'number') {
    const text = String(quantity)
    return { evaluate: () => quantity, uses: 0, settles: 1, moments: [], needs: [], names: [], text, table: null }
  }
  if (typeof quantity === 'string') return compileText(parseFormula(quantity), names, needsOf)
  return compileTable(quantity, names, needsOf)
}

function compileText(
  formula: Formula,
  names: KnownNames,
  needsOf: (parameter: number) => readonly number[]
): CompiledQuantity {
  const known = formula.names.map((name) => names.get(name)!)
  const needs = new Set<number>()
  for (const { parameter } of known) {
    if (parameter === null) continue
    for (const each of needsOf(parameter)) needs.add(each)
    needs.add(parameter)
  }
  return {
    evaluate: compileFormula(formula, (name) => names.get(name)!.slot),
    uses: known.reduce((bits, each) => bits | each.uses, 0),
    settles: known.reduce((most, each) => Math.max(most, each.settles), 1),
    moments: jointMoments(known),
    needs: [...needs].sort((a, b) => a - b),
    names: formula.names,
    text: formula.text,
    table: null
  }
}

function compileTable(
  table: LookupTable,
  names: KnownNames,
  needsOf: (parameter: number) => readonly number[]
): CompiledQuantity {
  const at = compileQuantity(table.at, names, needsOf)
  const values = table.values.map((value) => compileQuantity(value, names, needsOf))
  const keys = Float64Array.from(table.keys)
  const parts = [at, ...values]
  const byStay = table.at === 'stay' && table.beyond === 'hold'
  const last = keys[keys.length - 1]!
  // Between its keys a table by cycle that is read in steps is what its values are; after the last it may end.
  const steps = table.at === 'cycle' && table.between === 'step' ? [...table.keys, last + 1].map(Math.ceil) : at.moments
  return {
    evaluate: (slots) => lookUp(table, keys, values, at.evaluate(slots), slots),
    uses: parts.reduce((bits, each) => bits | each.uses, 0),
    settles: Math.max(byStay ? Math.max(1, Math.ceil(last)) : at.settles, ...values.map((value) => value.settles)),
    moments: jointMoments([{ moments: steps }, ...values]),
    needs: [...new Set(parts.flatMap((each) => each.needs))].sort((a, b) => a - b),
    names: parts.flatMap((each) => each.names),
    text: `table at ${at.text}`,
    table: { at: at.evaluate, spec: table }
  }
}

/** The value of a table at `x`; NaN outside of it. */
function lookUp(
  table: LookupTable,
  keys: Float64Array,
  values: readonly CompiledQuantity[],
  x: number,
  slots: Float64Array
): number {
  const row = rowAt(keys, x)
  if (row < 0) return Number.NaN
  const value = values[row]!.evaluate(slots)
  const last = keys.length - 1
  if (row === last) return table.beyond === 'hold' || isWithin(table, keys[last]!, x) ? value : Number.NaN
  if (table.between === 'step' || x === keys[row]) return value
  const share = (x - keys[row]!) / (keys[row + 1]! - keys[row]!)
  return value + share * (values[row + 1]!.evaluate(slots) - value)
}

/** Whether the last row of a table that refuses what lies beyond still holds: a step lasts under one unit. */
function isWithin(table: LookupTable, last: number, x: number): boolean {
  return table.between === 'linear' ? x === last : x < last + 1
}

/** The last row whose key is at most `x`; −1 where there is none. */
function rowAt(keys: Float64Array, x: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! <= x) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What several quantities depend on together. */
export function jointUses(quantities: readonly CompiledQuantity[]): number {
  return quantities.reduce((bits, each) => bits | each.uses, 0)
}

/** Cycles with whose beginning any of several may change; `null` for any. */
export function jointMoments(all: readonly { readonly moments: readonly number[] | null }[]): readonly number[] | null {
  const joint = new Set<number>()
  for (const { moments } of all) {
    if (moments === null) return null
    for (const moment of moments) joint.add(moment)
  }
  return [...joint].sort((a, b) => a - b)
}

/** By cycle, a number from 1 on that is the same as long as nothing changes; `null` where anything may at any time. */
export function epochsOf(moments: readonly number[] | null, cycles: number): Int32Array | null {
  if (moments === null) return null
  const begins = new Set(moments)
  const epochs = new Int32Array(cycles + 1)
  let epoch = 1
  for (let cycle = 0; cycle <= cycles; cycle++) {
    if (begins.has(cycle)) epoch += 1
    epochs[cycle] = epoch
  }
  return epochs
}

/** Cycles in a stage from which on all of them stay the same; 1 where none depends on it. */
export function settlesAfter(quantities: readonly CompiledQuantity[]): number {
  return quantities.reduce((most, each) => ((each.uses & uses.stay) === 0 ? most : Math.max(most, each.settles)), 1)
}
