import type { Language } from '../i18n/terms.js'

/** A line of YAML and what is said of it; either may be empty. */
type Line = readonly [yaml: string, en?: string, zh?: string]

const strategyLines: readonly Line[] = [
  [
    '',
    'A strategy: all that the scenario named below holds, with these changes. "null" removes.',
    '策略：沿用下列情景的全部内容，仅作以下修改。写 null 表示移除。'
  ],
  ['perennial: 1'],
  ['extends: {base}'],
  ['title: My strategy'],
  ['titleZh: 我的策略'],
  [''],
  ['levers:'],
  ['  service: { spend: {spend} }', 'money per edition', '每届投入'],
  [''],
  ['tactics:'],
  ['  platform:'],
  ['    title: Year-round platform'],
  ['    titleZh: 全年平台'],
  ['    level: structural', 'lasts, and is copied slowly', '持久，难以模仿'],
  ['    stages: [confirmation, trust, weakening]'],
  ['    coverage: { 1: 0, 2: 0.5 }', 'from edition 2 on', '自第 2 届起'],
  ['    cost: 100', 'per treated customer', '人均成本']
]

/**
 * A small strategy that changes another scenario, with comments in a language.
 *
 * @param schema Path or address of the JSON Schema.
 * @param base What it extends: a path as seen from the new file, or `preset:NAME`.
 * @param spend What it spends on service in each edition.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * starterStrategy('a.json', 'fair.yaml', 1000, 'zh-CN').includes('extends: fair.yaml') // => true
 */
export function starterStrategy(schema: string, base: string, spend: number, language: Language): string {
  const lines = strategyLines.map(([yaml, en = '', zh = '']) => {
    const comment = language === 'zh-CN' ? zh : en
    if (comment === '') return yaml
    return yaml === '' ? `# ${comment}` : `${yaml}  # ${comment}`
  })
  const text = `${[`# yaml-language-server: $schema=${schema}`, ...lines].join('\n')}\n`
  return text
    .replace('{base}', () => JSON.stringify(base).replace(/^"([\w./:-]+)"$/, '$1'))
    .replace('{spend}', String(spend))
}
