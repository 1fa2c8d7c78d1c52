import { budget } from '../../src/experiment/budget/budget.js'
import { threadRunner } from '../../src/node/threads.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import { fair, seeds } from './measure.js'
import { meanStands, readEach, spendOf } from './support.js'

/*
 * Pattern 6 through the budget command: of 25,000 EUR more in every edition, placed evenly at first, the plan proposed shifts
 * money to cultivation and confirmation on a new fair, to trust on a growing one. The money may go
 * where it may go in the pattern's own test: outreach and the programme for confirmation, half each; the programme for trust;
 * remedy and the programme for weakening, half each; and the warm-up is that of the fair as shipped. What is to be best:
 * customer equity.
 *
 * Size: one seed, 16 replications of the proof on the new fair, 120 on the growing one. On the mature fair an
 * even share of 25,000 EUR is about as good as any other, since the first money for each stage brings most; there the plan as
 * shipped is what is bettered (`budgetByKind.slow.test.ts`).
 */
const unit = 25_000
/** What each stage has at first. */
export const third = unit / 3
/** Fairs, what serves their stage, the replications of the proof, and how many plans are tried before it. */
export const kinds = {
  new: { preset: 'new', serves: ['outreach', 'confirmation'], replications: 16, plans: 16 },
  growing: { preset: 'growing', serves: ['trust'], replications: 120, plans: 30 }
} as const
export type Kind = keyof typeof kinds

const programme = (stage: string, spend: number) =>
  ({ level: 'structural', stages: [stage], spend, cost: 100 }) as const
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The budget of a fair of a kind, and the money that serves its stage, today and proposed. */
export async function solved(kind: Kind) {
  const { preset, replications, plans } = kinds[kind]
  const asIs = fair(preset, seeds[0], meanStands)
  const spent = readEach(asIs, 6, asIs, (table) => ({
    outreach: mean(spendOf(table, 'outreach')),
    recovery: mean(spendOf(table, 'recovery'))
  }))
  const usual = {
    outreach: Math.round(mean(spent.map(({ outreach }) => outreach))),
    recovery: Math.round(mean(spent.map(({ recovery }) => recovery)))
  }
  const even = varyScenario(
    asIs,
    {
      levers: { outreach: { spend: usual.outreach + third / 2 }, recovery: { spend: usual.recovery + third / 2 } },
      tactics: {
        confirmation: programme('confirmation', third / 2),
        trust: programme('trust', third),
        weakening: programme('weakening', third / 2)
      }
    },
    kind
  )
  const runner = threadRunner()
  const answer = await budget(even, {
    levers: ['outreach', 'confirmation', 'trust', 'recovery', 'weakening'],
    outcome: 'customerEquity',
    baseline: asIs,
    bounds: {
      outreach: [usual.outreach, usual.outreach + unit / 2],
      recovery: [usual.recovery, usual.recovery + unit / 2],
      confirmation: [0, unit / 2],
      trust: [0, unit],
      weakening: [0, unit / 2]
    },
    limits: [
      { name: 'winning', coefficients: { outreach: 1, confirmation: -1 }, equals: usual.outreach },
      { name: 'keeping', coefficients: { recovery: 1, weakening: -1 }, equals: usual.recovery }
    ],
    replications,
    plans,
    responses: false,
    runner
  })
  await runner.close()
  const { variables, current, proposed, rejected, gain, found } = answer
  if (process.env.FIGURES === '1') {
    const plan = proposed ?? rejected!
    const told = variables.map(
      ({ name }, at) => `${name} ${Math.round(current.spends[at]!)} → ${Math.round(plan.spends[at]!)}`
    )
    const gained = [found!.mean, found!.low, found!.high].map((each) => Math.round(Number(each)))
    console.log(`${kind}: ${told.join(', ')}; gain ${gained}`)
  }
  const served = (spends: readonly number[]) =>
    kinds[kind].serves.reduce((sum, name) => sum + spends[variables.findIndex((one) => one.name === name)]!, 0)
  return { gain, today: served(current.spends), after: proposed === null ? null : served(proposed.spends) }
}
