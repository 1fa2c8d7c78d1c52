import { expm1 } from '../../core/math/expm1.js'
import { log1p } from '../../core/math/log1p.js'
import { probabilityOver } from '../../core/probability/probabilityOver.js'
import { multipliedProbability } from '../../model/markov/multipliedProbability.js'
import { weibullHazard } from '../../model/markov/weibullHazard.js'
import { slot } from './clock.js'
import type { PlannedExit, PlannedSpec } from './plan.js'
import type { CompiledQuantity } from './quantity.js'
import { type PositivePart, type RowMemory, refuse, rounding } from './rowFault.js'

/**
 * The probability of a move in one cycle, by itself, its multipliers applied (those on odds not, for logit exits). Each
 * step must stay between 0 and 1; else the number is noted in `memory`, and NaN returned.
 */
export function probabilityOf(exit: PlannedExit, slots: Float64Array, memory: RowMemory, isLogit: boolean): number {
  const { spec, multipliers } = exit
  let probability =
    spec.kind === 'probability' ? statedProbability(spec, slots, memory) : -expm1(-statedHazard(spec, slots, memory))
  for (let index = 0; index < multipliers.length && memory.wrong === null; index++) {
    const { on, factor } = multipliers[index]!
    if (isLogit && on === 'odds') continue
    probability = checkedProbability(multipliedProbability(probability, on, factor.evaluate(slots)), memory)
  }
  return probability
}

/** The cumulative hazard of a move in one cycle, its multipliers applied; checked as a probability is. */
export function hazardOf(exit: PlannedExit, slots: Float64Array, memory: RowMemory): number {
  const { spec, multipliers } = exit
  let hazard =
    spec.kind === 'probability'
      ? hazardBehind(statedProbability(spec, slots, memory), memory)
      : statedHazard(spec, slots, memory)
  for (let index = 0; index < multipliers.length && memory.wrong === null; index++) {
    const { on, factor } = multipliers[index]!
    const by = factor.evaluate(slots)
    if (on === 'hazard') hazard = checkedHazard(hazard * by, memory)
    else {
      const probability = checkedProbability(multipliedProbability(-expm1(-hazard), on, by), memory)
      hazard = hazardBehind(probability, memory)
    }
  }
  return hazard
}

/** The product of a move's multipliers on odds. */
export function oddsFactorOf({ multipliers }: PlannedExit, slots: Float64Array, memory: RowMemory): number {
  let product = 1
  for (const { on, factor } of multipliers) if (on === 'odds') product *= factor.evaluate(slots)
  return product >= 0 && product < Number.POSITIVE_INFINITY ? product : refuse(memory, 'factor', product)
}

type Probability = Extract<PlannedSpec, { kind: 'probability' }>

function statedProbability({ value, per }: Probability, slots: Float64Array, memory: RowMemory): number {
  const probability = checkedProbability(value.evaluate(slots), memory)
  if (per === null || memory.wrong !== null) return probability
  return probabilityOver(probability, positive(per, 'per', slots, memory), slots[slot.cycleLength]!)
}

/** The cumulative hazard of one cycle as it was stated. */
function statedHazard(spec: Exclude<PlannedSpec, Probability>, slots: Float64Array, memory: RowMemory): number {
  const cycleLength = slots[slot.cycleLength]!
  switch (spec.kind) {
    case 'rate':
      return checkedHazard(
        (spec.value.evaluate(slots) * cycleLength) / positive(spec.per, 'per', slots, memory),
        memory
      )
    case 'hazard':
      return checkedHazard(spec.value.evaluate(slots), memory)
    case 'weibull': {
      const to = (spec.clock === 'stage' ? slots[slot.stay]! : slots[slot.cycle]!) * cycleLength
      const shape = positive(spec.shape, 'shape', slots, memory)
      const scale = spec.scale === null ? 1 : positive(spec.scale, 'scale', slots, memory)
      const rate = spec.rate === null ? 1 : checkedHazard(spec.rate.evaluate(slots), memory)
      return checkedHazard(rate * weibullHazard(to - cycleLength, to, shape, scale), memory)
    }
  }
}

function hazardBehind(probability: number, memory: RowMemory): number {
  if (memory.wrong !== null) return Number.NaN
  return probability >= 1 ? refuse(memory, 'certain', probability) : -log1p(-probability)
}

function checkedProbability(value: number, memory: RowMemory): number {
  if (value >= 0 && value <= 1) return value
  if (!Number.isFinite(value)) return refuse(memory, 'notANumber', value)
  if (value < -rounding) return refuse(memory, 'negative', value)
  if (value > 1 + rounding) return refuse(memory, 'overOne', value)
  return value < 0 ? 0 : 1
}

function checkedHazard(value: number, memory: RowMemory): number {
  if (value >= 0 && value < Number.POSITIVE_INFINITY) return value
  if (!Number.isFinite(value)) return refuse(memory, 'notANumber', value)
  return value < -rounding ? refuse(memory, 'negativeHazard', value) : 0
}

function positive(quantity: CompiledQuantity, part: PositivePart, slots: Float64Array, memory: RowMemory): number {
  const value = quantity.evaluate(slots)
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value
  return refuse(memory, Number.isFinite(value) ? 'notPositive' : 'notANumber', value, part)
}
