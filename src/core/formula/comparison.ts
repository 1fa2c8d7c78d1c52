import type { Compiled, Part } from './part.js'

/** 1 or 0; `NaN` where a side is not a number, so that it does not pass for false. */
function answer(holds: boolean, left: number, right: number): number {
  return holds ? 1 : Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : 0
}

const forms: Readonly<Record<Comparison, (left: Compiled, right: Compiled) => Compiled>> = {
  '<': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one < other, one, other)
  },
  '<=': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one <= other, one, other)
  },
  '>': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one > other, one, other)
  },
  '>=': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one >= other, one, other)
  },
  '==': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one === other, one, other)
  },
  '!=': (left, right) => (slots) => {
    const [one, other] = [left(slots), right(slots)]
    return answer(one < other || one > other, one, other)
  }
}

/** Operators that compare. */
export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!='

/**
 * Two parts compared: 1 where it holds, 0 where it does not, `NaN` where a side is not a number.
 *
 * @example
 * comparison('<', slotPart(0), numberPart(3))(new Float64Array([2])) // => 1
 * comparison('!=', slotPart(0), numberPart(3))(new Float64Array([NaN])) // => NaN
 */
export function comparison(operator: Comparison, left: Part, right: Part): Compiled {
  return forms[operator](left.run, right.run)
}
