import { InputError, type Problem } from '../../core/errors.js'
import type { Term } from '../../i18n/terms.js'
import { causeOfAmount, describeRowFault, situation } from './describeFault.js'
import { type Places, problemsOf } from './faultProblems.js'
import type { Compressed, Found, Place, Range } from './found.js'
import type { MarkovPlan } from './plan.js'
import type { Play } from './play.js'
import type { CompiledQuantity } from './quantity.js'
import type { RowFault } from './rowFault.js'

/** Takes in what is wrong while a lifecycle is played, so that all of it can be said at once. */
export interface Faults {
  readonly ofRow: (play: Play, stage: number, fault: RowFault) => void
  readonly ofAmount: (play: Play, place: Place, quantity: CompiledQuantity) => void
  readonly other: (strategy: string, group: string, place: Place, message: Term) => void
  /** Throws an InputError with everything found, repeats compressed; returns where nothing was. */
  readonly throwIfAny: () => void
  readonly isEmpty: () => boolean
  /** What was found first, as it would be told; `null` where nothing was. */
  readonly first: () => Problem | null
}

/** Most different faults that are told; of each, all repeats count. */
const most = 200

/** An empty list of faults for a plan. */
export function faultsOf({ scenario, strategies }: MarkovPlan): Faults {
  return collectFaults(
    scenario.places,
    strategies.map(({ name }) => name),
    () => [...new Set(strategies.flatMap(({ groups }) => groups.map(({ group }) => group)))]
  )
}

function collectFaults(places: Places, strategies: readonly string[], groups: () => readonly string[]): Faults {
  const found = new Map<string, Compressed>()
  const add = (fault: Found) => {
    const key = JSON.stringify([fault.strategy, fault.group, fault.place.path, fault.message('').en])
    const known = found.get(key)
    if (known === undefined) {
      if (found.size >= most) return
      found.set(key, {
        first: fault,
        cycles: fault.cycles === null ? [] : [fault.cycles],
        stays: fault.stays === null ? [] : [fault.stays],
        low: fault.value,
        high: fault.value
      })
      return
    }
    extend(known.cycles, fault.cycles)
    extend(known.stays, fault.stays)
    if (fault.value !== null && known.low !== null && known.high !== null) {
      known.low = Math.min(known.low, fault.value)
      known.high = Math.max(known.high, fault.value)
    }
  }
  return {
    ofRow: (play, stage, fault) => add(describeRowFault(play, stage, fault)),
    ofAmount: (play, place, quantity) => {
      const where = situation(play, quantity.uses)
      add({ ...where, ...(place.isAtStart ? { cycles: null } : {}), place, ...causeOfAmount(play, quantity) })
    },
    other: (strategy, group, place, message) =>
      add({ strategy, group, place, cycles: null, stays: null, value: null, message: () => message }),
    throwIfAny: () => {
      if (found.size > 0) throw new InputError(problemsOf([...found.values()], places, strategies, groups()))
    },
    isEmpty: () => found.size === 0,
    first: () => problemsOf([...found.values()].slice(0, 1), places, strategies, groups())[0] ?? null
  }
}

function extend(ranges: Range[], more: Range | null): void {
  if (more === null) return
  const hold = ranges.find(({ from, to }) => more.from <= to + 1 && more.to >= from - 1)
  if (hold === undefined) ranges.push({ ...more })
  else {
    hold.from = Math.min(hold.from, more.from)
    hold.to = Math.max(hold.to, more.to)
  }
}
