import { cyclePart, isByCycle, pointWeights } from '../../model/markov/counting.js'
import type {
  Category,
  DeclaredLifecycle,
  LifecycleScenario,
  Quantity
} from '../../scenario/lifecycle/lifecycleScenario.js'
import { compileNames, type QuantityCompiler } from './compileNames.js'
import { compileRow } from './compileRow.js'
import { discountFactors } from './discountFactors.js'
import type {
  MarkovPlan,
  PlannedAmount,
  PlannedCategory,
  PlannedLifecycle,
  PlannedMove,
  PlannedStrategy
} from './plan.js'
import { epochsOf, settlesAfter } from './quantity.js'

/**
 * Makes a scenario with a lifecycle of its own ready to be played, by the exact engine or by individuals: names become
 * slots, formulas functions, wildcards lists.
 *
 * @param scenario A lifecycle scenario, read and checked.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * })
 * compileMarkov(scenario).stages // => ['here', 'gone']
 */
export function compileMarkov(scenario: LifecycleScenario): MarkovPlan {
  const stages = Object.keys(scenario.stages)
  return {
    scenario,
    stages,
    attends: stages.map((stage) => scenario.stages[stage]!.attends),
    cycles: scenario.horizon.cycles,
    cycleLength: scenario.horizon.cycleLength,
    strategies: Object.keys(scenario.strategies).map((name) => compileStrategy(scenario, stages, name))
  }
}

function compileStrategy(scenario: LifecycleScenario, stages: readonly string[], name: string): PlannedStrategy {
  const { groups } = scenario.strategies[name]!
  const moves: PlannedMove[] = []
  const moveOf = (from: number, to: number) => {
    const found = moves.findIndex((move) => move.from === from && move.to === to)
    return found >= 0 ? found : moves.push({ from, to }) - 1
  }
  const planned = Object.entries(groups).map(([group, { weight, lifecycle }]) =>
    compileGroup(scenario, stages, { strategy: name, group }, weight, lifecycle, moveOf)
  )
  const shown = moves.flatMap(({ from, to }, place) => (from === to ? [] : [place]))
  return { name, moves, shown, groups: planned }
}

function compileGroup(
  scenario: LifecycleScenario,
  stages: readonly string[],
  names: { readonly strategy: string; readonly group: string },
  weight: Quantity,
  lifecycle: DeclaredLifecycle,
  moveOf: (from: number, to: number) => number
): PlannedLifecycle {
  const { compiler, parameters, traits, slots } = compileNames(lifecycle)
  const { cycles } = scenario.horizon
  const rows = stages.map((stage, from) => compileRow(lifecycle, stages, stage, from, moveOf, compiler, cycles))
  const categories = Object.entries(lifecycle.categories).map(([name, category]) =>
    compileCategory(name, category, stages, scenario.horizon, moveOf, compiler)
  )
  const amount = (quantity: Quantity) => compileAmount(quantity, compiler, cycles)
  return {
    ...names,
    weight: amount(weight),
    slots,
    parameters,
    traits,
    start: stages.map((stage) => amount(lifecycle.start[stage] ?? 0)),
    rows,
    categories,
    stays: rows.map((row, stage) => Math.min(cycles + 1, Math.max(row.settles, ...staysOf(categories, stage))))
  }
}

/** Times in a stage from which on each of its amounts stays the same. */
function staysOf(categories: readonly PlannedCategory[], stage: number): number[] {
  return categories.map(({ stages, moves }) => {
    const own = stages[stage]
    const ofMoves = moves.filter(({ from }) => from === stage).map(({ quantity }) => quantity)
    return settlesAfter(own ? [own.quantity, ...ofMoves] : ofMoves)
  })
}

function compileAmount(quantity: Quantity, compiler: QuantityCompiler, cycles: number): PlannedAmount {
  const compiled = compiler.quantity(quantity)
  return { quantity: compiled, epochs: epochsOf(compiled.moments, cycles), needs: compiler.moving([compiled]) }
}

function compileCategory(
  name: string,
  category: Category,
  stages: readonly string[],
  horizon: LifecycleScenario['horizon'],
  moveOf: (from: number, to: number) => number,
  compiler: QuantityCompiler
): PlannedCategory {
  const ofStages = (amounts: Readonly<Record<string, Quantity>>) =>
    stages.map((stage) =>
      Object.hasOwn(amounts, stage) ? compileAmount(amounts[stage]!, compiler, horizon.cycles) : null
    )
  const { discountRate, discounting, counting } = category
  return {
    name,
    discountRate: compiler.quantity(discountRate),
    discounting,
    counting,
    ends: isByCycle(counting) ? cyclePart(counting) : null,
    weights: pointWeights(counting, horizon.cycles),
    factors: typeof discountRate === 'number' ? discountFactors(discounting, discountRate, horizon) : null,
    scale: category.per === 'year' ? horizon.cycleLength : 1,
    stages: ofStages(category.stages),
    start: ofStages(category.start),
    moves: category.moves.map(({ from, to, amount, booked, counted }) => {
      const place = stages.indexOf(from)
      return {
        ...compileAmount(amount, compiler, horizon.cycles),
        move: moveOf(place, stages.indexOf(to)),
        from: place,
        booked,
        counted
      }
    })
  }
}
