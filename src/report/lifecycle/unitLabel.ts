import type { Column } from '../../core/table.js'
import type { Language } from '../../i18n/terms.js'

/**
 * The label and unit of a column; in Chinese the unit stands within the label, in brackets of full width like all others.
 *
 * @param label What the column shows.
 * @param unit Its unit; empty where there is none.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * withUnit('Cost', 'EUR', 'en') // => { label: 'Cost', unit: 'EUR' }
 * withUnit('成本', 'EUR', 'zh-CN') // => { label: '成本（EUR）', unit: '' }
 */
export function withUnit(label: string, unit: string, language: Language): Pick<Column, 'label' | 'unit'> {
  if (language === 'en' || unit === '') return { label, unit }
  return { label: `${label}（${unit}）`, unit: '' }
}
