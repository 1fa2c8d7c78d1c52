import { formatNumber } from '../../core/formatNumber.js'
import type { Comparison } from '../../experiment/compare.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { costSentence } from './costSentence.js'
import { figuresOf, leaderOf, type OutcomeFigures, type ScenarioFigure, verdictWord } from './figures.js'

/** One sentence of the answer, with what it is about. */
export interface AnswerSentence {
  readonly about: 'retention' | 'worth' | 'cost'
  readonly text: string
}

/** The answer of a comparison in words. */
export interface Answer {
  /** The whole in one line. */
  readonly lead: string
  /** Retention, value, cost: with intervals. */
  readonly sentences: readonly AnswerSentence[]
  /** Names of the strategies spoken of: that of the lead first, then the one worth most and the one that keeps most. */
  readonly named: readonly string[]
}

/**
 * What a comparison answers, built from its verdicts: whether a strategy keeps a larger share of its exhibitors (repeat rate),
 * whether it makes the fair worth more (net present value, customer equity, lifetime value), what it costs and when it pays
 * back. "Better" is said only where the interval of the difference leaves zero out; what may be chance is called so. Figures
 * are those of the comparison's table.
 *
 * @param comparison What `compare` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * answerOf(comparison, 'en').lead // => 'Nothing compared here is surely better than “fair”, neither in retention nor in value.'
 * answerOf(comparison, 'en').sentences.map(({ about }) => about) // => ['retention', 'worth', 'cost']
 */
export function answerOf(comparison: Comparison, language: Language): Answer {
  const kept = figuresOf(comparison, { outcome: 'repeatRate' }, language)
  const worth = figuresOf(comparison, { outcome: 'npv' }, language)
  const [keeper, earner] = [leaderOf(kept), leaderOf(worth)]
  const { lead, first } = leadOf(kept, worth, language)
  const leaders = [first, earner, keeper].filter((leader) => leader !== undefined)
  const named = [...new Set(leaders.map(({ scenario }) => scenario))]
  const sentences: AnswerSentence[] = [
    { about: 'retention', text: sentence('keeps', kept, keeper, [], language) },
    { about: 'worth', text: sentence('earns', worth, earner, alsoOf(comparison, earner, language), language) },
    { about: 'cost', text: costSentence(comparison, named, language) }
  ]
  return { lead, sentences, named }
}

/** What else speaks of value, for one strategy. */
function alsoOf(comparison: Comparison, leader: ScenarioFigure | undefined, language: Language): string[] {
  return (['customerEquity', 'lifetimeValue'] as const).flatMap((outcome) => {
    const figures = figuresOf(comparison, { outcome }, language)
    const own = figures.others.find(({ scenario }) => scenario === leader?.scenario)
    if (own === undefined || own.difference === null) return []
    const { label, gapUnit } = figures
    const verdict = verdictWord(own, language)
    return [
      word('answer.also', language, { outcome: inside(label, language), difference: own.difference, gapUnit, verdict })
    ]
  })
}

function sentence(
  verb: 'keeps' | 'earns',
  figures: OutcomeFigures,
  leader: ScenarioFigure | undefined,
  also: readonly string[],
  language: Language
): string {
  if (leader === undefined || leader.difference === null || leader.verdict === null) {
    return ended([`${figures.label}${language === 'zh-CN' ? '：' : ': '}${word('notComparable', language)}`], language)
  }
  const { baseline, others, label, unit, gapUnit } = figures
  const many = others.length > 1
  const verdict = leader.verdict === 'different' ? 'noise' : leader.verdict
  const lead = word(`${verb}.${verdict}.${many ? 'many' : 'one'}`, language, {
    plan: leader.label,
    base: baseline.label
  })
  const values = { own: leader.mean, base: baseline.mean, difference: leader.difference, unit, gapUnit }
  const share = leader.best === null ? null : `${formatNumber(100 * leader.best, 0)}%`
  return ended(
    [
      word('answer.evidence', language, { lead, outcome: inside(label, language), ...values }),
      ...(share === null || !many ? [] : [word('answer.best', language, { share })]),
      ...also,
      ...(many ? [word('answer.others', language, { counts: countsOf(others, leader, language) })] : [])
    ],
    language
  )
}

/** How many of the other strategies are better, worse and so on. */
function countsOf(others: readonly ScenarioFigure[], leader: ScenarioFigure, language: Language): string {
  const rest = others.filter((each) => each !== leader)
  const counts = (['better', 'worse', 'noise', 'same', null] as const).flatMap((verdict) => {
    const found = rest.filter((each) => each.verdict === verdict)
    if (found.length === 0) return []
    return [word('answer.count', language, { n: found.length, verdict: verdictWord(found[0], language) })]
  })
  return counts.join(language === 'zh-CN' ? '、' : ', ')
}

/** A label inside an English sentence begins small. */
function inside(label: string, language: Language): string {
  return language === 'zh-CN' ? label : label.slice(0, 1).toLowerCase() + label.slice(1)
}

function ended(parts: readonly string[], language: Language): string {
  return language === 'zh-CN' ? `${parts.join('；')}。` : `${parts.join('; ')}.`
}

/** The whole in one line, by what is sure of both, and the strategy that it is about. */
function leadOf(
  kept: OutcomeFigures,
  worth: OutcomeFigures,
  language: Language
): { readonly lead: string; readonly first: ScenarioFigure | undefined } {
  const verdictIn = ({ others }: OutcomeFigures, name: string) =>
    others.find(({ scenario }) => scenario === name)?.verdict ?? null
  const [keeper, earner] = [leaderOf(kept), leaderOf(worth)]
  const keeps = keeper?.verdict === 'better' ? keeper : undefined
  const earns = earner?.verdict === 'better' ? earner : undefined
  const isBoth = ({ scenario, verdict }: ScenarioFigure) =>
    verdict === 'better' && verdictIn(kept, scenario) === 'better'
  const both = leaderOf({ ...worth, others: worth.others.filter(isBoth) })
  const say = (id: TermId, first: ScenarioFigure) => ({ lead: word(id, language, { plan: first.label }), first })
  if (both !== undefined) return say('lead.both', both)
  if (keeps && earns) {
    return { lead: word('lead.conflict', language, { keeper: keeps.label, earner: earns.label }), first: earns }
  }
  if (keeps) return say(verdictIn(worth, keeps.scenario) === 'worse' ? 'lead.keptAtLoss' : 'lead.keptOnly', keeps)
  if (earns) return say(verdictIn(kept, earns.scenario) === 'worse' ? 'lead.earnedAtLoss' : 'lead.earnedOnly', earns)
  const all = [...kept.others, ...worth.others]
  const isUnsure = all.every(({ verdict }) => verdict === 'noise' || verdict === null)
  const id = isUnsure ? 'lead.nothing' : 'lead.worse'
  return { lead: word(id, language, { base: worth.baseline.label }), first: earner }
}
