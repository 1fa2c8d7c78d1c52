import { shiftedProbability } from '../core/odds.js'
import { fillUniforms } from '../core/random/threefry.js'
import type { RunTable } from '../model/runTable.js'
import { closeCancelled } from './after.js'
import { drawClosures } from './before.js'
import { settleClimate } from './climate.js'
import { longestTail } from './compile.js'
import { playEdition } from './edition.js'
import { forgetSwitchedOff } from './forget.js'
import { customerRows, resetHistories, stagesNow } from './history.js'
import { type Ledger, ledgerRows } from './ledger.js'
import { createLeverState, keepUnspent } from './levers.js'
import { enter, initialEntry, knownEntry } from './newcomers.js'
import type { EditionPlan, Plan } from './plan.js'
import { blockSize, blocksOf, empty, groupByStage, type Population, rowsAlive } from './population.js'
import { purpose } from './purposes.js'
import { takeRows } from './recordedRows.js'
import { resetRecorder } from './recorder.js'
import { segmentStreams } from './segmentStreams.js'
import { usualSkill } from './staff.js'
import type { Identity, State } from './state.js'
import { silence } from './voices.js'
import { createWorkspace, type Workspace } from './workspace.js'

/** Share of the last edition's attendance below which the tail of a side ends; it ends with nobody attending in any case. */
const tailEnds = 0.001

/** What a run may be told. */
export interface RunOptions {
  /** Whether the run goes on beyond the horizon without newcomers, for lifetime values; true where absent. */
  readonly tail?: boolean
  /** Memory to use; made for this run where absent. */
  readonly workspace?: Workspace
  /**
   * Whether the table is lent: its columns are then memory of the workspace, to be read before its next replication. That
   * spares a copy. False where absent.
   */
  readonly lend?: boolean
  /** Told, shock by shock in the order of their names, whom each takes away after the show of an edition. */
  readonly onTaken?: (edition: number, taken: readonly Identity[]) => void
  /**
   * Looks at the customers of each edition held, by segment, once everybody has decided and before the show changes
   * anybody. It must not write.
   */
  readonly observe?: (edition: number, populations: readonly Population[]) => void
  /**
   * Looks at the same customers after the show, when those attending know how satisfied they are with it, and before the
   * edition moves anybody. It must not write.
   */
  readonly observeShow?: (edition: number, populations: readonly Population[]) => void
}

/**
 * Plays one replication of a plan: the warm-up, the editions of the ledger and the tail. A pure function of the plan
 * (which holds the seed) and `replication`, a whole number from 0: the same arguments give the same bits, whatever ran
 * before. Returns the run table.
 *
 * @example
 * const plan = compile(makeScenario({ perennial: 1, horizon: { editions: 2, warmUp: 0 } }))
 * run(plan, 0).context.editions // => 2
 */
export function run(plan: Plan, replication: number, options: RunOptions = {}): RunTable {
  const workspace = options.workspace ?? createWorkspace(plan)
  // memory made for this run alone is nobody else's
  const lent = options.workspace === undefined || (options.lend ?? false)
  const state = begin(plan, replication, workspace, options)
  const inflow = new Float64Array(plan.context.editions)
  let attendance: readonly number[] = plan.segments.map(() => 0)
  for (const edition of plan.editions) {
    if (edition.edition === 1) {
      settleClimate(state.climate, plan, edition)
      forgetSwitchedOff(state)
    }
    const newcomers = welcome(state, edition)
    if (edition.part === 'ledger') inflow[edition.edition - 1] = newcomers
    if (edition.held) attendance = playEdition(state, edition, edition.edition)
    else passOver(state, edition)
  }
  const stages = stagesNow(workspace.histories, workspace.populations, plan.stages.length)
  if (options.tail ?? true) playTail(state, attendance)
  return {
    replication,
    context: plan.context,
    rows: takeRows(workspace.recorder.rows, lent),
    ledger: ledgerRows(state.ledger),
    customers: customerRows(workspace.histories, stages, lent),
    inflow
  }
}

