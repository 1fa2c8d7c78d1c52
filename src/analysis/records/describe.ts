import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Records } from '../../records/records.js'
import { type Amounts, amountsOf } from './amounts.js'
import { cohortTriangle } from './cohorts.js'
import { type RecordedConcentration, spreadOver } from './concentration.js'
import { departuresOf } from './departures.js'
import type { Description } from './description.js'
import { editionRows } from './editions.js'
import { type AttitudeBounds, recordedLoyalty } from './loyalty.js'
import { marksBefore } from './marksBefore.js'
import { notSaidBy } from './notSaid.js'
import { ofSegment } from './ofSegment.js'
import { type Panel, panelOf } from './panel.js'
import { renewals } from './renewal.js'
import { recordedSurvival } from './survival.js'
import { swayOf } from './sway.js'
import { recordedTiers } from './tiers.js'
import { describeWords } from './words.js'

/** How records are described. */
export interface DescribeOptions {
  /** Only customers of this segment. Defaults to all. */
  readonly segment?: string
  /** Editions missed in a row, up to the end of the records, that count as having left, at least 1. Defaults to 2. */
  readonly goneAfter?: number
  /** Share of a payment left after providing stand and show, −1 to 1. Defaults to .45, the margin of the parameter catalogue. */
  readonly margin?: number
  /** Satisfaction from which on a customer thinks well of the fair, 0 to 100. Defaults to 60. */
  readonly satisfiedFrom?: number
  /** The same of the likelihood to recommend, 0 to 10, where satisfaction is not recorded. Defaults to 9. */
  readonly recommendFrom?: number
}

const optionKeys = [
  'segment',
  'goneAfter',
  'margin',
  'satisfiedFrom',
  'recommendFrom'
] as const satisfies readonly (keyof DescribeOptions)[]

const usualMargin = 0.45
const usualBounds: AttitudeBounds = { score: 60, recommend: 9 }

/**
 * Says what a fair's own records say, without any model: who came, came again, came back and was lost at each edition; cohort
 * retention; renewal by tenure and segment beside the repeat rate; survival; how concentrated money is, value tiers, who has cost more
 * than it brought; loyalty where attitudes are recorded; who left, when, after what; who sways; and what the records do not say.
 *
 * Customers there when the records begin may be old: they are left out of figures by tenure (cohorts, renewal, survival), not of the
 * others. Cells after the last edition are not observed, and cancelled editions are nobody's missed ones: neither is zero.
 *
 * @param records The records.
 * @param options Which segment, when a customer counts as gone, the margin, what a good attitude is.
 * @throws InputError for an unknown segment, for settings out of their range, and for those that nobody reads, with the nearest name.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['A', '3']]
 * const description = describe(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))))
 * description.renewal[0].firstTime.share // => 0.5
 * description.notSaid.some(({ gap }) => gap === 'money') // => true
 */
export function describe(records: Records, options: DescribeOptions = {}): Description {
  requireKnown(options)
  const { segment = null, goneAfter = 2, margin = usualMargin } = options
  const bounds = {
    score: options.satisfiedFrom ?? usualBounds.score,
    recommend: options.recommendFrom ?? usualBounds.recommend
  }
  check(goneAfter, margin, bounds)
  const own = segment === null ? records : ofSegment(records, segment)
  const panel = panelOf(own, goneAfter)
  const amounts = amountsOf(panel, margin)
  return {
    kind: 'description',
    files: records.files,
    settings: { segment, goneAfter, margin, marginSaid: options.margin !== undefined },
    customers: own.customers.length,
    attended: panel.first.reduce((sum, first) => sum + (first < 0 ? 0 : 1), 0),
    editions: editionRows(panel),
    triangle: cohortTriangle(own),
    renewal: renewals(panel),
    sway: swayOf(panel),
    survival: recordedSurvival(panel),
    concentration: amounts === null ? [] : concentrationsOf(panel, amounts, margin),
    tiers: amounts === null ? null : recordedTiers(panel, amounts),
    loyalty: recordedLoyalty(panel, bounds),
    departures: departuresOf(panel),
    leftAfter: marksBefore(panel, bounds),
    notSaid: notSaidBy(panel, amounts)
  }
}

/** Over the whole records, and at the last edition of which a payment is recorded. */
function concentrationsOf(panel: Panel, whole: Amounts, margin: number): RecordedConcentration[] {
  const { records, held } = panel
  const listed = (amounts: Amounts, edition: string | null): RecordedConcentration[] => {
    const over = edition === null ? 'records' : 'lastEdition'
    const paid = { of: 'paid' as const, over, edition, ...spreadOver(amounts.paid) } as const
    const { value } = amounts
    return [paid, ...(value === null ? [] : [{ of: 'value' as const, over, edition, ...spreadOver(value) } as const])]
  }
  for (let place = held.length - 1; place >= 0; place--) {
    const last = amountsOf(panel, margin, place)
    if (last !== null) return [...listed(whole, null), ...listed(last, records.editions[held[place]].label)]
  }
  return listed(whole, null)
}

function requireKnown(options: DescribeOptions): void {
  const problems = Object.keys(options)
    .filter((key) => !optionKeys.some((known) => known === key))
    .map((path) => ({
      path,
      ...asMessage(describeWords.unknownOption, { names: listed(optionKeys) }),
      got: path,
      ...suggested(path, optionKeys)
    }))
  if (problems.length > 0) throw new InputError(problems)
}

function check(goneAfter: number, margin: number, { score, recommend }: AttitudeBounds): void {
  const between = (least: number, most: number) => asMessage(describeWords.between, { least, most })
  const settings = [
    [
      'goneAfter',
      goneAfter,
      Number.isSafeInteger(goneAfter) && goneAfter >= 1,
      asMessage(describeWords.wholeFromOne),
      '2'
    ],
    ['margin', margin, margin >= -1 && margin <= 1, between(-1, 1), '0.45'],
    ['satisfiedFrom', score, score >= 0 && score <= 100, between(0, 100), '60'],
    ['recommendFrom', recommend, recommend >= 0 && recommend <= 10, between(0, 10), '9']
  ] as const
  const problems = settings.flatMap(([path, value, isRight, words, example]) =>
    isRight ? [] : [{ path, ...words, got: String(value), example: `${path}: ${example}` }]
  )
  if (problems.length > 0) throw new InputError(problems)
}
