import { stageLabel } from '../analysis/outcomeLabel.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { lastHeld } from './estimates.js'
import { namedGrid } from './namedGrid.js'
import { resultNotes, wholeShowLines } from './notes.js'
import { titleOf } from './titleOf.js'

/** Rows below the stages; no stage has such a name. */
const others = { winBack: 'cost.winBack', unallocated: 'cost.unallocated', show: 'whole show' } as const

/**
 * The stages over the horizon: customers in each at the last edition, time in it, the economic value and direct profit of
 * those who are in it, and what was spent on it; below them win-back, which belongs to no stage, what nobody bears, and the
 * whole show.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * stageTable(result, 'en').rows.map(([name]) => name)
 * // => ['Cultivation', 'Confirmation', 'Trust', 'Weakening', 'Disappearance', 'Win-back', 'Less what nobody bears', 'Whole show']
 */
export function stageTable(replicated: Replicated, language: Language): Table {
  const { context } = replicated
  const edition = lastHeld(context.held)
  const stages = context.stages.map(({ id }) => id)
  const attends = (name: string) => context.stages.some((stage) => stage.id === name && stage.attends)
  const ofStage = (outcome: string, ofShow: string) => (name: string) => {
    if (name === others.show) return { outcome: ofShow }
    return stages.includes(name) ? { outcome: `${outcome}.${name}` } : null
  }
  const grid = namedGrid(
    replicated,
    [...stages, ...Object.values(others)],
    [
      {
        id: 'inStage',
        label: word('outcomeAtEdition', language, { outcome: word('customers', language), n: edition }),
        keys: (name) => (stages.includes(name) ? { outcome: `inStage.${name}`, edition } : null)
      },
      {
        id: 'timeInStage',
        label: word('timeInStage', language),
        keys: (name) => (attends(name) ? { outcome: `timeInStage.${name}` } : null)
      },
      {
        id: 'economicValue',
        label: word('economicValue', language),
        keys: ofStage('economicValue.inStage', 'economicValue')
      },
      {
        id: 'profit',
        label: word('directProfit', language),
        keys: (name) =>
          name === others.unallocated ? { outcome: others.unallocated } : ofStage('profit.inStage', 'profit')(name)
      },
      {
        id: 'cost',
        label: word('spentOnStage', language),
        keys: (name) =>
          name === others.winBack ? { outcome: others.winBack } : ofStage('cost.inStage', 'cost.total')(name)
      }
    ],
    language
  )
  const names = [
    ...stages.map((stage) => inLanguage(stageLabel(stage), language)),
    word('winBack', language),
    word('lessUnallocated', language),
    word('wholeShow', language)
  ]
  return {
    title: titleOf('byStage', replicated, language),
    columns: [{ id: 'stage', label: word('stage', language), unit: '', kind: 'text' }, ...grid.columns],
    rows: names.map((name, row) => [name, ...grid.cells[row]]),
    notes: [
      word('stageMoneyMeans', language),
      ...wholeShowLines(replicated, language),
      ...resultNotes(replicated, grid.estimates.flat(), language)
    ]
  }
}
