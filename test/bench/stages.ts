import { compile, createWorkspace, run } from '../../src/engine/index.js'
import type { RunTable } from '../../src/model/runTable.js'
import { loadPreset } from '../../src/node/files.js'
import { processorSeconds } from './clock.js'
import { countsOf, customerEditions } from './customerEditions.js'
import { fullModel, type Rates } from './fullModel.js'
import { type Fit, leastSquares } from './leastSquares.js'
import { interleaved, medianOf, nanoseconds, words } from './measure.js'
import type { Section } from './section.js'
import { nanosecondsPerWord } from './word.js'

/** Stages of the exhibition lifecycle, in the order of the run table. */
const stages = ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance'] as const
/** Those whose customers the fair has. */
const live = [1, 2, 3]

/** Editions that are observed, after others in which the customers of a fair grow different from each other. */
const editions = 8
const before = 6
const warmUps = 3

interface Design {
  /** The stage in which everybody starts; where absent the settled mix. */
  readonly start?: (typeof stages)[number]
  readonly rates?: Rates
  /** Newcomers before each edition, as a share of those in the market at the start. */
  readonly entering?: number
}

const toTrust: Rates = {
  cultivation: { confirmation: 0.8 },
  confirmation: { trust: 0.8, weakening: 0.05, disappearance: 0.05 },
  weakening: { trust: 0.8, disappearance: 0.05 },
  disappearance: { confirmation: 0.8 }
}
const toConfirmation: Rates = {
  cultivation: { confirmation: 0.8 },
  trust: { weakening: 0.05, disappearance: 0.9 },
  weakening: { trust: 0.05, disappearance: 0.9 },
  disappearance: { confirmation: 0.9 }
}
const toWeakening: Rates = {
  cultivation: { confirmation: 0.8 },
  confirmation: { trust: 0.05, weakening: 0.85, disappearance: 0.05 },
  trust: { weakening: 0.9, disappearance: 0.05 },
  disappearance: { confirmation: 0.9 }
}
const toDisappearance: Rates = {
  confirmation: { trust: 0.05, weakening: 0.05, disappearance: 0.85 },
  trust: { weakening: 0.05, disappearance: 0.9 },
  weakening: { trust: 0.05, disappearance: 0.9 }
}
/** Only whether customers start or return differs: those of the fair are as they are by default, but more. */
const popular = (start: number): Rates => ({
  cultivation: { confirmation: start },
  disappearance: { confirmation: start }
})

/**
 * Fairs that are full of one stage each, which keeps its own rates while the others lead there, and mixed ones. None has
 * newcomers, since those who enter as others close would always be in proportion to the market; but one has many.
 */
const designs: readonly Design[] = [
  { start: 'trust', rates: toTrust },
  { start: 'confirmation', rates: toConfirmation },
  { start: 'weakening', rates: toWeakening },
  { start: 'disappearance', rates: toDisappearance },
  { start: 'cultivation', rates: toDisappearance },
  { start: 'cultivation' },
  { start: 'disappearance' },
  {},
  { rates: popular(0.2) },
  { rates: popular(0.5) },
  { entering: 0.1 }
]

/** Everything that one edition to the next was observed to take: what was in it, and its time in words and nanoseconds. */
interface Observed {
  readonly counts: readonly number[]
  readonly words: number
  readonly nanoseconds: number
}

/**
 * Plays every design in each round and takes the time between the moments of two editions when everybody has decided:
 * the show and what follows of one, and the decisions of the next.
 */
function observe(customers: number, rounds: number): Observed[] {
  const fairs = designs.map(({ start, rates, entering = 0 }) => {
    const scenario = fullModel({
      customers,
      editions,
      warmUp: before,
      inflow: Math.round(entering * customers),
      ...(start === undefined ? {} : { mix: Object.fromEntries(stages.map((id) => [id, id === start ? 1 : 0])) }),
      ...(rates === undefined ? {} : { rates })
    })
    const plan = compile(scenario)
    const perRound: { readonly nanoseconds: readonly number[]; readonly word: number }[] = []
    return { plan, workspace: createWorkspace(plan), perRound, table: null as RunTable | null }
  })
  for (let round = -warmUps; round < rounds; round++) {
    for (const fair of fairs) {
      const moments: number[] = []
      const observe = (edition: number) => {
        if (edition > 0) moments.push(processorSeconds())
      }
      const wordBefore = nanosecondsPerWord()
      const options = { workspace: fair.workspace, tail: false, observe }
      fair.table = run(fair.plan, 0, options)
      const word = (wordBefore + nanosecondsPerWord()) / 2
      const intervals = moments.slice(1).map((moment, index) => (moment - moments[index]!) * 1e9)
      if (round >= 0) fair.perRound.push({ nanoseconds: intervals, word })
    }
  }
  return fairs.flatMap(({ table, perRound }) =>
    Array.from({ length: editions - 1 }, (_, index) => ({
      counts: columnsOf(table!, index + 1),
      words: medianOf(perRound.map(({ nanoseconds, word }) => nanoseconds[index]! / word)),
      nanoseconds: medianOf(perRound.map(({ nanoseconds }) => nanoseconds[index]!))
    }))
  )
}

