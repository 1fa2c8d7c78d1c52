import type { Fit, Words } from '../../calibration/fit.js'
import type { RecordFits } from '../../calibration/fromRecords/fitRecords.js'
import type { HmmBootstrap } from '../../calibration/fromRecords/hmmOnRecords.js'
import type { RecordFit, RecordForecast } from '../../calibration/fromRecords/recordFit.js'

/** One estimated parameter of a fit. */
export interface FitParameter {
  readonly name: string
  /** `null` at the end of a logit model, where there is none. */
  readonly value: number | null
  readonly error: number | null
  readonly low: number | null
  readonly high: number | null
  /** Bootstrap interval; `null` where none was made. */
  readonly bootstrap: { readonly low: number; readonly high: number } | null
}

/** How well something fits: a named figure. */
export interface FitGoodness {
  readonly name: 'chiSquareP' | 'mcFadden' | 'greatestError' | 'andersonDarlingP' | 'spread'
  readonly value: number
}

/** A fit of whatever kind, told in the same terms as all others. */
export interface FitLine {
  readonly fit: 'sbg' | 'bgbb' | 'transitions' | 'hmm' | 'areas' | 'fees' | 'price'
  /** State of the transitions, in their own words. */
  readonly state: string | null
  readonly segment: string | null
  readonly customers: number
  readonly sampledOf: number | null
  /** `null` where nothing was fitted. */
  readonly converged: boolean | null
  readonly boundary: readonly Words[]
  readonly goodness: FitGoodness | null
  readonly parameters: readonly FitParameter[]
  /** Shares of hidden stages at the last edition. */
  readonly sharesNow: Readonly<Record<string, number>> | null
  readonly problems: readonly Words[]
  readonly heldOut: RecordForecast | null
}

/**
 * All fits of a set of records, one line each.
 *
 * @param fits What `fitRecords` gave.
 *
 * @example
 * const fits = await fitRecords(makeRecords([{ customer: 'A', edition: '1' }]), { hiddenStages: false, heldOut: 0 })
 * fitLines(fits).map(({ fit }) => fit) // => ['sbg', 'bgbb', 'transitions', 'areas', 'fees', 'price']
 */
export function fitLines(fits: RecordFits): FitLine[] {
  const { sbg, bgbb, transitions, hmm, areas, fees, price } = fits
  const states = Object.entries(transitions.fit ?? {})
  return [
    ...sbg.map((each) => lineOf('sbg', each, each.fit, { name: 'chiSquareP', value: each.fit?.goodness.p ?? null })),
    ...bgbb.map((each) => lineOf('bgbb', each, each.fit, { name: 'chiSquareP', value: each.fit?.goodness.p ?? null })),
    ...(states.length === 0
      ? [lineOf('transitions', transitions, null, null)]
      : states.map(([state, { fit }], index) => ({
          ...lineOf('transitions', transitions, fit, { name: 'mcFadden', value: fit?.goodness.mcFadden ?? null }),
          state,
          heldOut: index === 0 ? transitions.heldOut : null,
          problems: index === 0 ? transitions.problems : []
        }))),
    ...(hmm === null
      ? []
      : [
          {
            ...lineOf(
              'hmm',
              hmm,
              hmm.fit,
              { name: 'greatestError', value: hmm.fit?.goodness.greatestError ?? null },
              hmm.bootstrap
            ),
            sharesNow: hmm.sharesNow
          }
        ]),
    ...areas.map((each) => lineOf('areas', each, each.fit, darling(each.fit?.goodness ?? null))),
    ...fees.map((each) => lineOf('fees', each, each.fit, darling(each.fit?.goodness ?? null))),
    priceLine(price)
  ]
}

function darling(goodness: { readonly p: number } | null) {
  return { name: 'andersonDarlingP' as const, value: goodness?.p ?? null }
}

function lineOf(
  fit: FitLine['fit'],
  { segment, customers, sampledOf, problems, heldOut }: RecordFit<unknown>,
  made: Fit<string> | null,
  goodness: { readonly name: FitGoodness['name']; readonly value: number | null } | null,
  bootstrap: HmmBootstrap | null = null
): FitLine {
  // where a covariate separates, the search stops somewhere on the way to infinity
  const isEndless = fit === 'transitions' && (made?.boundary.length ?? 0) > 0
  const parameters = Object.entries(made?.parameters ?? {}).map(([name, value]): FitParameter => {
    const interval = made?.intervals[name]
    return {
      name,
      value: isEndless ? null : value,
      error: made?.standardErrors[name] ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      bootstrap: bootstrap?.intervals[name] ?? null
    }
  })
  return {
    fit,
    state: null,
    segment,
    customers,
    sampledOf,
    converged: made?.converged ?? null,
    boundary: made?.boundary ?? [],
    goodness: goodness === null || goodness.value === null ? null : { name: goodness.name, value: goodness.value },
    parameters,
    sharesNow: null,
    problems,
    heldOut
  }
}

function priceLine({ made, why }: RecordFits['price']): FitLine {
  const plain = { fit: 'price', state: null, segment: null, sampledOf: null, boundary: [], sharesNow: null } as const
  if (made === null) {
    return { ...plain, customers: 0, converged: null, goodness: null, parameters: [], problems: why, heldOut: null }
  }
  const { perArea, fixed, customers, spread, problems } = made
  const { value, error, low, high } = perArea
  return {
    ...plain,
    customers,
    converged: true,
    goodness: { name: 'spread', value: spread },
    parameters: [
      { name: 'perArea', value, error, low, high, bootstrap: null },
      ...(fixed === null ? [] : [{ name: 'fixed', ...fixed, low: null, high: null, bootstrap: null }])
    ],
    problems,
    heldOut: null
  }
}
