import { nearestName } from '../../core/nearest.js'
import { exhibitionStages } from '../../model/exhibitionLifecycle.js'
import { quoted } from '../valueText.js'

/** Ids of the stages, in the order of the lifecycle. */
export const stageIds: readonly string[] = exhibitionStages.map((stage) => stage.id)

/**
 * What is wrong with a name that is no stage, and the nearest stage.
 *
 * @example
 * unknownStage('trsut').suggestion // => 'trust'
 */
export function unknownStage(stage: string): { message: string; suggestion?: string } {
  const suggestion = nearestName(stage, stageIds)
  const message = `there is no stage ${quoted(stage)}; the stages are ${stageIds.join(', ')}`
  return suggestion ? { message, suggestion } : { message }
}

/**
 * There is no such segment or tactic: the sentence, and the nearest of those there are.
 *
 * @example
 * unknownName('segment', 'larg', ['large', 'small']).suggestion // => 'large'
 * unknownName('tactic', 'club', []).message // => 'there is no tactic "club"; no tactic is named'
 */
export function unknownName(noun: string, name: string, names: readonly string[]) {
  const suggestion = nearestName(name, names)
  const known = names.length === 0 ? `no ${noun} is named` : `the ${noun}s are ${names.join(', ')}`
  const message = `there is no ${noun} ${quoted(name)}; ${known}`
  return suggestion ? { message, suggestion } : { message }
}
