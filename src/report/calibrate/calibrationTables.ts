import { fitName } from '../../analysis/fitNames.js'
import { hasSeveral, hiddenParameter, hiddenStage } from '../../analysis/hiddenNames.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { Calibration } from '../../experiment/calibrate/calibration.js'
import { listed } from '../../i18n/fill.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { leverLabels } from '../../model/parameters/lever.js'
import { undefinedText } from '../numberText.js'
import { passportTable } from '../passportTable.js'
import { distributionText } from '../uncertainty/distributionText.js'
import { type FitLine, fitLines } from './fitLines.js'
import { fitLabel, intervalText, plainText, saidIn, targetLabel, targetText } from './texts.js'

/**
 * A calibration as tables for people: whether it reproduces the records, what was set, what stays as it was, the fits with
 * their parameters, forecasts of the editions held out, and the passport of what was played.
 *
 * @param calibration What `calibrate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = Array.from({ length: 40 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + index, paid: 300 * (9 + index) }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } }, 'fair')
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * calibrationTables(calibration, 'en')[0].title // => 'Calibration: fair'
 */
export function calibrationTables(calibration: Calibration, language: Language): Table[] {
  const lines = fitLines(calibration.fits)
  return [
    targetsTable(calibration, language),
    parametersTable(calibration, language),
    leftTable(calibration, language),
    ...curvesTable(calibration, language),
    fitsTable(calibration, lines, language),
    ...forecastTable(lines, language),
    fitParametersTable(lines, language),
    passportTable([calibration.passport], language)
  ]
}

function targetsTable(calibration: Calibration, language: Language): Table {
  const { base, targets } = calibration
  const name = labelIn(base, language)
  return {
    title: word('calibrationOf', language, { name }),
    columns: [
      textColumn('figure', 'figureOfRecords', language),
      endColumn('recorded', 'recordedValue', language),
      { id: 'customers', label: word('customersCounted', language), unit: '', kind: 'integer' },
      endColumn('before', 'simulatedBefore', language),
      endColumn('simulated', 'simulatedValue', language),
      textColumn('within', 'withinRecorded', language)
    ],
    rows: targets.map((target): Cell[] => {
      const { recorded, before, simulated, within, matched } = target
      const said = within === null ? undefinedText : word(within ? 'withinYes' : 'withinNo', language)
      return [
        targetLabel(target, language),
        targetText(target, recorded.value, recorded.low, recorded.high),
        recorded.customers,
        targetText(target, before, null, null),
        targetText(target, simulated?.mean ?? null, simulated?.low ?? null, simulated?.high ?? null),
        matched ? said : word('withinOnly', language, { within: said })
      ]
    }),
    notes: calibrationNotes(calibration, language)
  }
}

/**
 * What stands under the first table: on what it is based, how it was matched, how to read it, and what to know of it.
 *
 * @example
 * const rows = ['A', 'B'].map((customer) => ({ customer, edition: '1' }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } }, 'fair')
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * calibrationNotes(calibration, 'en')[0] // => '2 customers, 0 of them with a known first edition; editions held: 1 (1 to 1).'
 */
export function calibrationNotes(calibration: Calibration, language: Language): string[] {
  const { records, fits, match, problems, partial } = calibration
  const { customers, held, first, last } = records
  return [
    ...(partial ? [word('calibrationPartial', language)] : []),
    word('calibrationOnRecords', language, { customers, known: fits.knownEntries, held, first, last }),
    ...(match === null
      ? []
      : [
          word('calibrationMatched', language, {
            parameters: match.parameters,
            targets: match.targets,
            points: match.points,
            n: match.replications,
            fresh: calibration.passport.replications
          })
        ]),
    word('calibrationIntervals', language),
    ...(fits.pooled.length === 0
      ? []
      : [word('calibrationPooled', language, { names: inLanguage(listed(fits.pooled), language) })]),
    ...problems.map((each) => saidIn(each, language))
  ]
}

function parametersTable({ parameters }: Calibration, language: Language): Table {
  return {
    title: word('calibrationParameters', language),
    columns: [
      textColumn('path', 'path', language),
      endColumn('base', 'valueInBase', language),
      endColumn('value', 'setValue', language),
      textColumn('distribution', 'distribution', language),
      textColumn('source', 'whereFromRecords', language),
      { id: 'n', label: word('customersCounted', language), unit: '', kind: 'integer' }
    ],
    rows: parameters.map(({ path, base, value, low, high, distribution, source, n }): Cell[] => [
      path,
      plainText(base),
      intervalText(value, low, high),
      distribution === null
        ? undefinedText
        : distributionText(
            { kind: 'number', path, distribution, whole: false, editions: null, parameter: null },
            language
          ),
      word(`calibratedFrom.${source}`, language),
      n
    ])
  }
}

function leftTable({ leftAlone }: Calibration, language: Language): Table {
  return {
    title: word('calibrationLeft', language),
    columns: [textColumn('path', 'path', language), textColumn('why', 'why', language)],
    rows: leftAlone.map((each): Cell[] => [each.path, saidIn(each, language)])
  }
}

