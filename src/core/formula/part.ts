/** A formula ready to be computed: the values of its names stand in slots. */
export type Compiled = (slots: Float64Array) => number

/** A part of a formula that was compiled: a number, a slot, or more than these. */
export type Part =
  | { readonly kind: 'number'; readonly value: number; readonly run: Compiled }
  | { readonly kind: 'slot'; readonly slot: number; readonly run: Compiled }
  | { readonly kind: 'computed'; readonly run: Compiled }

/**
 * A part that is a number.
 *
 * @example
 * numberPart(2).run(new Float64Array()) // => 2
 */
export function numberPart(value: number): Part {
  return { kind: 'number', value, run: () => value }
}

/**
 * A part that is the value in a slot.
 *
 * @example
 * slotPart(1).run(new Float64Array([5, 7])) // => 7
 */
export function slotPart(slot: number): Part {
  return { kind: 'slot', slot, run: (slots) => slots[slot] }
}

/**
 * A part that must be computed.
 *
 * @example
 * computedPart((slots) => slots[0] + 1).run(new Float64Array([5])) // => 6
 */
export function computedPart(run: Compiled): Part {
  return { kind: 'computed', run }
}
