import { type FitRecordsOptions, fitRecords } from '../../calibration/fromRecords/fitRecords.js'
import { heldPlaces } from '../../calibration/fromRecords/heldEditions.js'
import { requireCount } from '../../calibration/refuse.js'
import { compile, passportOf } from '../../engine/index.js'
import { listed } from '../../i18n/fill.js'
import type { Records } from '../../records/records.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { ScenarioInput } from '../../scenario/scenarioInput.js'
import type { TrialOptions } from '../draws/playTrials.js'
import type { CalibratedParameter, Calibration, CalibrationTarget, LeftAlone } from './calibration.js'
import { changesFrom } from './changes.js'
import { groupsOf, type SegmentNames } from './groups.js'
import { isWeaklyTold } from './identify.js'
import { type LeverAnswers, type LeverCurve, type LeverHistory, leverCurvesFrom } from './leverCurves.js'
import { leverCurveWords } from './leverCurveWords.js'
import { matchTargets, playTargets } from './matchTargets.js'
import { settingsFrom } from './settings.js'
import { stagesNow } from './stagesNow.js'
import { type Target, targetsOf } from './targets.js'
import { windowOf } from './window.js'
import { calibrateWords } from './words.js'

/** How to calibrate. */
export interface CalibrateOptions
  extends TrialOptions,
    Pick<FitRecordsOptions, 'heldOut' | 'bootstrap' | 'hiddenStages'> {
  /** Whether to match the lifecycle to the records by simulation. Defaults to true. */
  readonly match?: boolean
  /**
   * Of each point that the match tries, at least 2; three times as many, others, are played at its end. Defaults to 6, of
   * small fairs to as many as make 12,000 firms of their markets.
   */
  readonly replications?: number
  /** Whether to scale the market so that as many exhibitors attend as recorded. Defaults to false. */
  readonly scaleMarket?: boolean
  /** Which segment of the base a segment of the records is, where names differ. Defaults to those of the same name or title. */
  readonly segments?: SegmentNames
  /** What was spent on levers and what came of it: sets their response curves. Defaults to none. */
  readonly history?: readonly LeverHistory[]
  /** A manager's four answers on levers, of which there is no history. Defaults to none. */
  readonly answers?: readonly LeverAnswers[]
  /** Of the fits that begin at random. Defaults to the scenario's. */
  readonly seed?: string
  /** Told of the fits how many are done; a promise it returns is awaited. */
  readonly onFit?: (done: number, all: number) => void | Promise<void>
}

/** As many replications more as the match had are played for the figures at its end. */
const freshTimes = 3

/**
 * A scenario from a fair's own records: stands and prices from their fits, the lifecycle matched by simulation to renewal by
 * tenure, repeat rate, the shares of new and returning exhibitors, who comes back after how many editions missed, and renewal
 * by segment (weighted moments under common random numbers), simulated customers being seen through the window of the records. Every number comes with its distribution; what the records do not tell stays as in the base and is named.
 * At last the calibrated fair is played in replications of its own and held against the records.
 *
 * @param records The records.
 * @param base Scenario that everything else is taken from.
 * @param options See {@link CalibrateOptions}.
 * @throws InputError for options that cannot be, histories, answers and names of segments among them, and for a base that cannot be played.
 *
 * @example
 * const rows = Array.from({ length: 40 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + index, paid: 300 * (9 + index) }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * calibration.changes.price // => { perArea: 300 }
 * calibration.scenario.price.perArea // => [300, 300]
 */
