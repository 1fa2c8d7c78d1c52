import type { Language } from '../i18n/terms.js'
import { shortSchedule, valueText } from '../scenario/valueText.js'
import type { StarterShift } from './starterShift.js'

/** A line of YAML and what is said of it; either may be empty. */
type Line = readonly [yaml: string, en?: string, zh?: string]

function linesOf(base: string, { levers, tactic }: StarterShift): Line[] {
  return [
    [
      '',
      'A strategy: all that the scenario named below holds, with these changes. "null" removes.',
      '策略：沿用下列情景的全部内容，仅作以下修改。写 null 表示移除。'
    ],
    ['perennial: 1'],
    [`extends: ${base}`],
    ['title: My strategy'],
    ['titleZh: 我的策略'],
    [''],
    ...(levers.length === 0 ? [] : [['levers:'] as const]),
    ...levers.map(({ id, spend, gives }): Line => {
      const yaml = `  ${id}: { spend: ${valueText(shortSchedule(spend))} }`
      return gives
        ? [yaml, 'per edition; less than before, to pay for the rest', '每届投入；少于原方案，用于支付其余修改']
        : [yaml, 'more than before', '多于原方案']
    }),
    ...(levers.length === 0 ? [] : [[''] as const]),
    ['tactics:'],
    [`  ${tactic.name}:`],
    ['    title: Year-round platform'],
    ['    titleZh: 全年平台'],
    ['    level: structural', 'lasts, and is copied slowly', '持久，难以模仿'],
    ['    stages: [confirmation, trust, weakening]', 'whom it treats', '对象所处阶段'],
    [`    spend: ${tactic.spend}`, 'money per edition', '每届资金'],
    ['    cost: 400', 'per treated customer', '人均成本']
  ]
}

/**
 * A small strategy that changes another scenario at its cost, with comments in a language.
 *
 * @param schema Path or address of the JSON Schema.
 * @param base What it extends: a path as seen from the new file, or `preset:NAME`.
 * @param shift What it changes; see `starterShift`.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const shift = { levers: [], tactic: { name: 'club', spend: 500 } }
 * starterStrategy('a.json', 'fair.yaml', shift, 'zh-CN').includes('extends: fair.yaml') // => true
 */
export function starterStrategy(schema: string, base: string, shift: StarterShift, language: Language): string {
  const named = JSON.stringify(base).replace(/^"([\w./:-]+)"$/, '$1')
  const lines = linesOf(named, shift).map(([yaml, en = '', zh = '']) => {
    const comment = language === 'zh-CN' ? zh : en
    if (comment === '') return yaml
    return yaml === '' ? `# ${comment}` : `${yaml}  # ${comment}`
  })
  return `${[`# yaml-language-server: $schema=${schema}`, ...lines].join('\n')}\n`
}