/**
 * Who was at work from an edition to the next: of the fair's own customers those of the show, of the others those asked
 * whether to come next, and newcomers who enter.
 */
function columnsOf(table: RunTable, edition: number): number[] {
  const [now, next] = [countsOf(table, edition), countsOf(table, edition + 1)]
  return [...stages.map((_, stage) => (live.includes(stage) ? now.atShow[stage]! : next.asked[stage]!)), next.entered]
}

/** How the customers of the settled mature fair that is shipped are spread over confirmation, trust and weakening. */
function shippedWeights(): readonly number[] {
  const table = run(compile(loadPreset('mature')), 0, { tail: false })
  const totals = stages.map((_, stage) => {
    return table.rows.stage.reduce((sum, each, row) => sum + (each === stage ? table.rows.sums.customers[row]! : 0), 0)
  })
  const all = live.reduce((sum, stage) => sum + totals[stage]!, 0)
  return stages.map((_, stage) => (live.includes(stage) ? totals[stage]! / all : 0))
}

/** The whole run of the settled fair, over its customer-editions. */
async function wholeRun(customers: number, rounds: number) {
  const plan = compile(fullModel({ customers, editions }))
  const workspace = createWorkspace(plan)
  let table = run(plan, 0, { workspace, tail: false })
  const again = () => {
    table = run(plan, 0, { workspace, tail: false })
  }
  const { whole } = await interleaved({ whole: again }, { rounds, warmUps: 2 })
  const counts = [customerEditions(table), customerEditions(table, ({ attends }) => attends)]
  return counts.map((count) => [nanoseconds(whole, count), words(whole, count)] as const)
}

/** What a customer costs from one edition to the next, by stage, from fairs in which the stages are mixed differently. */
export const stageCosts: Section = {
  name: 'stages',
  title: 'Cost of a customer-edition by stage',
  async measure({ quick, rounds }) {
    const customers = quick ? 2000 : 20_000
    const observed = observe(customers, rounds + 2)
    const rows = observed.map(({ counts }) => counts)
    const inWords = leastSquares(
      rows,
      observed.map((each) => each.words)
    )
    const inTime = leastSquares(
      rows,
      observed.map((each) => each.nanoseconds)
    )
    const weights = shippedWeights()
    const average = (fit: Fit) => weights.reduce((sum, weight, stage) => sum + weight * fit.coefficients[stage]!, 0)
    const [market, ofTheFair] = await wholeRun(customers, rounds)
    const row = (label: string, index: number) => [
      label,
      inTime.coefficients[index]!,
      inWords.coefficients[index]!,
      inWords.errors[index]!,
      index < stages.length && weights[index]! > 0 ? weights[index]! : null
    ]
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    return {
      tables: [
        {
          title: `The full exhibition model, ${customers} exhibitors: cost of one customer for one edition`,
          columns: [
            { id: 'stage', label: 'Stage', unit: '', kind: 'text' },
            { id: 'time', label: 'Time', unit: 'ns', kind: 'number', digits: 0 },
            { id: 'words', label: 'Words', unit: '', kind: 'number', digits: 1 },
            { id: 'error', label: 'Standard error', unit: 'words', kind: 'number', digits: 1 },
            { id: 'weight', label: 'Weight in the mean', unit: '', kind: 'share', digits: 0 }
          ],
          rows: [
            ...stages.map(row),
            row('newcomer who enters', stages.length),
            ['confirmation, trust and weakening', average(inTime), average(inWords), null, 1],
            ['whole run, per customer of any stage', ...market!, null, null],
            ['whole run, per customer of the fair alone', ...ofTheFair!, null, null]
          ],
          notes: [
            `Least squares over ${rows.length} intervals from edition to edition: they explain ` +
              `${percent(inWords.explained)} of the variance; a fitted time is off by ${percent(inWords.deviation)} ` +
              `as a rule and ${percent(inWords.greatest)} at most.`
          ]
        }
      ],
      ratios: {
        wordsPerCustomerEdition: average(inWords),
        wordsPerCustomerInMarket: market![1]
      }
    }
  }
}