export async function calibrate(
  records: Records,
  base: Scenario,
  options: CalibrateOptions = {}
): Promise<Calibration> {
  const { heldOut = 2, bootstrap = 0, hiddenStages = true, scaleMarket = false, onFit, ...others } = options
  const { history = [], answers = [], segments: named = {}, ...rest } = others
  const { match: matches = true, replications = usualReplications(base), seed = base.seed, onTrial, ...given } = rest
  const how = onTrial === undefined ? given : { ...given, onTrial: togetherOf(onTrial, matches, replications) }
  requireCount('replications', replications, 2)
  const { groups, problems } = groupsOf(records, base, named)
  const levers = leverCurvesFrom(base, history, answers)
  const fits = await fitRecords(records, {
    heldOut,
    bootstrap,
    hiddenStages,
    seed,
    ...(onFit ? { onProgress: onFit } : {}),
    ...(how.shouldStop ? { shouldStop: how.shouldStop } : {})
  })
  const settings = settingsFrom(records, groups, base)
  const stages = stagesNow(fits.hmm, groups, base)
  const set = [...settings.parameters, ...stages.parameters, ...levers.parameters]
  const { files } = records
  const withSettings = scenarioWith(base, changesFrom(base, certain(set), {}, files, levers.curves))
  const { scenario: seen, isAlike } = windowOf(withSettings, records)
  const held = seen.horizon.editions - seen.horizon.cancelled.length
  const wanted = targetsOf(records, groups, { held, isAlike })
  const { targets } = wanted
  const segments = groups.map(({ segment }) => segment)
  const matched = matches
    ? await matchTargets(seen, wanted, segments, { ...how, replications, customers: fits.customers })
    : null
  const lifecycle = matched?.parameters ?? []
  const valuesSet = Object.fromEntries(lifecycle.map(({ path, value }) => [path, value]))
  const fresh = Array.from({ length: freshTimes * replications }, (_, index) => replications + index)
  const judged = matched?.partial ? null : await playTargets(seen, wanted, [{}, valuesSet], fresh, how)
  const scaled = scaleMarket && judged ? marketOf(base, targets, judged[1]!) : []
  const told = targets.map((target, place) =>
    toldOf(target, judged?.[0]?.[place]?.mean ?? null, judged?.[1]?.[place] ?? null, matched?.match !== null)
  )
  const parameters = [...set, ...scaled, ...lifecycle]
  const changes = changesFrom(base, parameters, matched?.correlations ?? {}, files, levers.curves)
  const counted = told.filter((target) => target.matched && target.within !== null)
  const missed = counted.filter(({ within }) => within === false).length
  const scenario = scenarioWith(base, changes)
  const labels = heldPlaces(records).map((place) => records.editions[place]!.label)
  return {
    kind: 'calibration',
    partial: (matched?.partial ?? false) || judged === null,
    passport: passportOf(compile(scenario), judged === null ? 0 : fresh.length),
    base: { name: base.name, title: base.title, titleZh: base.titleZh },
    records: {
      files,
      customers: records.customers.length,
      editions: records.editions.length,
      held: labels.length,
      first: labels[0] ?? '',
      last: labels.at(-1) ?? ''
    },
    parameters,
    correlations: matched?.correlations ?? {},
    leftAlone: [
      ...settings.leftAlone,
      ...(matched?.leftAlone ?? []),
      ...stages.leftAlone,
      ...alwaysLeft(records, scaled, levers.curves)
    ],
    targets: told,
    match: matched?.match ?? null,
    problems: [
      ...problems,
      ...(matches && !isAlike ? [calibrateWords.ownWindow] : []),
      ...settings.problems,
      ...(matched?.problems ?? []),
      ...weaklyTold(lifecycle),
      ...cutShort(lifecycle),
      ...(matched && missed > 0 ? [calibrateWords.misses(missed, counted.length)] : [])
    ],
    fits,
    curves: levers.curves,
    changes,
    scenario
  }
}

function weaklyTold(lifecycle: readonly CalibratedParameter[]) {
  const weak = lifecycle.filter(({ narrowed = null }) => isWeaklyTold(narrowed)).map(({ path }) => path)
  return weak.length === 0 ? [] : [calibrateWords.weaklyTold(listed(weak))]
}

/** Rates share what staying leaves them, so that no draw has more than everybody leave: some could be more than is ever drawn. */
function cutShort(lifecycle: readonly CalibratedParameter[]) {
  const cut = lifecycle.flatMap(({ path, distribution, high }) =>
    high !== null && distribution?.dist === 'beta' && high > (distribution.max ?? 1) ? [path] : []
  )
  return cut.length === 0 ? [] : [calibrateWords.cutShort(listed(cut))]
}

