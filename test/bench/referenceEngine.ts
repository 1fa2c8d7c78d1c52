import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { referenceRun } from '../reference/referenceRun.js'
import { smallBusyFair } from '../support/busyFair.js'
import { fullFair } from '../support/fullFair.js'
import { firstDifference } from '../support/runTables.js'
import { customerEditions } from './customerEditions.js'
import { interleaved, medianSeconds, ratioOf, words } from './measure.js'
import type { Section } from './section.js'

/** The plain engine that the fast one is proved against, on the same busy fair and to the same bits. */
export const referenceEngine: Section = {
  name: 'reference',
  title: 'The reference engine',
  async measure({ quick, rounds }) {
    const plan = compile(makeScenario(quick ? smallBusyFair : fullFair()))
    const workspace = createWorkspace(plan)
    const table = run(plan, 0, { workspace })
    const difference = firstDifference(table, referenceRun(plan, 0))
    if (difference !== null) throw new Error(`the engines differ: ${difference}`)
    const timings = await interleaved(
      { engine: () => run(plan, 0, { workspace }), reference: () => referenceRun(plan, 0) },
      { rounds }
    )
    const ratio = ratioOf(timings.reference, timings.engine)
    const count = customerEditions(table)
    const row = (label: string, name: keyof typeof timings, over: number) => [
      label,
      1000 * medianSeconds(timings[name]),
      words(timings[name], count),
      over
    ]
    return {
      tables: [
        {
          title:
            'One replication of a small fair with everything at work, tail included; the results are the same bits',
          columns: [
            { id: 'engine', label: 'Engine', unit: '', kind: 'text' },
            { id: 'time', label: 'Time', unit: 'ms', kind: 'number', digits: 1 },
            { id: 'words', label: 'Per customer-edition', unit: 'words', kind: 'number', digits: 0 },
            { id: 'ratio', label: 'Over the engine', unit: '', kind: 'number', digits: 1 }
          ],
          rows: [row('the engine', 'engine', 1), row('the reference engine', 'reference', ratio)],
          notes: ['A fair this small has many cells of the run table for each of its customers.']
        }
      ],
      ratios: { referenceOverEngine: ratio }
    }
  }
}
