import type { Cell, Column, Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, type TermId, word } from '../i18n/terms.js'
import type { RunContext } from '../model/runTable.js'
import { estimateFinder } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

const accounts = ['planned', 'booked', 'unspent', 'heads'] as const
const totals = { planned: 'planned', booked: 'cost.total', unspent: 'unspent', heads: null } as const

/**
 * Spending over the horizon by lever (purses of single segments after what the others share) and tactic: planned, booked, unspent, and customers reached (summed over editions);
 * then relationship cost in all, discounts given, and both together against the budget.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * spendTable(result, 'en').rows[0][0] // => 'Lever: Advertising'
 */
export function spendTable(replicated: Replicated, language: Language): Table {
  const { context, estimates, passport } = replicated
  const find = estimateFinder(estimates)
  const total = (outcome: string | null) => (outcome === null ? null : find({ outcome }))
  const lines = [
    ...inOrder(context.items).map(({ kind, id, title, titleZh }) => ({
      label: word('titleOf', language, { title: word(kind, language), name: language === 'zh-CN' ? titleZh : title }),
      cells: accounts.map((account) => find({ outcome: `${account}.${kind}.${id}` }))
    })),
    { label: word('relationshipCost', language), cells: accounts.map((account) => total(totals[account])) },
    ...(['discountGiven', 'spendWithDiscounts', 'budget', 'overspent'] as const).map((term) => ({
      label: word(term, language),
      cells: [null, total(term === 'spendWithDiscounts' ? 'spend' : term), null, null]
    }))
  ]
  const shown = lines.filter(({ cells }) => cells.some((cell) => cell !== null && cell.mean !== 0))
  const formats = accounts.map((account, column) =>
    estimateFormat(
      account === 'heads' ? 'heads.*' : 'planned',
      shown.map(({ cells }) => cells[column]),
      context.currency,
      language
    )
  )
  const column = (id: TermId, unit: string): Column => ({ id, label: word(id, language), unit, kind: 'text' })
  return {
    title: titleOf('spendingByItem', replicated, language),
    columns: [column('item', ''), ...accounts.map((account, index) => column(account, formats[index].unit))],
    rows: shown.map(({ label, cells }): Cell[] => [
      label,
      ...cells.map((cell, index) => (cell === null ? '' : estimateText(cell, formats[index], passport.replications)))
    ]),
    notes: resultNotes(
      replicated,
      shown.flatMap(({ cells }) => cells),
      language
    )
  }
}

/** Items of the ledger with the purses of a lever right after it; the ledger has them at its end. */
function inOrder(items: RunContext['items']): RunContext['items'] {
  const place = ({ kind, id }: RunContext['items'][number]) =>
    items.findIndex(
      (other) => other.kind === kind && (kind === 'tactic' ? other.id === id : id.split('_')[0] === other.id)
    )
  return [...items].sort((one, next) => place(one) - place(next))
}
