import type { Parameter } from '../parameter.js'
import { design } from './numeric.js'

/**
 * The titles that people read instead of a name, in English and Chinese, for whatever stands at `path`.
 *
 * @example
 * titles('tactics.*', 'tactic', '措施').map((parameter) => parameter.path) // => ['tactics.*.title', 'tactics.*.titleZh']
 */
export function titles(path: string, what: string, whatZh: string): readonly Parameter[] {
  const text = { kind: 'text', unit: 'none', default: null, source: design } as const
  return [
    {
      ...text,
      path: `${path}.title`,
      label: { en: `Title of the ${what}`, zh: `${whatZh}名称` },
      help: {
        en: `What people read; the name of the ${what} where absent.`,
        zh: `显示名称；缺省为${whatZh}的键名。`
      }
    },
    {
      ...text,
      path: `${path}.titleZh`,
      label: { en: `Title of the ${what} in Chinese`, zh: `${whatZh}中文名称` },
      help: { en: 'The title in Chinese; the English title where absent.', zh: '中文名称；缺省为英文名称。' }
    }
  ]
}
