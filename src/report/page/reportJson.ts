import { comparisonJson } from '../resultJson.js'
import { answerOf } from './answer.js'
import { type PageInput, questionOf } from './pageInput.js'

/**
 * The answer of the page as data: `kind` is `report`, `version` 1; `question`, `answer` (`lead`, and a sentence each of
 * `retention`, `worth`, `cost`, in the language of the page) and `comparison`, which has the shape of `comparisonJson`.
 *
 * @param input What the page is made of.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([fair, { ...fair, name: 'twin' }], { replications: 2 })
 * reportJson({ comparison, language: 'en', changes: [], numbers: [] }).kind // => 'report'
 */
export function reportJson(input: Pick<PageInput, 'comparison' | 'language' | 'question'>) {
  const { comparison, language } = input
  const { lead, sentences } = answerOf(comparison, language)
  return {
    kind: 'report' as const,
    version: 1 as const,
    language,
    question: questionOf(input),
    answer: { lead, sentences },
    comparison: comparisonJson(comparison)
  }
}
