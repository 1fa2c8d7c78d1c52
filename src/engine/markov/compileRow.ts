import type { DeclaredLifecycle, DeclaredMove, MoveSpec } from '../../scenario/lifecycle/lifecycleScenario.js'
import { clockUses, uses } from './clock.js'
import type { QuantityCompiler } from './compileNames.js'
import type { PlannedExit, PlannedRow, PlannedSpec } from './plan.js'
import { type CompiledQuantity, epochsOf, jointMoments, jointUses, settlesAfter } from './quantity.js'

/** Makes the moves out of one stage ready. */
export function compileRow(
  lifecycle: DeclaredLifecycle,
  stages: readonly string[],
  stage: string,
  from: number,
  moveOf: (from: number, to: number) => number,
  compiler: QuantityCompiler,
  cycles: number
): PlannedRow {
  const declared = lifecycle.moves.filter((move) => move.from === stage)
  const exits: PlannedExit[] = []
  const staying = { to: from, move: staysAreBooked(lifecycle, stage) ? moveOf(from, from) : -1 }
  let rest = staying
  for (const move of [...declared].sort((a, b) => a.step - b.step)) {
    const to = stages.indexOf(move.to)
    const place = to === from ? staying : { to, move: moveOf(from, to) }
    const spec = compileSpec(move.spec, compiler)
    if (spec === null) rest = place
    else {
      const multipliers = multipliersOf(lifecycle, move, compiler)
      exits.push({ to: place.to, move: place.move, step: move.step, spec, multipliers })
    }
  }
  const quantities = exits.flatMap(quantitiesOf)
  const byStay = exits.some(({ spec }) => spec.kind === 'weibull' && spec.clock === 'stage')
  const byStart = exits.some(({ spec }) => spec.kind === 'weibull' && spec.clock === 'start')
  const self = exits.findIndex(({ to }) => to === from)
  return {
    rule: lifecycle.exits[stage] ?? 'shares',
    exits,
    steps: Int32Array.from(exits, ({ step }) => step),
    rest,
    isEnding: exits.length === 0 && rest === staying && staying.move < 0,
    self,
    staying: self >= 0 ? self : rest === staying ? exits.length : -1,
    stayMove: staying.move,
    isComplete: rest === staying && self >= 0,
    uses: jointUses(quantities) | (byStay ? uses.stay : 0) | (byStart ? uses.cycle : 0),
    epochs: byStart ? null : epochsOf(jointMoments(quantities), cycles),
    depends: [...new Set(quantities.flatMap(({ needs }) => needs))],
    settles: byStay ? Number.POSITIVE_INFINITY : settlesAfter(quantities),
    needs: compiler.moving(quantities),
    movesByParameters: jointUses(quantities) === uses.cycle && !byStay && !byStart && !quantities.some(namesClock)
  }
}

/** Whether a quantity names the clock itself. */
function namesClock({ names }: CompiledQuantity): boolean {
  return names.some((name) => (clockUses(name) ?? 0) !== 0)
}

/** Whether some category has an amount for staying in a stage. */
function staysAreBooked(lifecycle: DeclaredLifecycle, stage: string): boolean {
  return Object.values(lifecycle.categories).some(({ moves }) =>
    moves.some(({ from, to }) => from === stage && to === stage)
  )
}

function compileSpec(spec: MoveSpec, { quantity }: QuantityCompiler): PlannedSpec | null {
  switch (spec.kind) {
    case 'rest':
      return null
    case 'probability':
      return { kind: spec.kind, value: quantity(spec.value), per: spec.per === null ? null : quantity(spec.per) }
    case 'rate':
      return { kind: spec.kind, value: quantity(spec.value), per: quantity(spec.per) }
    case 'hazard':
      return { kind: spec.kind, value: quantity(spec.value) }
    case 'weibull':
      return {
        kind: spec.kind,
        shape: quantity(spec.shape),
        scale: spec.scale === null ? null : quantity(spec.scale),
        rate: spec.rate === null ? null : quantity(spec.rate),
        clock: spec.clock
      }
  }
}

function multipliersOf(lifecycle: DeclaredLifecycle, move: DeclaredMove, compiler: QuantityCompiler) {
  return Object.entries(lifecycle.multipliers)
    .filter(([, { moves }]) => moves.some(({ from, to }) => from === move.from && to === move.to))
    .map(([name, { on, factor }]) => ({ name, on, factor: compiler.quantity(factor) }))
}

/** Everything a stated move is computed from. */
export function quantitiesOf({ spec, multipliers }: PlannedExit): CompiledQuantity[] {
  const factors = multipliers.map(({ factor }) => factor)
  switch (spec.kind) {
    case 'probability':
      return spec.per === null ? [spec.value, ...factors] : [spec.value, spec.per, ...factors]
    case 'rate':
      return [spec.value, spec.per, ...factors]
    case 'hazard':
      return [spec.value, ...factors]
    case 'weibull':
      return [spec.shape, ...(spec.scale ? [spec.scale] : []), ...(spec.rate ? [spec.rate] : []), ...factors]
  }
}
