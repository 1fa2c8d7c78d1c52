import type { KaplanMeier, Tenure } from '../../analysis/kaplanMeier.js'
import { kaplanMeier } from '../../analysis/kaplanMeier.js'
import { type LogRank, logRank } from '../../analysis/records/logRank.js'
import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { type BgbbFit, fitBgbb } from '../bgbb/fitBgbb.js'
import type { Words } from '../fit.js'
import { attempt } from '../fromRecords/attempt.js'
import { fitLogit, type LogitFit } from '../logit/fitLogit.js'
import { fitTransitions } from '../logit/fitTransitions.js'
import { fitSbg, type SbgFit } from '../sbg/fitSbg.js'
import { sbgSurvival } from '../sbg/projection.js'
import type { Survivors } from '../sbg/steps.js'
import { tenureCohorts } from '../sbg/tenureCohorts.js'
import { agesIn, cohortsIn } from './cohortsIn.js'
import { Columns, type DataTable } from './dataTable.js'
import { attendanceIn, outcomesIn, type TableQuestion, tenuresIn } from './rowsIn.js'
import { tableWords } from './words.js'

/** Ages beyond those observed to which survival is projected. */
const ahead = 5

/** What a table says of all rows (`group` `null`) or of one group. */
export interface TableGroup {
  readonly group: string | null
  /** Customers, or rows where outcomes are fitted. */
  readonly customers: number
  readonly sbg: SbgFit | null
  /** Share expected still to be there at age 0, 1, 2 … by the shifted beta-geometric, five ages beyond those observed. */
  readonly projection: readonly number[] | null
  readonly survival: KaplanMeier | null
  readonly bgbb: BgbbFit | null
  readonly logit: LogitFit | null
  readonly problems: readonly Words[]
}

/** Fits of a table of one's own. */
export interface TableFits {
  readonly kind: 'tableFits'
  readonly file: string
  readonly question: TableQuestion['kind']
  readonly rows: number
  readonly groups: readonly TableGroup[]
  /** Whether the groups leave alike; of tenures in groups. */
  readonly logRank: LogRank | null
  /** Rows left out, and how texts were taken. */
  readonly notes: readonly Words[]
}

const empty = { sbg: null, projection: null, survival: null, bgbb: null, logit: null }

/**
 * Fits a published table, or one's own, that is no record of who attended which edition: tenures with a mark of who left
 * (Kaplan–Meier and the shifted beta-geometric, with log-rank test between groups), survivors of cohorts by age (shifted
 * beta-geometric), customers counted by attendances (BG/BB), or rows with an outcome and what was known before (logit).
 *
 * @param table The table.
 * @param question What its columns mean.
 * @throws InputError for headers that are not there, cells that cannot be, each with its row, and where nothing can be fitted.
 *
 * @example
 * const rows = [['0', '1000'], ['1', '631'], ['2', '468'], ['3', '382'], ['4', '326'], ['5', '289'], ['6', '262'], ['7', '241']]
 * const table = { file: 'regular.csv', headers: ['year', 'regular'], rows: rows.map((cells, at) => ({ number: at + 2, cells })) }
 * const { groups } = fitTable(table, { kind: 'cohorts', cohorts: ['regular'] })
 * // Fader & Hardie (2007), table 2: alpha .704, beta 1.182
 * groups[0].sbg.parameters.alpha.toFixed(3) // => '0.704'
 * groups[0].projection[12].toFixed(3) // => '0.170'
 */
export function fitTable(table: DataTable, question: TableQuestion): TableFits {
  const columns = new Columns(table)
  const { rows, groups, notes, test } = fitted(table, question, columns)
  if (groups.every(({ sbg, survival, bgbb, logit }) => !sbg && !survival && !bgbb && !logit)) {
    throw new InputError(groups[0]!.problems.map((problem) => ({ file: table.file, ...problem })))
  }
  return { kind: 'tableFits', file: table.file, question: question.kind, rows, groups, logRank: test ?? null, notes }
}

