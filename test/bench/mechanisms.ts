import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { type SwitchId, switchIds, switchLabels } from '../../src/model/switches.js'
import { customerEditions } from './customerEditions.js'
import { fullModel } from './fullModel.js'
import { interleaved, medianOf, words } from './measure.js'
import type { Section } from './section.js'

/** A fair that the full model plays without some mechanism, ready to be played again and again. */
function ready(customers: number, without: readonly SwitchId[]) {
  const plan = compile(fullModel({ customers, editions: 12, without }))
  const workspace = createWorkspace(plan)
  return () => run(plan, 0, { workspace, tail: false })
}

/** Time of the whole run with one mechanism switched off at a time, against all at work. */
export const mechanismCosts: Section = {
  name: 'mechanisms',
  title: 'Cost of each mechanism',
  async measure({ quick, rounds }) {
    const customers = quick ? 500 : 10_000
    const full = ready(customers, [])
    const perRun = customerEditions(full())
    const found: (readonly [string, number, number])[] = []
    for (const [label, off] of [
      ...switchIds.map((id) => [`${id}: ${switchLabels[id].en}`, [id]] as const),
      ['all of them', switchIds] as const
    ]) {
      const less = ready(customers, off)
      const editionsWithout = customerEditions(less())
      const timings = await interleaved({ full, less }, { rounds, warmUps: 2 })
      const ratio = medianOf(
        timings.less.map(({ seconds }, round) => {
          return seconds / editionsWithout / (timings.full[round]!.seconds / perRun)
        })
      )
      found.push([label, ratio, words(timings.full, perRun) * (1 - ratio)])
    }
    return {
      tables: [
        {
          title: 'Mechanisms switched off, one at a time: the cost of a customer-edition over that of the full model',
          columns: [
            { id: 'mechanism', label: 'Without', unit: '', kind: 'text' },
            { id: 'ratio', label: 'Over the full model', unit: '', kind: 'number', digits: 2 },
            { id: 'words', label: 'Words saved', unit: 'per customer in the market', kind: 'number', digits: 1 }
          ],
          rows: found,
          notes: [
            'Switching a mechanism off also changes how many customers the fair has: savings are not quite its cost alone.'
          ]
        }
      ],
      ratios: {}
    }
  }
}
