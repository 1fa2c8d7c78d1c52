import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import type { Text } from '../model/parameter.js'
import type { RunContext } from '../model/runTable.js'
import type { OutcomeId } from './outcome.js'
import { outcomeDefinition } from './outcomeCatalogue.js'

/**
 * What a stage is called; a stage that is none of the exhibition lifecycle by its id.
 *
 * @example
 * stageLabel('trust') // => { en: 'Trust', zh: '信任' }
 */
export function stageLabel(id: string): Text {
  return exhibitionStages.find((stage) => stage.id === id)?.label ?? { en: id, zh: id }
}

/**
 * What an outcome is called, with the name of its stage, lever or tactic where it has one.
 *
 * @param id Name of the outcome, for example `inStage.trust` or `booked.tactic.platform`.
 * @param context Holds the titles of levers and tactics.
 *
 * @example
 * outcomeLabel('inStage.trust', { items: [] }).en // => 'In stage Trust'
 * outcomeLabel('booked.tactic.club', { items: [{ id: 'club', kind: 'tactic', title: 'Club', titleZh: '俱乐部' }] }).zh
 * // => '俱乐部：入账'
 */
export function outcomeLabel(id: OutcomeId, context: Pick<RunContext, 'items'>): Text {
  const { label, id: entry } = outcomeDefinition(id)
  if (!entry.endsWith('.*')) return label
  const name = nameOf(id.slice(entry.length - 1), context)
  return { en: label.en.replace('{name}', name.en), zh: label.zh.replace('{name}', name.zh) }
}

function nameOf(name: string, { items }: Pick<RunContext, 'items'>): Text {
  const item = items.find(({ kind, id }) => `${kind}.${id}` === name)
  return item === undefined ? stageLabel(name) : { en: item.title, zh: item.titleZh }
}
