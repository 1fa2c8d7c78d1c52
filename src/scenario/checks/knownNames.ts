import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { exhibitionStages } from '../../model/exhibitionLifecycle.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'

/** Ids of the stages, in the order of the lifecycle. */
export const stageIds: readonly string[] = exhibitionStages.map((stage) => stage.id)

/** What a name may be the name of. */
export type Noun = 'stage' | 'segment' | 'tactic' | 'shock' | 'trait' | 'goal' | 'mechanism' | 'purse'

/**
 * There is no such segment, stage or whatever it should be: the sentence, and the nearest of those there are.
 *
 * @example
 * unknownName('segment', 'larg', ['large', 'small']).suggestion // => 'large'
 * unknownName('tactic', 'club', []).message // => 'there is no tactic "club"; no tactic is named'
 */
export function unknownName(
  noun: Noun,
  name: string,
  names: readonly string[]
): { message: string; messageZh: string; suggestion?: string } {
  const suggestion = nearestName(name, names)
  const words = names.length === 0 ? scenarioWords.noNameAtAll : scenarioWords.noName
  const message = asMessage(words, { noun: scenarioWords[noun], name: unquoted(name), names: listed(names) })
  return suggestion ? { ...message, suggestion } : message
}
