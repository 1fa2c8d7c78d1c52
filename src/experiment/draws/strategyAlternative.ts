import type { Alternative } from './played.js'

/**
 * Name and titles of a strategy that a lifecycle declares.
 *
 * @example
 * strategyAlternative({ strategies: { none: { title: 'No care', titleZh: null } } }, 'none').title // => 'No care'
 */
export function strategyAlternative(
  { strategies }: { readonly strategies: Readonly<Record<string, Omit<Alternative, 'name'>>> },
  name: string
): Alternative {
  const { title, titleZh } = strategies[name]!
  return { name, title, titleZh }
}
