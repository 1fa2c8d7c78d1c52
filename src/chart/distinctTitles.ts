import type { Alternative } from '../experiment/draws/played.js'
import { labelIn } from '../i18n/titles.js'

/**
 * Alternatives that stand beside each other, with titles that tell them apart: those that would be called the same have their
 * name behind the title, in the language in which it is so. Names differ; nothing else changes.
 *
 * @param all With titles; of one without any, its name is what it is called.
 *
 * @example
 * const [now, plan] = [{ name: 'now', title: 'My fair', titleZh: null }, { name: 'plan', title: 'My fair', titleZh: '方案' }]
 * distinctTitles([now, plan]).map(({ title, titleZh }) => [title, titleZh])
 * // => [['My fair (now)', null], ['My fair (plan)', '方案']]
 */
export function distinctTitles<Kind extends Alternative>(all: readonly Kind[]): Kind[] {
  const english = (one: Alternative) => labelIn(one, 'en')
  const chinese = (one: Alternative) => labelIn(one, 'zh-CN')
  const isShared = (each: Kind, of: (one: Alternative) => string) =>
    of(each) !== each.name && all.some((other) => other.name !== each.name && of(other) === of(each))
  return all.map((each) => {
    const [inEnglish, inChinese] = [isShared(each, english), isShared(each, chinese)]
    if (!inEnglish && !inChinese) return each
    const title = inEnglish ? `${english(each)} (${each.name})` : each.title
    // where only the English title is given, it is the Chinese one as well
    const titleZh = inChinese ? `${chinese(each)}（${each.name}）` : each.titleZh
    return { ...each, title, titleZh }
  })
}

/**
 * A comparison whose scenarios have titles that tell them apart; see {@link distinctTitles}.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 }, title: 'Fair' }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * toldApart(comparison).scenarios[1].scenario.title // => 'Fair (twin)'
 */
export function toldApart<Kind extends { readonly scenarios: readonly { readonly scenario: Alternative }[] }>(
  comparison: Kind
): Kind {
  const titles = distinctTitles(comparison.scenarios.map(({ scenario }) => scenario))
  return { ...comparison, scenarios: comparison.scenarios.map((each, at) => ({ ...each, scenario: titles[at]! })) }
}

/**
 * An answer about one strategy against another, both told apart as {@link distinctTitles} does.
 *
 * @param answer Of a fair, the strategy asked about is the scenario itself.
 *
 * @example
 * const same = { title: 'My fair', titleZh: null }
 * const answer = { scenario: { name: 'plan', ...same }, strategy: null, against: { name: 'now', ...same } }
 * withDistinctPair(answer).against.title // => 'My fair (now)'
 */
export function withDistinctPair<
  Kind extends {
    readonly scenario: Alternative
    readonly strategy: Alternative | null
    readonly against: Alternative | null
  }
>(answer: Kind): Kind {
  const { scenario, strategy, against } = answer
  if (against === null) return answer
  const [own, other] = distinctTitles([strategy ?? scenario, against])
  return strategy === null
    ? { ...answer, scenario: own!, against: other! }
    : { ...answer, strategy: own!, against: other! }
}