interface Fitted {
  readonly rows: number
  readonly groups: readonly TableGroup[]
  readonly notes: readonly Words[]
  readonly test?: LogRank | null
}

function fitted(table: DataTable, question: TableQuestion, columns: Columns): Fitted {
  switch (question.kind) {
    case 'cohorts': {
      const cohorts = cohortsIn(table, columns, question.cohorts)
      const groups = cohorts.map(({ name, survivors }) => sbgGroup(name, [survivors], survivors[0]!))
      return { rows: table.rows.length, groups, notes: [] }
    }
    case 'ages': {
      const cohorts = agesIn(table, columns, question.ages, question.by)
      const won = cohorts.reduce((sum, { survivors }) => sum + survivors[0]!, 0)
      const whole = sbgGroup(
        null,
        cohorts.map(({ survivors }) => survivors),
        won
      )
      const apart = question.by === undefined ? [] : cohorts
      const groups = apart.map(({ name, survivors }) => sbgGroup(name, [survivors], survivors[0]!))
      return { rows: table.rows.length, groups: [whole, ...groups], notes: [] }
    }
    case 'tenures': {
      const { rows, groups, notes } = tenuresIn(table, columns, question)
      const tenures = groups.length > 1 ? groups.slice(1).map(({ data }) => data) : []
      const test = tenures.length > 1 ? logRank(tenures) : null
      return { rows, groups: groups.map(({ group, data }) => tenureGroup(group, data)), notes, test }
    }
    case 'attendance': {
      const { rows, groups, notes } = attendanceIn(table, columns, question)
      return {
        rows,
        notes,
        groups: groups.map(({ group, data }) => {
          const { made, why } = attempt(() => fitBgbb(data))
          const customers = data.reduce((sum, { count }) => sum + count, 0)
          return { ...empty, group, customers, bgbb: made, problems: [...(made?.problems ?? []), ...why] }
        })
      }
    }
    case 'outcome': {
      const { data, states, notes } = outcomesIn(table, columns, question)
      const outcome = { en: `"${question.outcome}"`, zh: `“${question.outcome}”` }
      const whole = logitGroup(
        null,
        data.rows.length,
        attempt(() => fitLogit(data, { outcome }))
      )
      const parts = states === null || new Set(states).size < 2 ? {} : fitTransitions({ ...data, states }, { outcome })
      const apart = Object.entries(parts).map(([state, { rows, fit, problems }]) =>
        logitGroup(state, rows, { made: fit, why: problems })
      )
      const groups = [whole, ...apart]
      return { rows: data.rows.length, groups, notes }
    }
  }
}

function logitGroup(
  group: string | null,
  rows: number,
  { made, why }: { readonly made: LogitFit | null; readonly why: readonly Words[] }
): TableGroup {
  const own = (made?.problems ?? []).filter(({ message }) => !why.some((each) => each.message === message))
  return { ...empty, group, customers: rows, logit: made, problems: [...own, ...why] }
}

function sbgGroup(group: string | null, cohorts: readonly Survivors[], customers: number): TableGroup {
  const { made, why } = attempt(() => fitSbg(cohorts))
  const oldest = Math.max(0, ...(made?.goodness.rows ?? []).map(({ to }) => to))
  const projection = made === null ? null : sbgSurvival(made.parameters, oldest + ahead)
  return { ...empty, group, customers, sbg: made, projection, problems: [...(made?.problems ?? []), ...why] }
}

function tenureGroup(group: string | null, tenures: readonly Tenure[]): TableGroup {
  const survival = kaplanMeier(tenures)
  const cohorts = attempt(() => tenureCohorts(tenures))
  if (cohorts.made === null) {
    const problems = [asMessage(tableWords.noSbgTimes)]
    return { ...empty, group, customers: survival.customers, survival, problems }
  }
  return { ...sbgGroup(group, cohorts.made, survival.customers), survival }
}
