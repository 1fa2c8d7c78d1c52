import { marksOf, valuesOf } from '../../records/histories.js'
import type { RecordedFigure, Records } from '../../records/records.js'
import { fitHmm, type HmmFit, type HmmOptions } from '../hmm/fitHmm.js'
import { hmmHeldOut } from '../hmm/heldOut.js'
import { hmmOutlooks } from '../hmm/outlook.js'
import type { HmmHistory } from '../hmm/sequences.js'
import { attempt } from './attempt.js'
import { forecastOf, keptEditions, problemsOf } from './cohortFits.js'
import { evenly, type RecordFit } from './recordFit.js'
import { recordFitWords } from './words.js'

/** A hidden Markov fit on records, with the stages of its customers after the last edition. */
export interface RecordHmm extends RecordFit<HmmFit> {
  /**
   * What stands for spend: money paid, or else the stand, each over the same customer's at the attendance before; `null` where
   * neither is recorded or nobody ever changes it.
   */
  readonly spend: 'paid' | 'area' | null
  /** Mean probability of each stage at the last edition, by its name; `null` without a fit. */
  readonly sharesNow: Readonly<Record<string, number>> | null
  /** Customers of the fit drawn again and again and fitted anew; `null` where it was not asked for. */
  readonly bootstrap: HmmBootstrap | null
}

/** Intervals from customers drawn again (Efron 1979). */
export interface HmmBootstrap {
  readonly samples: number
  /** Of those, how many could be fitted and converged. */
  readonly fitted: number
  /** 2.5 and 97.5 % quantiles of each parameter, and of each stage's share under `share.STAGE`. */
  readonly intervals: Readonly<Record<string, { readonly low: number; readonly high: number }>>
}

/** Most customers × editions of a fit, so that it and the one without the last editions take some seconds. */
const mostCells = 48_000

/**
 * Histories for a hidden Markov model: attendance, spend (money paid where it is recorded for at least half of the
 * attendances, else the stand likewise), score. Spend is over the same customer's at the attendance before: as it is, stages
 * would only tell large customers from small ones.
 *
 * @param records The records.
 * @param members Places of the customers.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1', area: 12 }, { customer: 'A', edition: '2', area: 18 }])
 * hmmHistories(records, [0]).histories // => [{ attendance: [1, 1], spend: [null, 1.5] }]
 */
export function hmmHistories(
  records: Records,
  members: readonly number[]
): { readonly histories: HmmHistory[]; readonly spend: RecordHmm['spend'] } {
  const { figures, editions, attended } = records
  const attendances = attended.reduce((sum, mark) => sum + (mark === 1 ? 1 : 0), 0)
  const isKnown = (name: RecordedFigure) =>
    2 * (figures[name]?.reduce((sum, value, at) => sum + (attended[at] === 1 && value > 0 ? 1 : 0), 0) ?? 0) >=
    attendances
  const named = isKnown('paid') ? 'paid' : isKnown('area') ? 'area' : null
  const column = named === null ? undefined : figures[named]
  const changes = members.map((customer) =>
    column === undefined ? undefined : changesOf(valuesOf(column, editions.length, customer))
  )
  const varies = changes.some((own) => own?.some((each) => each !== null && Math.abs(each - 1) > 1e-6))
  return {
    spend: varies ? named : null,
    histories: members.map((customer, index) => {
      const spend = changes[index]
      return {
        attendance: marksOf(records, customer),
        ...(varies && spend !== undefined ? { spend } : {}),
        ...(figures.score === undefined ? {} : { score: valuesOf(figures.score, editions.length, customer) })
      }
    })
  }
}

/** Each value above 0 over the one before it that is known. */
function changesOf(values: readonly (number | null)[]): (number | null)[] {
  let before: number | null = null
  return values.map((value) => {
    if (value === null || value <= 0) return null
    const change: number | null = before === null ? null : value / before
    before = value
    return change
  })
}

/**
 * The lifecycle as a hidden Markov model on all customers of the records, or an even sample of them where they are many,
 * from the first attendance recorded on; with a forecast of the last editions by a fit that did not see them.
 *
 * @param records The records.
 * @param options `heldOut` editions (0: none), and how to fit.
 *
 * @example
 * hmmOnRecords(makeRecords([{ customer: 'A', edition: '1' }]), { heldOut: 0 }).fit // => null
 */
export function hmmOnRecords(
  records: Records,
  options: HmmOptions & { readonly heldOut: number; readonly most?: number }
): RecordHmm & { readonly histories: readonly HmmHistory[] } {
  const { heldOut, most = mostCells, ...how } = options
  const all = Array.from(records.customers.keys()).filter((customer) => records.entry[customer] >= 0)
  const members = evenly(all, Math.max(200, Math.floor(most / records.editions.length)))
  const { histories, spend } = hmmHistories(records, members)
  const fitted = attempt(() => fitHmm(histories, how))
  const forecast =
    heldOut === 0 || fitted.made === null
      ? null
      : attempt(() => {
          const kept = keptEditions(records, heldOut)
          const before = histories.map((history) => until(history, kept))
          const { model } = fitHmm(before, { ...how, starts: 6 })
          const found = hmmHeldOut(model, histories, kept)
          const sums = found.rows.flatMap((row, index) => (row === null ? [] : [{ ...row, edition: kept + index }]))
          return forecastOf(records, sums, found.logLikelihood)
        })
  return {
    segment: null,
    customers: members.length,
    sampledOf: members.length < all.length ? all.length : null,
    fit: fitted.made,
    problems: [
      ...(fitted.made === null ? [] : [recordFitWords.fromFirstSeen]),
      ...(fitted.made === null || spend === null ? [] : [recordFitWords.spendChanges]),
      ...problemsOf(fitted.why, fitted.made?.problems, forecast?.why)
    ],
    heldOut: forecast?.made ?? null,
    spend,
    sharesNow: fitted.made && sharesNow(fitted.made, histories),
    bootstrap: null,
    histories
  }
}

function until({ attendance, spend, score }: HmmHistory, kept: number): HmmHistory {
  return {
    attendance: attendance.slice(0, kept),
    ...(spend ? { spend: spend.slice(0, kept) } : {}),
    ...(score ? { score: score.slice(0, kept) } : {})
  }
}

/**
 * Mean probability of each stage at the last edition of the histories.
 *
 * @param fit Of a hidden Markov model.
 * @param histories One a customer.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.8, 0], spend: null, score: null }
 * sharesNow({ model }, [{ attendance: [1] }]) // => { in: 1, out: 0 }
 */
export function sharesNow(fit: Pick<HmmFit, 'model'>, histories: readonly HmmHistory[]): Record<string, number> {
  const outlooks = hmmOutlooks(fit.model, histories).filter((each) => each !== null)
  return Object.fromEntries(
    fit.model.stages.map((stage, place) => [
      stage,
      outlooks.reduce((sum, { stages }) => sum + stages[place], 0) / outlooks.length
    ])
  )
}
