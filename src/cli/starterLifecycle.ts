import { padToWidth } from '../core/displayWidth.js'
import type { Language } from '../i18n/terms.js'

/** A line of YAML and what is said of it; either may be empty. */
type Line = readonly [yaml: string, en?: string, zh?: string]

const lines: readonly Line[] = [
  [
    '',
    'A scenario that declares its own lifecycle: stages, chances to move, money, strategies. The figures are made up.',
    '自定义生命周期的情景：阶段、转移概率、金额与策略。数字均为虚构。'
  ],
  [
    '',
    '`perennial validate` checks this file, `perennial run` plays all strategies, `perennial explain counting` explains a key.',
    '`perennial validate` 校验本文件，`perennial run` 运行全部策略，`perennial explain counting` 解释一个键。'
  ],
  ['perennial: 1', 'version of this format', '格式版本'],
  ['title: My lifecycle', 'shown in tables and charts', '英文名称，显示于表格与图'],
  ['titleZh: 我的生命周期', 'the same in Chinese', '中文名称'],
  ['horizon: { cycles: 10, cycleLength: 1 }', 'ten editions, one a year', '十届，每年一届'],
  ['cohort: { size: 100, start: { exploration: 1 } }', '100 customers, all new', '100 位客户，均为新客户'],
  [''],
  ['lifecycle:'],
  ['  stages:', 'the names are yours; retention counts stages that attend', '名称自定；保留率按参展的阶段计'],
  ['    exploration: { title: Exploration, titleZh: 考察, attends: true }'],
  ['    buildUp: { title: Build-up, titleZh: 形成, attends: true }'],
  ['    stability: { title: Stability, titleZh: 稳定, attends: true }'],
  ['    decline: { title: Decline, titleZh: 退化 }'],
  ['  transitions:', 'probability of a cycle; staying is the rest', '每周期概率；其余留在原阶段'],
  ['    exploration: { buildUp: growth, decline: 0.4 }', 'a parameter below', '引用下面的参数'],
  ['    buildUp: { stability: 0.35, decline: 0.25 }'],
  ['    stability: { decline: loss }'],
  ['    decline: { exploration: 0.05 }', 'won back', '被挽回'],
  [''],
  [
    'parameters:',
    'a number, a formula, or a table by cycle: { 1: 0.3, 4: 0.2 }',
    '数值、公式或按周期的表：{ 1: 0.3, 4: 0.2 }'
  ],
  ['  growth: 0.25'],
  ['  loss: 0.15'],
  ['  care: 0', 'EUR an edition for a customer in stability', '稳定期客户每届投入，EUR'],
  [''],
  ['counting: start', 'which customers a cycle counts', '每周期按哪些客户计数'],
  ['discounting: second-cycle', 'the first edition is not discounted', '第一届不折现'],
  ['categories:'],
  ['  fees:'],
  ['    title: Fees'],
  ['    titleZh: 参展费'],
  ['    kind: value'],
  ['    unit: EUR'],
  ['    discountRate: 0.08', 'a year', '每年'],
  ['    stages: { exploration: 3000, buildUp: 5000, stability: 7000 }', 'each edition', '每届'],
  ['  relationship_cost:'],
  ['    title: Relationship cost'],
  ['    titleZh: 关系成本'],
  ['    kind: cost'],
  ['    unit: EUR'],
  ['    discountRate: 0.08'],
  ['    stages: { exploration: 900, buildUp: 700, stability: 400 + care }'],
  ['    transitions: { decline: { exploration: 600 } }', 'once, for each who is won back', '每次挽回一次性计入'],
  ['totals: { profit: fees - relationship_cost }'],
  [
    'incremental: { cost: relationship_cost, effect: fees }',
    'the table of strategies by rising cost',
    '按成本递增的策略表'
  ],
  [''],
  ['strategies:', 'each changes some of the above; the first is compared with', '各策略修改上述内容；第一个为比较对象'],
  ['  asToday: { title: As today, titleZh: 现状 }'],
  ['  keepLoyal:'],
  ['    title: Care for the loyal'],
  ['    titleZh: 维护老客户'],
  ['    parameters: { loss: 0.1, care: 350 }']
]

/** Comments stand beside short lines from this column on. */
const side = 66

/**
 * A small scenario that declares its own lifecycle, with comments in a language: the four stages exploration, build-up,
 * stability and decline (考察, 形成, 稳定, 退化), two strategies. It runs as it stands.
 *
 * @param language Language of the comments, `en` or `zh-CN`.
 * @param schema Path of the JSON Schema, as seen from the file.
 *
 * @example
 * starterLifecycle('zh-CN', 'a.json').includes('counting: start') // => true
 */
export function starterLifecycle(language: Language, schema: string): string {
  const written = lines.map(([yaml, en = '', zh = '']) => {
    const comment = language === 'zh-CN' ? zh : en
    if (comment === '') return yaml
    return yaml === '' ? `# ${comment}` : `${padToWidth(yaml, side, 'start')}  # ${comment}`
  })
  return `${[`# yaml-language-server: $schema=${schema}`, ...written].join('\n')}\n`
}
