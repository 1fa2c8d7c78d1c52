import { fitName } from '../../analysis/fitNames.js'
import type { TableFits, TableGroup } from '../../calibration/table/fitTable.js'
import type { Cell, Column, Table } from '../../core/table.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { intervalText, plainText, saidIn } from '../calibrate/texts.js'
import { undefinedText } from '../numberText.js'
import { groupLabel, isEndless, modelLabel, tableFitLines } from './lines.js'

/**
 * Fits of a table as tables for people: the fits, their parameters, and by what was asked the curve, expected stayers, customers
 * by attendances, or what the covariates say.
 *
 * @param fits What `fitTable` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['t', 'left'], rows: [{ number: 2, cells: ['2', 'yes'] }, { number: 3, cells: ['3', 'no'] }] }
 * tableFitTables(fitTable(table, { kind: 'tenures', time: 't', left: 'left' }), 'en')[0].title // => 'Fits of a.csv'
 */
export function tableFitTables(fits: TableFits, language: Language): Table[] {
  return [
    fitsTable(fits, language),
    ...parametersTable(fits, language),
    ...covariatesTable(fits, language),
    ...curveTable(fits, language),
    ...expectedTable(fits, language),
    ...frequenciesTable(fits, language)
  ]
}

function fitsTable(fits: TableFits, language: Language): Table {
  return {
    title: word('tableFit.title', language, { file: fits.file }),
    columns: [
      column('group', 'tableFit.group', language),
      column('fit', 'fitName', language),
      column('n', 'tableFit.counted', language, 'integer'),
      { ...column('logLikelihood', 'tableFit.logLikelihood', language, 'number'), digits: 3 },
      column('converged', 'fitEnded', language),
      column('says', 'fitSays', language)
    ],
    rows: tableFitLines(fits).map(({ model, group, fit, boundary, problems }): Cell[] => {
      const ended =
        fit === null ? word('notFitted', language) : word(fit.converged ? 'withinYes' : 'withinNo', language)
      return [
        groupLabel(group, language),
        modelLabel(model, language),
        group.customers,
        fit?.logLikelihood ?? null,
        model === 'survival' ? undefinedText : ended,
        oneByOne(
          [...boundary, ...problems].map((each) => saidIn(each, language)),
          language
        )
      ]
    }),
    notes: fits.notes.map((each) => saidIn(each, language))
  }
}

function parametersTable(fits: TableFits, language: Language): Table[] {
  const rows = tableFitLines(fits).flatMap(({ model, group, fit, boundary }) =>
    Object.entries(fit?.parameters ?? {}).map(([name, value]): Cell[] => {
      const { low, high } = fit!.intervals[name]!
      const estimate = isEndless(model, boundary) ? undefinedText : intervalText(value, low, high)
      return [
        groupLabel(group, language),
        model === 'logit' ? fitName(name, language) : name,
        estimate,
        plainText(fit!.standardErrors[name]!)
      ]
    })
  )
  const columns = [
    column('group', 'tableFit.group', language),
    column('parameter', 'fitParameter', language),
    end(column('estimate', 'fitValue', language)),
    end(column('error', 'fitError', language))
  ]
  return someRows({ title: word('tableFit.parameters', language), columns, rows })
}

function covariatesTable({ groups }: TableFits, language: Language): Table[] {
  const rows = groups.flatMap(({ logit, group }) =>
    (logit === null || logit.boundary.length > 0 ? [] : logit.names).map((name): Cell[] => {
      const { oddsRatio, oddsInterval, wald, likelihoodRatio } = logit!.tests[name]!
      return [
        groupLabel({ group }, language),
        name,
        intervalText(oddsRatio, oddsInterval.low, oddsInterval.high),
        plainText(wald?.p ?? null),
        plainText(likelihoodRatio?.p ?? null)
      ]
    })
  )
  const columns = [
    column('group', 'tableFit.group', language),
    column('name', 'tableFit.name', language),
    end(column('oddsRatio', 'tableFit.oddsRatio', language)),
    end(column('wald', 'tableFit.wald', language)),
    end(column('ratio', 'tableFit.ratio', language))
  ]
  return someRows({ title: word('tableFit.covariates', language), columns, rows })
}

