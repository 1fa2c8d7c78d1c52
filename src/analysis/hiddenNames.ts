import { inLanguage, type Language, type TermId, word } from '../i18n/terms.js'
import { fitName } from './fitNames.js'
import { stageLabel } from './outcomeLabel.js'

/**
 * A hidden stage as people read it. A fit may find two stages that attend as one of the theory does: the second is told so.
 *
 * @param name As the fit has it: a stage of the theory, perhaps with a number.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * hiddenStage('trust 2', 'en') // => 'Trust (state 2)'
 * hiddenStage('weakening', 'zh-CN') // => '弱化'
 */
export function hiddenStage(name: string, language: Language): string {
  const [, stage = name, number] = /^(\S+)(?: (\d+))?$/.exec(name) ?? []
  const label = inLanguage(stageLabel(stage), language)
  return number === undefined ? label : word('hiddenState', language, { stage: label, number })
}

/**
 * Whether one stage of the theory stands for several of the fit.
 *
 * @param names Of parameters or stages.
 *
 * @example
 * hasSeveral(['attendance.trust', 'attendance.trust 2']) // => true
 */
export function hasSeveral(names: readonly string[]): boolean {
  return names.some((name) => / \d+(\.|$)/.test(name))
}

const kinds: Readonly<Record<string, TermId>> = {
  transition: 'hiddenMove',
  attendance: 'hiddenAttends',
  initial: 'hiddenFirst',
  spend: 'hiddenSpend',
  score: 'hiddenScore'
}

/**
 * A parameter of a hidden Markov fit as people read it; another name stays as it is.
 *
 * @param name For example `transition.trust.trust 2`.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * hiddenParameter('transition.trust.trust 2', 'en') // => 'move: Trust → Trust (state 2)'
 * hiddenParameter('score.weakening.sd', 'en') // => 'score in Weakening, sd'
 * hiddenParameter('alpha', 'en') // => 'alpha'
 */
export function hiddenParameter(name: string, language: Language): string {
  const [kind = '', stage, last] = name.split('.')
  const term = kinds[kind]
  if (term === undefined || stage === undefined) return name
  const from = hiddenStage(stage, language)
  const to = last === undefined ? '' : kind === 'transition' ? hiddenStage(last, language) : fitName(last, language)
  return word(term, language, { stage: from, to })
}
