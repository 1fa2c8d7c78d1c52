/** Groups that are management's decisions with all they hold. */
const strategyGroups: readonly string[] = ['tactics', 'price', 'budget']
/** What management decides of a lever; the rest says how customers respond. */
const leverDecisions: readonly string[] = ['spend', 'bySegment', 'reward', 'promise', 'who', 'perContact', 'segments']

/**
 * Whether a path names what management decides (spending on levers and for whom, how outreach buys its contacts, the promise
 * of advertising, tactics, prices, discounts, the budget) and not an assumption about the fair, its customers or its market.
 * A lever as a whole counts as a decision. What follows a parameter (an edition) does not matter.
 *
 * @param path Dotted path in a scenario.
 *
 * @example
 * isStrategyPath('levers.advertising.spend.4') // => true
 * isStrategyPath('levers.advertising.promise') // => true
 * isStrategyPath('levers.service.bySegment.large') // => true
 * isStrategyPath('tactics.club') // => true
 * isStrategyPath('segments.large.discount') // => true
 * isStrategyPath('levers.advertising.carryOver') // => false
 * isStrategyPath('segments.large.marketSize') // => false
 * isStrategyPath('shocks.slump') // => false
 */
export function isStrategyPath(path: string): boolean {
  const [group, , key] = path.split('.')
  if (group === 'levers') return key === undefined || leverDecisions.includes(key)
  if (group === 'segments') return key === 'discount' || key === 'priceLevel'
  return strategyGroups.includes(group)
}