function curvesTable({ curves }: Calibration, language: Language): Table[] {
  if (curves.length === 0) return []
  return [
    {
      title: word('leverCurvesTitle', language),
      columns: [
        textColumn('lever', 'lever', language),
        textColumn('form', 'leverCurveForm', language),
        textColumn('source', 'whereFromRecords', language),
        { id: 'n', label: word('leverCurveN', language), unit: '', kind: 'integer' },
        { id: 'explained', label: word('leverCurveExplained', language), unit: '', kind: 'share' },
        textColumn('says', 'fitSays', language)
      ],
      rows: curves.map(({ lever, form, source, n, explained, problems }): Cell[] => [
        inLanguage(leverLabels[lever], language),
        form,
        word(`calibratedFrom.${source}`, language),
        n,
        explained,
        oneByOne(
          problems.map((each) => saidIn(each, language)),
          language
        )
      ])
    }
  ]
}

function fitsTable({ fits }: Calibration, lines: readonly FitLine[], language: Language): Table {
  return {
    title: word('calibrationFits', language),
    columns: [
      textColumn('fit', 'fitName', language),
      { id: 'customers', label: word('customersCounted', language), unit: '', kind: 'integer' },
      textColumn('converged', 'fitEnded', language),
      textColumn('goodness', 'fitGoodness', language),
      textColumn('says', 'fitSays', language)
    ],
    rows: lines.map((line): Cell[] => {
      const { customers, sampledOf, converged, boundary, goodness, sharesNow, problems } = line
      const shares = Object.entries(sharesNow ?? {}).map(
        ([stage, share]) => `${hiddenStage(stage, language)} ${(100 * share).toFixed(0)} %`
      )
      const says = [
        ...(sampledOf === null ? [] : [word('calibrationSampled', language, { n: customers, all: sampledOf })]),
        ...(shares.length === 0
          ? []
          : [word('calibrationShares', language, { shares: inLanguage(listed(shares), language) })]),
        ...[...boundary, ...problems].map((each) => saidIn(each, language))
      ]
      return [
        fitLabel(line, language),
        customers,
        converged === null ? word('notFitted', language) : word(converged ? 'withinYes' : 'withinNo', language),
        goodness === null
          ? undefinedText
          : word(`goodness.${goodness.name}`, language, { value: plainText(goodness.value) }),
        oneByOne(says, language)
      ]
    }),
    notes: fits.hmm?.bootstrap
      ? [
          word('calibrationBootstrap', language, {
            fitted: fits.hmm.bootstrap.fitted,
            samples: fits.hmm.bootstrap.samples
          })
        ]
      : []
  }
}

function forecastTable(lines: readonly FitLine[], language: Language): Table[] {
  const rows = lines.flatMap((line) =>
    (line.heldOut?.editions ?? []).map(({ label, observed, expected }): Cell[] => [
      fitLabel({ ...line, state: null }, language),
      label,
      Math.round(observed),
      Math.round(expected)
    ])
  )
  if (rows.length === 0) return []
  return [
    {
      title: word('calibrationForecasts', language),
      columns: [
        textColumn('fit', 'fitName', language),
        textColumn('edition', 'forecastEdition', language),
        { id: 'observed', label: word('forecastHappened', language), unit: '', kind: 'integer' },
        { id: 'expected', label: word('forecastForetold', language), unit: '', kind: 'integer' }
      ],
      rows,
      notes: [word('forecastMeans', language)]
    }
  ]
}

function fitParametersTable(lines: readonly FitLine[], language: Language): Table {
  const drawn = lines.some(({ parameters }) => parameters.some(({ bootstrap }) => bootstrap !== null))
  const hidden = lines.flatMap(({ fit, parameters }) => (fit === 'hmm' ? parameters.map(({ name }) => name) : []))
  return {
    title: word('calibrationFitParameters', language),
    columns: [
      textColumn('fit', 'fitName', language),
      textColumn('parameter', 'fitParameter', language),
      endColumn('estimate', 'fitValue', language),
      endColumn('error', 'fitError', language),
      ...(drawn ? [endColumn('bootstrap', 'fitBootstrap', language)] : [])
    ],
    rows: lines.flatMap((line) =>
      line.parameters.map(({ name, value, low, high, error, bootstrap }): Cell[] => [
        fitLabel(line, language),
        line.fit === 'hmm' ? hiddenParameter(name, language) : fitName(name, language),
        value === null ? undefinedText : intervalText(value, low, high),
        plainText(error),
        ...(drawn
          ? [bootstrap === null ? undefinedText : `${plainText(bootstrap.low)} – ${plainText(bootstrap.high)}`]
          : [])
      ])
    ),
    ...(hasSeveral(hidden) ? { notes: [word('hiddenSeveral', language)] } : {})
  }
}

function textColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text' }
}

function endColumn(id: string, term: TermId, language: Language): Column {
  return { ...textColumn(id, term, language), align: 'end' }
}
