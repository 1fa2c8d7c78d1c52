import { scenarioLabel } from '../../chart/results.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { BudgetAnswer, Interval, PlanReport } from '../../experiment/budget/answer.js'
import { type Language, word } from '../../i18n/terms.js'
import { noticeLines } from '../notes.js'

/**
 * Everything that `budget` found as one long table of plain numbers: of which plan (`current`, `cut`, `proposed` or
 * `bestFound`; `answer`, `total`, `conflict`), what, of which spend or outcome, at which spend or total, and the estimate. Why
 * no plan is proposed stands in a row `noProposal`; where conditions cannot hold together, each is a row of `conflict`: what
 * was asked, and as the estimate what the others would allow.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * budgetRecords(answer, 'en').rows[0].slice(0, 3) // => ['answer', 'gain', 'npv']
 */
export function budgetRecords(answer: BudgetAnswer, language: Language): Table {
  const { variables, figures, current, cut, proposed, rejected, gain, found, totals, partial, saved } = answer
  const { noProposal, infeasible } = answer
  const goal = figures[0]!.outcome
  const state = partial === null ? '' : `${partial.done}/${partial.all}`
  const row = (plan: string, what: string, of: string, at: number | null, value: Interval | null): Cell[] => {
    const sd = value !== null && 'sd' in value ? Number(value.sd) : null
    return [
      plan,
      what,
      of,
      at,
      value?.mean ?? null,
      value?.low ?? null,
      value?.high ?? null,
      sd,
      value?.n ?? null,
      state
    ]
  }
  const plain = (mean: number | null): Interval | null => (mean === null ? null : { mean, low: null, high: null, n: 1 })
  const ofPlan = (plan: string, report: PlanReport | null): Cell[][] =>
    report === null
      ? []
      : [
          ...variables.map(({ name }, at) => row(plan, 'spend', name, null, plain(report.spends[at]!))),
          row(plan, 'spend', 'total', null, plain(report.total)),
          ...(report.unspent === null ? [] : [row(plan, 'unspent', 'total', null, plain(report.unspent))]),
          ...report.figures.flatMap(({ figure, estimate, difference }) => {
            const { outcome, segment, edition } = figures[figure]!
            const name = [outcome, segment, edition].filter((part) => part !== null).join('/')
            return [
              row(plan, 'outcome', name, null, estimate),
              ...(difference === null ? [] : [row(plan, 'difference', name, null, difference)])
            ]
          }),
          ...report.responses.flatMap(({ name, slope, netReturn, curve }) => [
            ...(slope === null ? [] : [row(plan, 'marginalReturn', name, null, slope)]),
            ...(netReturn === null ? [] : [row(plan, 'netReturn', name, null, netReturn)]),
            ...(curve?.points ?? []).map(({ spend, result }) => row(plan, 'response', name, spend, result))
          ]),
          ...report.binding.map(({ name, kind, value }) => row(plan, 'binding', `${name} ${kind}`, null, plain(value))),
          ...(report.shadowPrice?.price ? [row(plan, 'shadowPrice', 'total', null, report.shadowPrice.price)] : [])
        ]
  return {
    title: scenarioLabel(answer, language),
    columns: columnsIn(language),
    rows: [
      row('answer', 'gain', goal, null, gain),
      ...(noProposal === null ? [] : [row('answer', 'noProposal', noProposal, null, null)]),
      ...(infeasible ?? []).map(({ name, limit, asked, possible }) =>
        row('conflict', limit, name, asked, plain(possible))
      ),
      ...(found === null ? [] : [row('answer', 'bestFoundGain', goal, null, found)]),
      ...(saved === null ? [] : [row('answer', 'saved', 'total', null, plain(saved))]),
      ...ofPlan('current', current),
      ...ofPlan('cut', cut),
      ...ofPlan('proposed', proposed),
      ...ofPlan('bestFound', rejected),
      ...(totals ?? []).flatMap(({ total, result, marginal, brings, used }) => [
        row('total', 'used', 'total', total, plain(used)),
        row('total', 'outcome', goal, total, result),
        ...(marginal === null ? [] : [row('total', 'marginal', goal, total, marginal)]),
        ...(brings === null ? [] : [row('total', 'brings', goal, total, brings)])
      ])
    ],
    notes:
      answer.context === null ? [] : noticeLines([{ context: answer.context, scenario: answer.scenario }], language)
  }
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, label: string, kind: Column['kind'] = 'number'): Column => ({ id, label, unit: '', kind })
  return [
    column('plan', word('curve.plan', language), 'text'),
    column('figure', word('figure', language), 'text'),
    column('of', word('ofWhat', language), 'text'),
    column('at', word('atMoney', language)),
    column('mean', word('mean', language)),
    column('low', word('low', language)),
    column('high', word('high', language)),
    column('sd', word('sd', language)),
    column('n', word('n', language), 'integer'),
    column('partial', word('partialDone', language), 'text')
  ]
}
