import type { Compiled, Part } from './part.js'

/** An operator for each form of its sides. Sides that are numbers or slots are read in place: a call costs as much. */
interface Forms {
  readonly slots: (left: number, right: number) => Compiled
  readonly slotNumber: (slot: number, value: number) => Compiled
  readonly numberSlot: (value: number, slot: number) => Compiled
  readonly runNumber: (run: Compiled, value: number) => Compiled
  readonly numberRun: (value: number, run: Compiled) => Compiled
  readonly runs: (left: Compiled, right: Compiled) => Compiled
}

const forms: Readonly<Record<'+' | '-' | '*' | '/', Forms>> = {
  '+': {
    slots: (left, right) => (slots) => slots[left] + slots[right],
    slotNumber: (slot, value) => (slots) => slots[slot] + value,
    numberSlot: (value, slot) => (slots) => value + slots[slot],
    runNumber: (run, value) => (slots) => run(slots) + value,
    numberRun: (value, run) => (slots) => value + run(slots),
    runs: (left, right) => (slots) => left(slots) + right(slots)
  },
  '-': {
    slots: (left, right) => (slots) => slots[left] - slots[right],
    slotNumber: (slot, value) => (slots) => slots[slot] - value,
    numberSlot: (value, slot) => (slots) => value - slots[slot],
    runNumber: (run, value) => (slots) => run(slots) - value,
    numberRun: (value, run) => (slots) => value - run(slots),
    runs: (left, right) => (slots) => left(slots) - right(slots)
  },
  '*': {
    slots: (left, right) => (slots) => slots[left] * slots[right],
    slotNumber: (slot, value) => (slots) => slots[slot] * value,
    numberSlot: (value, slot) => (slots) => value * slots[slot],
    runNumber: (run, value) => (slots) => run(slots) * value,
    numberRun: (value, run) => (slots) => value * run(slots),
    runs: (left, right) => (slots) => left(slots) * right(slots)
  },
  '/': {
    slots: (left, right) => (slots) => slots[left] / slots[right],
    slotNumber: (slot, value) => (slots) => slots[slot] / value,
    numberSlot: (value, slot) => (slots) => value / slots[slot],
    runNumber: (run, value) => (slots) => run(slots) / value,
    numberRun: (value, run) => (slots) => value / run(slots),
    runs: (left, right) => (slots) => left(slots) / right(slots)
  }
}

/**
 * Two parts joined by an operator of arithmetic.
 *
 * @example
 * arithmetic('*', slotPart(0), numberPart(3))(new Float64Array([5])) // => 15
 */
export function arithmetic(operator: '+' | '-' | '*' | '/', left: Part, right: Part): Compiled {
  const { slots, slotNumber, numberSlot, runNumber, numberRun, runs } = forms[operator]
  if (left.kind === 'number') {
    return right.kind === 'slot' ? numberSlot(left.value, right.slot) : numberRun(left.value, right.run)
  }
  if (right.kind === 'number') {
    return left.kind === 'slot' ? slotNumber(left.slot, right.value) : runNumber(left.run, right.value)
  }
  return left.kind === 'slot' && right.kind === 'slot' ? slots(left.slot, right.slot) : runs(left.run, right.run)
}
