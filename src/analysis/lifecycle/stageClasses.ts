/** Stages that customers can go back and forth between, as indices in rising order. */
export interface StageClass {
  readonly stages: readonly number[]
  /** Whether nobody who is in the class ever leaves it; a single such stage is absorbing. */
  readonly recurrent: boolean
}

/**
 * The communicating classes of a chain: two stages are in one class where each can be reached from the other (strong
 * components of the moves with a probability above 0). A class that cannot be left is recurrent, every other transient;
 * a recurrent class of one stage is an absorbing stage (Kemeny & Snell 1960, "Finite Markov Chains", chapter 2).
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`.
 * @returns The classes, in the order of their first stages.
 *
 * @example
 * stageClasses([[0.5, 0.3, 0.2], [0.1, 0.9, 0], [0, 0, 1]])
 * // => [{ stages: [0, 1], recurrent: false }, { stages: [2], recurrent: true }]
 */
export function stageClasses(matrix: readonly (readonly number[])[]): StageClass[] {
  return strongComponents(matrix)
    .map((component) => {
      const stages = [...component].sort((a, b) => a - b)
      const within = new Set(stages)
      const recurrent = stages.every((from) => matrix[from].every((share, to) => share === 0 || within.has(to)))
      return { stages, recurrent }
    })
    .sort((one, other) => one.stages[0] - other.stages[0])
}

/** Strong components of the moves with a probability above 0 (Tarjan 1972), in one pass over the moves. */
function strongComponents(matrix: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  const order = matrix.map(() => -1)
  const lowest = matrix.map(() => -1)
  const open: number[] = []
  const isOpen = matrix.map(() => false)
  let next = 0
  const visit = (stage: number): void => {
    order[stage] = lowest[stage] = next++
    open.push(stage)
    isOpen[stage] = true
    for (const [to, share] of matrix[stage].entries()) {
      if (share <= 0) continue
      if (order[to] < 0) visit(to)
      if (isOpen[to]) lowest[stage] = Math.min(lowest[stage], lowest[to])
    }
    if (lowest[stage] !== order[stage]) return
    const component = open.splice(open.indexOf(stage))
    for (const each of component) isOpen[each] = false
    found.push(component)
  }
  for (const stage of matrix.keys()) if (order[stage] < 0) visit(stage)
  return found
}

/**
 * The stages that can be reached from a stage, itself included.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`.
 * @param from Index of the stage.
 * @param allowed Whether the way may lead through a stage. Defaults to all.
 *
 * @example
 * [...reachableFrom([[0.5, 0.5, 0], [0, 0.5, 0.5], [0, 0, 1]], 1)] // => [1, 2]
 */
export function reachableFrom(
  matrix: readonly (readonly number[])[],
  from: number,
  allowed: (stage: number) => boolean = () => true
): Set<number> {
  const reached = new Set([from])
  for (const stage of reached) {
    matrix[stage].forEach((probability, to) => {
      if (probability > 0 && allowed(to)) reached.add(to)
    })
  }
  return reached
}

/**
 * The stages of a chain that customers leave for good sooner or later: those of the classes that are not recurrent.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`.
 *
 * @example
 * transientStages([[0.5, 0.3, 0.2], [0.1, 0.9, 0], [0, 0, 1]]) // => [0, 1]
 */
export function transientStages(matrix: readonly (readonly number[])[]): number[] {
  return stageClasses(matrix)
    .flatMap(({ stages, recurrent }) => (recurrent ? [] : stages))
    .sort((a, b) => a - b)
}
