import { withDistinctPair } from '../../chart/distinctTitles.js'
import { unitWords } from '../../chart/measure.js'
import { outcomeName } from '../../chart/sensitivity/names.js'
import type { Estimate } from '../../core/interval.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { Sensitivity } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { Text } from '../../model/parameter.js'
import { closingNotes } from './notes.js'

/** What a row is about. */
interface Row {
  readonly path?: string
  readonly label?: Text
  readonly otherPath?: string
  /** What was found: `outcome`, `difference`, `swing`, `muStar`, `first`, `coverage`, … */
  readonly figure: string
  readonly value?: number | null
  readonly otherValue?: number | null
  readonly words?: string
}

/**
 * Everything that `sensitivity` found as one long table of plain numbers: of which factor, which figure at which of its values.
 * Money is in units of currency, shares are 0 to 1.
 *
 * @param given What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { rows } = sensitivityRecords(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 }), 'en')
 * rows.map(([, path, , , figure, value]) => [path, figure, value]).slice(0, 3)
 * // => [[null, 'outcome', null], ['price.perArea', 'outcome', 200], ['price.perArea', 'difference', 200]]
 */
export function sensitivityRecords(given: Sensitivity, language: Language): Table {
  const answer = withDistinctPair(given)
  const { method, figure, context, partial } = answer
  const unit = context.currency === null ? (figure.ownUnit ?? '') : unitWords(figure.unit, context.currency, language)
  const outcome = outcomeName(answer, language)
  const against = answer.against === null ? null : labelIn(answer.against, language)
  const done = partial === null ? null : `${partial.done}/${partial.all}`
  const row = (
    { path, label, otherPath, figure: what, value, otherValue, words }: Row,
    estimate: Estimate | null
  ): Cell[] => [
    method,
    path ?? null,
    label === undefined ? null : inLanguage(label, language),
    otherPath ?? null,
    what,
    value ?? null,
    otherValue ?? null,
    estimate?.mean ?? null,
    estimate?.low ?? null,
    estimate?.high ?? null,
    estimate?.n ?? null,
    words ?? null,
    outcome,
    against,
    unit,
    done
  ]
  return {
    title: labelIn(answer.scenario, language),
    columns: columnsIn(language),
    rows: rowsOf(answer, row, language),
    notes: closingNotes(answer, language)
  }
}

type MakeRow = (row: Row, estimate: Estimate | null) => Cell[]

function rowsOf(answer: Sensitivity, row: MakeRow, language: Language): Cell[][] {
  switch (answer.method) {
    case 'tornado':
      return [
        row({ figure: 'outcome' }, answer.base),
        ...answer.bars.flatMap(({ path, label, low, high, swing, verdict }) => [
          ...[low, high].flatMap(({ value, outcome, difference }) => [
            row({ path, label, figure: 'outcome', value }, outcome),
            row({ path, label, figure: 'difference', value }, difference)
          ]),
          row({ path, label, figure: 'swing', words: word(verdict, language) }, swing)
        ])
      ]
    case 'two-way': {
      const [one, other] = answer.factors
      return answer.cells.flatMap((cells, at) =>
        cells.flatMap(({ outcome, difference, verdict }, column) => {
          const place = {
            path: one!.path,
            label: one!.label,
            otherPath: other!.path,
            value: answer.rows[at]!,
            otherValue: answer.columns[column]!
          }
          return [
            row({ ...place, figure: 'outcome', words: word(verdict, language) }, outcome),
            row({ ...place, figure: 'difference' }, difference)
          ]
        })
      )
    }
    case 'morris':
      return answer.effects.flatMap(({ path, label, muStar, mu, sigma, luck, class: said }) => {
        const words = word(`sens.morris.${said}`, language)
        return [
          row({ path, label, figure: 'muStar', words }, bracketed(muStar)),
          row({ path, label, figure: 'mu' }, point(mu)),
          row({ path, label, figure: 'sigma' }, point(sigma)),
          row({ path, label, figure: 'luck' }, point(luck))
        ]
      })
    case 'sobol': {
      const words = answer.refusal === null ? undefined : inLanguage(answer.refusal, language)
      const said = words === undefined ? {} : { words }
      return [
        ...answer.indices.flatMap(({ paths, label, first, total }) => [
          row({ path: paths.join(' '), label, figure: 'first', ...said }, bracketed(first)),
          row({ path: paths.join(' '), label, figure: 'total', ...said }, bracketed(total))
        ]),
        row({ figure: 'luck' }, point(answer.luck)),
        row({ figure: 'mean' }, point(answer.mean)),
        row({ figure: 'sd' }, point(answer.sd))
      ]
    }
    case 'conditions':
      return [
        row({ figure: 'drawn' }, point(answer.drawn)),
        row({ figure: 'losing' }, point(answer.losing)),
        row({ figure: 'undecided' }, point(answer.undecided)),
        ...answer.conditions.flatMap(({ limits, coverage, density, support }, at) => {
          const named = (figure: string) => `condition${at + 1}.${figure}`
          return [
            row({ figure: named('coverage') }, point(coverage)),
            row({ figure: named('density') }, point(density)),
            row({ figure: named('support') }, point(support)),
            ...limits.flatMap(({ path, label, from, to, quasiP }) => [
              row({ path, label, figure: named('from') }, point(from)),
              row({ path, label, figure: named('to') }, point(to)),
              row({ path, label, figure: named('quasiP') }, point(quasiP))
            ])
          ]
        })
      ]
  }
}

function point(value: number | null): Estimate | null {
  return value === null ? null : { mean: value, low: null, high: null, sd: null, n: 1 }
}

function bracketed({
  value,
  low,
  high
}: {
  readonly value: number
  readonly low: number
  readonly high: number
}): Estimate {
  return { mean: value, low, high, sd: null, n: 1 }
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, term: TermId, kind: Column['kind'] = 'text'): Column => {
    return { id, label: word(term, language), unit: '', kind }
  }
  return [
    column('method', 'sens.methodLabel'),
    column('path', 'sens.pathLabel'),
    column('label', 'label'),
    column('otherPath', 'sens.otherPath'),
    column('figure', 'figure'),
    column('value', 'sens.factorValue', 'number'),
    column('otherValue', 'sens.otherValue', 'number'),
    column('result', 'sens.valueOfFigure', 'number'),
    column('low', 'low', 'number'),
    column('high', 'high', 'number'),
    column('n', 'n', 'integer'),
    column('words', 'inWords'),
    column('outcome', 'outcome'),
    column('against', 'sens.againstLabel'),
    column('unit', 'unit'),
    column('partial', 'sens.partialCells')
  ]
}
