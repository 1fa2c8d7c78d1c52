import type { Alternative } from './played.js'

/**
 * Name and titles of a strategy that a lifecycle declares. Its name is a word of its author's, so that where only a Chinese title
 * was written, English readers read the name, not the Chinese.
 *
 * @example
 * strategyAlternative({ strategies: { 'No care': { title: null, titleZh: '无干预' } } }, 'No care').title // => 'No care'
 */
export function strategyAlternative(
  { strategies }: { readonly strategies: Readonly<Record<string, Omit<Alternative, 'name'>>> },
  name: string
): Alternative {
  const { title, titleZh } = strategies[name]!
  return { name, title: title ?? (titleZh === null ? null : name), titleZh }
}
