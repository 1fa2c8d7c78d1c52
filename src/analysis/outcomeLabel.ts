import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import type { Text } from '../model/parameter.js'
import type { RunContext } from '../model/runTable.js'
import { causeLabels, tierLabels } from './names.js'
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
 * What an outcome is called, with the name of its stage, lever, tactic, cause or tier where it has one.
 *
 * @param id Name of the outcome, for example `inStage.trust` or `booked.tactic.platform`.
 * @param context Holds the titles of levers and tactics.
 *
 * @example
 * outcomeLabel('inStage.trust', { items: [] }).en // => 'In stage Trust'
 * outcomeLabel('booked.tactic.club', { items: [{ id: 'club', kind: 'tactic', title: 'Club', titleZh: '俱乐部' }] }).zh
 * // => '俱乐部：入账'
 * outcomeLabel('departures.price', { items: [] }).en // => 'Departures: price'
 * outcomeLabel('flow.trust.weakening', { items: [] }).en // => 'Flow Trust → Weakening'
 */
export function outcomeLabel(id: OutcomeId, context: Pick<RunContext, 'items'>): Text {
  const { label, id: entry } = outcomeDefinition(id)
  if (!entry.endsWith('.*')) return label
  const name = nameOf(entry, id.slice(entry.length - 1), context)
  return { en: label.en.replace('{name}', name.en), zh: label.zh.replace('{name}', name.zh) }
}

function nameOf(entry: OutcomeId, name: string, { items }: Pick<RunContext, 'items'>): Text {
  const special: Readonly<Record<string, Text>> = entry.startsWith('departure') ? causeLabels : tierLabels
  if ((entry.startsWith('departure') || entry.startsWith('tier')) && Object.hasOwn(special, name)) return special[name]
  if (entry === 'flow.*') return flowName(name)
  const item = items.find(({ kind, id }) => `${kind}.${id}` === name)
  return item === undefined ? stageLabel(name) : { en: item.title, zh: item.titleZh }
}

/** Two stages, or a stage and a closure, with an arrow between them. */
function flowName(name: string): Text {
  const [from, to] = name.split('.').map(stageOrClosure)
  return { en: `${from.en} → ${to.en}`, zh: `${from.zh} → ${to.zh}` }
}

function stageOrClosure(id: string): Text {
  return id === 'closed' ? { en: 'closed', zh: '停业' } : stageLabel(id)
}
