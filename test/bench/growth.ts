import type { Table } from '../../src/core/table.js'
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { customerEditions } from './customerEditions.js'
import { fullModel } from './fullModel.js'
import { interleaved, medianOf, words } from './measure.js'
import type { RatioId } from './ratios.js'
import type { Section } from './section.js'

/** One series: what grows, its steps, and how one step is played. */
interface Series {
  readonly name: string
  readonly steps: readonly number[]
  readonly ratio: RatioId
  /** Plays a step; gives its customer-editions. */
  readonly ready: (step: number) => () => number
}

/** A scenario played again and again in the same memory. */
function again(scenario: Scenario): () => number {
  const plan = compile(scenario)
  const workspace = createWorkspace(plan)
  return () => customerEditions(run(plan, 0, { workspace, tail: false }))
}

/** So many replications from a scenario on: it is compiled and given memory once. */
function replicated(scenario: Scenario, replications: number): () => number {
  return () => {
    const plan = compile(scenario)
    const workspace = createWorkspace(plan)
    let sum = 0
    for (let replication = 0; replication < replications; replication++) {
      sum += customerEditions(run(plan, replication, { workspace, tail: false }))
    }
    return sum
  }
}

function allSeries(customers: number): readonly Series[] {
  const editions = 10
  const counts = [0, 1, 2, 4, 8]
  return [
    {
      name: 'editions',
      steps: [5, 10, 20, 40],
      ratio: 'growthEditions5to40',
      ready: (step) => again(fullModel({ customers, editions: step }))
    },
    {
      name: 'replications',
      steps: [1, 2, 10, 50],
      ratio: 'growthReplications1to50',
      ready: (step) => replicated(fullModel({ customers: customers / 4, editions }), step)
    },
    {
      name: 'segments',
      steps: counts.slice(1),
      ratio: 'growthSegments1to8',
      ready: (step) => again(fullModel({ customers, editions, segments: step }))
    },
    {
      name: 'tactics',
      steps: counts,
      ratio: 'growthTactics0to8',
      ready: (step) => again(fullModel({ customers, editions, tactics: step }))
    }
  ]
}

/** Cost of a customer-edition at each step, over that at the first one. */
async function growthOf({ name, steps, ready }: Series, rounds: number): Promise<{ table: Table; growth: number }> {
  const works = Object.fromEntries(steps.map((step) => [step, ready(step)]))
  const counts = Object.fromEntries(steps.map((step) => [step, works[step]!()]))
  const timings = await interleaved(works, { rounds, warmUps: 2 })
  const costs = (step: number) => timings[step]!.map(({ seconds }) => seconds / counts[step]!)
  const over = (step: number) => medianOf(costs(step).map((cost, round) => cost / costs(steps[0]!)[round]!))
  return {
    table: {
      title: `Growth with the number of ${name}`,
      columns: [
        { id: name, label: `${name[0]!.toUpperCase()}${name.slice(1)}`, unit: '', kind: 'integer' },
        { id: 'words', label: 'Cost of a customer-edition', unit: 'words', kind: 'number', digits: 1 },
        { id: 'growth', label: `Over ${steps[0]}`, unit: '', kind: 'number', digits: 2 }
      ],
      rows: steps.map((step) => [step, words(timings[step]!, counts[step]!), over(step)])
    },
    growth: over(steps.at(-1)!)
  }
}

/** How the cost of a customer-edition grows with editions, replications, segments and tactics. */
export const growths: Section = {
  name: 'growth',
  title: 'Growth with editions, replications, segments and tactics',
  async measure({ quick, rounds }) {
    const series = allSeries(quick ? 800 : 20_000)
    const found: { table: Table; growth: number }[] = []
    for (const each of series) found.push(await growthOf(each, rounds))
    return {
      tables: found.map(({ table }) => table),
      ratios: Object.fromEntries(series.map(({ ratio }, index) => [ratio, found[index]!.growth]))
    }
  }
}