function begin(
  plan: Plan,
  replication: number,
  workspace: Workspace,
  { observe, observeShow, onTaken }: RunOptions
): State {
  const ledger: Ledger = { rows: [] }
  const streams = plan.segments.map((segment) =>
    segmentStreams(plan.scenario.seed, replication, segment.id, plan.tacticIds)
  )
  resetRecorder(workspace.recorder)
  resetHistories(workspace.histories)
  plan.segments.forEach((segment, index) => {
    const population = workspace.populations[index]!
    empty(population)
    const known = segment.known.length
    const others = segment.initialCustomers - known
    enter(plan, segment, population, streams[index]!, workspace.decision, knownEntry, known)
    enter(plan, segment, population, streams[index]!, workspace.decision, initialEntry, others)
  })
  return {
    plan,
    workspace,
    streams,
    ledger,
    levers: createLeverState(plan),
    staff: { skill: usualSkill(plan) },
    climate: { presence: null, latest: null, usual: null, past: [] },
    observe,
    observeShow,
    onTaken,
    lastHeld: plan.context.held.lastIndexOf(true) + 1,
    registrations: new Float64Array(plan.tacticIds.length),
    coverages: new Float64Array(plan.tacticIds.length),
    acting: new Float64Array(plan.tacticIds.length),
    spoken: silence
  }
}

/** New prospects enter the market before an edition. Returns how many. */
function welcome(state: State, edition: EditionPlan): number {
  const { plan, workspace, streams } = state
  let total = 0
  plan.segments.forEach((segment, index) => {
    const { inflow } = edition.segments[index]!
    const population = workspace.populations[index]!
    enter(plan, segment, population, streams[index]!, workspace.decision, edition.edition, inflow)
    total += segment.standsFor * inflow
  })
  return total
}

/** An edition that does not take place: firms close, money stays unspent, and nothing else happens. */
function passOver(state: State, edition: EditionPlan): void {
  const { plan, workspace, streams, ledger } = state
  const closed = plan.stages.length
  keepUnspent(plan, edition, state.levers, ledger)
  workspace.populations.forEach((population, index) => {
    groupByStage(population, closed + 1)
    const key = streams[index]!.of(purpose.decision, edition.edition)
    const { first, second } = workspace.decision
    for (let block = 0; block < blocksOf(population); block++) {
      const from = block * blockSize
      const to = from + population.alive[block]!
      fillUniforms(key, population.entry, population.ordinal, population.order, from, to, first, second)
      drawClosures(population, from, to, plan.closure, second)
      closeCancelled(population, from, to, closed, closed + 1)
    }
  })
}

/**
 * The same fair played on without newcomers, so that nobody starts any more, until hardly anybody attends; visitors and
 * all others each by themselves, so that neither side's tail depends on the other. The lost whose chance to come back has
 * fallen under the same share are let go.
 */
function playTail(state: State, attendance: readonly number[]): void {
  const { plan, workspace } = state
  const gone = plan.stages.length + 1
  const patience = editionsToReturn(plan)
  const last = plan.context.editions
  let sides = [true, false]
    .map((visits) => [...plan.segments.keys()].filter((each) => (plan.segments[each]!.kind === 'visitor') === visits))
    .filter((side) => side.length > 0)
  const goesOn = (side: readonly number[], attending: readonly number[]) => {
    const sum = (heads: readonly number[]) => side.reduce((total, segment) => total + heads[segment]!, 0)
    return sum(attending) >= Math.max(1, tailEnds * sum(attendance))
  }
  for (let edition = last + 1; edition <= last + longestTail && sides.length > 0; edition++) {
    for (const population of workspace.populations) letGo(population, plan, patience, gone)
    const attending = playEdition(state, plan.tail, edition)
    const ended = sides.filter((side) => !goesOn(side, attending)).flat()
    for (const segment of ended) workspace.populations[segment]!.alive.fill(0)
    sides = sides.filter((side) => goesOn(side, attending))
  }
}

/** Prospects, who will not be courted any more, and the lost who left `patience` editions ago or earlier. */
function letGo(population: Population, plan: Plan, patience: number, gone: number): void {
  const { stage, lapse } = population
  for (const row of rowsAlive(population)) {
    const current = stage[row]!
    if (current >= plan.stages.length || plan.stages[current]!.attends) continue
    if (current === 0 || lapse[row]! >= patience) stage[row] = gone
  }
}

/** The editions after leaving from which on the chance to come back, all else at its reference, is under {@link tailEnds}. */
export function editionsToReturn(plan: Plan): number {
  const start = plan.tail.rules.stages.at(-1)!.start
  if (start === null) return 0
  for (let lapse = 1; lapse <= longestTail; lapse++) {
    if (shiftedProbability(start.probability, start.effects.lapse * (lapse - 1)) < tailEnds) return lapse
  }
  return longestTail
}