function curveTable({ groups, logRank }: TableFits, language: Language): Table[] {
  const rows = groups.flatMap(({ survival, group }) =>
    (survival?.points ?? []).map((point): Cell[] => {
      const { time, atRisk, left, censored, survival: share, standardError, low, high } = point
      return [groupLabel({ group }, language), time, atRisk, left, censored, share, standardError, low, high]
    })
  )
  const columns = [
    column('group', 'tableFit.group', language),
    column('time', 'tableFit.time', language, 'number'),
    column('atRisk', 'tableFit.atRisk', language, 'integer'),
    column('left', 'tableFit.left', language, 'integer'),
    column('censored', 'tableFit.censored', language, 'integer'),
    { ...column('survival', 'tableFit.stays', language, 'share'), digits: 2 },
    { ...column('error', 'tableFit.error', language, 'share'), digits: 2 },
    { ...column('low', 'tableFit.low', language, 'share'), digits: 2 },
    { ...column('high', 'tableFit.high', language, 'share'), digits: 2 }
  ]
  const test =
    logRank === null
      ? []
      : [
          word('tableFit.logRank', language, {
            statistic: plainText(logRank.statistic),
            freedom: logRank.freedom,
            p: plainText(logRank.p)
          })
        ]
  const medians = word('tableFit.greenwood', language, { medians: mediansOf(groups, language) })
  return someRows({ title: word('tableFit.curve', language), columns, rows, notes: [medians, ...test] })
}

function mediansOf(groups: readonly TableGroup[], language: Language): string {
  const medians = groups.flatMap(({ group, survival }) => {
    if (survival === null) return []
    const { median, medianInterval } = survival
    const text = (value: number | null) => (value === null ? undefinedText : String(value))
    return word('tableFit.median', language, {
      group: groupLabel({ group }, language),
      median: text(median),
      low: text(medianInterval.low),
      high: text(medianInterval.high)
    })
  })
  return oneByOne(medians, language)
}

function expectedTable({ groups }: TableFits, language: Language): Table[] {
  const rows = groups.flatMap(({ sbg, projection, group }) =>
    (projection ?? []).flatMap((share, age): Cell[][] => {
      const step = sbg?.goodness.rows.find(({ to }) => to === age)
      if (age === 0) return []
      const { there = null, stayed = null, expected = null } = step ?? {}
      return [[groupLabel({ group }, language), age, there, stayed, expected, share]]
    })
  )
  const columns = [
    column('group', 'tableFit.group', language),
    column('age', 'tableFit.age', language, 'integer'),
    column('there', 'tableFit.there', language, 'integer'),
    column('stayed', 'tableFit.stayed', language, 'integer'),
    { ...column('expected', 'tableFit.stayedExpected', language, 'number'), digits: 1 },
    { ...column('share', 'tableFit.share', language, 'share'), digits: 1 }
  ]
  const notes = [word('tableFit.projected', language)]
  return someRows({ title: word('tableFit.expected', language), columns, rows, notes })
}

function frequenciesTable({ groups }: TableFits, language: Language): Table[] {
  const rows = groups.flatMap(({ bgbb, group }) =>
    (bgbb?.goodness.rows ?? []).map(({ label, observed, expected }): Cell[] => [
      groupLabel({ group }, language),
      label,
      observed,
      expected
    ])
  )
  const columns = [
    column('group', 'tableFit.group', language),
    end(column('attendances', 'tableFit.attendances', language)),
    column('observed', 'tableFit.observed', language, 'integer'),
    { ...column('expected', 'tableFit.stayedExpected', language, 'number'), digits: 1 }
  ]
  return someRows({ title: word('tableFit.frequencies', language), columns, rows })
}

function someRows(table: Table): Table[] {
  return table.rows.length === 0 ? [] : [table]
}

function column(id: string, term: TermId, language: Language, kind: Column['kind'] = 'text'): Column {
  return { id, label: word(term, language), unit: '', kind }
}

function end(of: Column): Column {
  return { ...of, align: 'end' }
}
