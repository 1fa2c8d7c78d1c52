import { problemText } from '../../core/errors.js'
import { formatNumber } from '../../core/formatNumber.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { type Language, word } from '../../i18n/terms.js'
import { cohortNote, noticeNotes } from '../lifecycle/notes.js'
import { noticeLines } from '../notes.js'
import { figureName, objectiveWriter, percent, strategyNames } from './writers.js'

/**
 * What stands under the standings: how many draws and replications, what a net value is, what luck was taken out, what
 * failed, whether it was ended early.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * drawNotes(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en')[0]
 * // => '3 draws as given, 0 parameters. In brackets the 95 % interval of the mean.'
 */
export function drawNotes(decision: Decision, language: Language): string[] {
  const { objective, information, currency } = decision
  const { luck, withLuck } = information
  const write = objectiveWriter(decision, language)
  return [
    playedNote(decision, language),
    ...(objective.kind === 'worth'
      ? [
          word('netValueMeans', language, {
            worth: plainMoney(objective.worth, objective.cost.ownUnit ?? currency),
            effect: figureName(objective.effect, language),
            cost: figureName(objective.cost, language)
          })
        ]
      : []),
    ...(decision.chanceOnly ? [] : [word('bestMeans', language)]),
    ...(luck === null || luck === 0
      ? []
      : [word('luckTaken', language, { share: percent(luck), value: write.said(write.number(withLuck)) })]),
    ...(decision.chanceOnly || decision.replications === 1 ? [] : [word('sharedLuckHeld', language)]),
    ...failedNotes(decision, language),
    ...partialNotes(decision, language)
  ]
}

function playedNote(decision: Decision, language: Language): string {
  const { source, isExact, chanceOnly, inputs, replications, strategies } = decision
  const draws = formatNumber(decision.draws, 0)
  if (source.kind === 'given') return word('drawsGiven', language, { draws, inputs: inputs.length })
  if (isExact) return word(chanceOnly ? 'sureExact' : 'drawsExact', language, { draws, inputs: inputs.length })
  if (chanceOnly) return word('drawsChance', language, { replications })
  const runs = formatNumber(decision.draws * replications * strategies.length, 0)
  return word('drawsMean', language, { draws, inputs: inputs.length, replications, runs })
}

function failedNotes(decision: Decision, language: Language): string[] {
  const { draws, first } = decision.failed
  if (draws === 0) return []
  const nameOf = strategyNames(decision, language)
  return [
    word('wholeDrawsLeftOut', language, { n: formatNumber(draws, 0) }),
    ...first.map(({ strategy, values, problems }) =>
      word('failedDraw', language, {
        strategy: nameOf(strategy),
        values: Object.entries(values)
          .map(([path, value]) => `${path} = ${typeof value === 'number' ? value.toPrecision(4) : '…'}`)
          .join(', '),
        problem: problems.map((problem) => problemText(problem, language)).join('; ')
      })
    )
  ]
}

/**
 * Whether it was ended early.
 *
 * @example
 * partialNotes({ partial: { done: 40, all: 100 } }, 'en')
 * // => ['Ended early: 40 of 100 draws. What stands here is valid for those.']
 */
export function partialNotes({ partial }: Pick<Decision, 'partial'>, language: Language): string[] {
  if (partial === null) return []
  return [word('partialDraws', language, { done: partial.done, all: partial.all })]
}

/**
 * Notices of the scenarios, and that this is no forecast.
 *
 * @example
 * sourceNotes({ source: { kind: 'given', name: null } }, 'en') // => ['A planning and teaching aid, not a forecast.']
 */
export function sourceNotes({ source }: Pick<Decision, 'source'>, language: Language): string[] {
  if (source.kind === 'fairs') return noticeLines(source.scenarios, language)
  if (source.kind === 'lifecycle') return [cohortNote(source, language), ...noticeNotes(source, language)]
  return [word('notAForecast', language)]
}

/**
 * A sum of money as it was stated.
 *
 * @example
 * plainMoney(5000, 'EUR') // => '5,000 EUR'
 * plainMoney(0.25, null) // => '0.25'
 */
export function plainMoney(value: number, unit: string | null): string {
  const text = formatNumber(value, Math.floor(value) === value ? 0 : value < 1 ? 4 : 2)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  return unit === null || unit === '' ? text : `${text} ${unit}`
}