/** Firms of the exhibitors' markets that are played at each point, together over replications; but not too many times. */
const firmsPlayed = 12_000
const fewestReplications = 6
const mostReplications = 40

function usualReplications({ segments }: Scenario): number {
  const firms = Object.values(segments).reduce(
    (sum, { kind, marketSize }) => sum + (kind === 'exhibitor' ? (marketSize[0] ?? 0) : 0),
    0
  )
  const wanted = Math.ceil(firmsPlayed / Math.max(1, firms))
  return Math.min(mostReplications, Math.max(fewestReplications, wanted))
}

/** Points that a match tries, about. */
const usualPoints = 75

/** Progress over all that is played, in place of that of each part. */
function togetherOf(
  onTrial: NonNullable<TrialOptions['onTrial']>,
  matches: boolean,
  replications: number
): NonNullable<TrialOptions['onTrial']> {
  const expected = replications * ((matches ? usualPoints : 0) + 2 * freshTimes)
  let before = 0
  return (done, all) => {
    const sum = before + done
    if (done === all) before += all
    return onTrial(sum, Math.max(sum, expected))
  }
}

/** Parameters taken for sure, at their values. */
function certain(parameters: readonly CalibratedParameter[]): CalibratedParameter[] {
  return parameters.map((each) => ({ ...each, distribution: null }))
}

function scenarioWith(base: Scenario, changes: Calibration['changes']): Scenario {
  return varyScenario(base, changes as ScenarioInput, base.name)
}

function toldOf(
  { name, tenure, segment, recorded, matched }: Target,
  before: number | null,
  simulated: CalibrationTarget['simulated'],
  anyMatched: boolean
): CalibrationTarget {
  const { low, high } = recorded
  const within = simulated === null ? null : simulated.mean >= low && simulated.mean <= high
  return { name, tenure, segment, recorded, before, simulated, matched: matched && anyMatched, within }
}

/** Sizes of the exhibitors' markets, in proportion to how many attend. */
function marketOf(
  base: Scenario,
  targets: readonly Target[],
  simulated: readonly (CalibrationTarget['simulated'] | null)[]
): CalibratedParameter[] {
  const place = targets.findIndex(({ name }) => name === 'attendance')
  const wanted = targets[place]?.recorded
  const mean = simulated[place]?.mean ?? 0
  if (wanted === undefined || !(mean > 0) || !(wanted.value > 0)) return []
  return Object.entries(base.segments).flatMap(([id, { kind, marketSize }]) => {
    const was = marketSize[0] ?? 0
    if (kind !== 'exhibitor' || was === 0) return []
    const value = Math.max(1, Math.round((was * wanted.value) / mean))
    return [
      {
        path: `segments.${id}.marketSize`,
        value,
        base: was,
        distribution: null,
        low: null,
        high: null,
        source: 'market',
        n: wanted.customers
      }
    ]
  })
}

/** What no record of attendance and money tells. */
function alwaysLeft(
  { figures }: Records,
  scaled: readonly CalibratedParameter[],
  curves: readonly LeverCurve[]
): LeftAlone[] {
  const [first] = scaled
  const ratio = first === undefined ? null : first.value / (first.base ?? 1)
  const market = ratio === null ? calibrateWords.marketSize : calibrateWords.marketScaled(ratio.toFixed(2))
  return [
    { path: 'segments.*.marketSize', ...market },
    { path: 'lifecycle.closure', ...calibrateWords.closure },
    {
      path: 'lifecycle.drivers, levers, tactics',
      ...(curves.length === 0
        ? calibrateWords.levers
        : leverCurveWords.others(curves.map(({ lever }) => lever).join(', ')))
    },
    { path: 'segments.*.(other traits)', ...calibrateWords.traits },
    ...(figures.score === undefined ? [] : [{ path: 'mechanisms.satisfaction', ...calibrateWords.satisfaction }])
  ]
}
