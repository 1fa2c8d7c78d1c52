import { padToWidth } from '../core/displayWidth.js'
import { inLanguage, type Language, type Term } from '../i18n/terms.js'

/** A line of YAML, said in two languages where it names things, and what is said of it; either may be empty. */
type Line = readonly [yaml: string | Term, comment?: Term]

const lines: readonly Line[] = [
  [
    '',
    {
      en: 'A scenario that declares its own lifecycle: stages, chances to move, money, strategies. The figures are made up.',
      zh: '自定义生命周期的情景：阶段、转移概率、金额与策略。数字均为虚构。'
    }
  ],
  [
    '',
    {
      en: '`perennial validate` checks this file, `perennial run` plays all strategies, `perennial explain counting` explains a key.',
      zh: '`perennial validate` 校验本文件，`perennial run` 运行全部策略，`perennial explain counting` 解释一个键。'
    }
  ],
  ['perennial: 1', { en: 'version of this format', zh: '格式版本' }],
  ['title: My lifecycle', { en: 'shown in tables and charts', zh: '英文名称，显示于表格与图' }],
  ['titleZh: 我的生命周期', { en: 'the same in Chinese', zh: '中文名称' }],
  ['horizon: { cycles: 10, cycleLength: 1 }', { en: 'ten editions, one a year', zh: '十届，每年一届' }],
  [
    {
      en: 'cohort: { size: 100, start: { exploration: 1 } }',
      zh: 'cohort: { size: 100, start: { 考察: 1 } }'
    },
    { en: '100 customers, all new', zh: '100 位客户，均为新客户' }
  ],
  [''],
  ['lifecycle:'],
  [
    '  stages:',
    {
      en: 'the names are yours; retention counts stages that attend',
      zh: '名称自定，可用中文；保留率按参展的阶段计'
    }
  ],
  [{ en: '    exploration: { title: Exploration, titleZh: 考察, attends: true }', zh: '    考察: { attends: true }' }],
  [{ en: '    buildUp: { title: Build-up, titleZh: 形成, attends: true }', zh: '    形成: { attends: true }' }],
  [{ en: '    stability: { title: Stability, titleZh: 稳定, attends: true }', zh: '    稳定: { attends: true }' }],
  [{ en: '    decline: { title: Decline, titleZh: 退化 }', zh: '    退化: {}' }],
  ['  transitions:', { en: 'probability of a cycle; staying is the rest', zh: '每周期概率；其余留在原阶段' }],
  [
    { en: '    exploration: { buildUp: growth, decline: 0.4 }', zh: '    考察: { 形成: 成长率, 退化: 0.4 }' },
    { en: 'a parameter below', zh: '引用下面的参数' }
  ],
  [{ en: '    buildUp: { stability: 0.35, decline: 0.25 }', zh: '    形成: { 稳定: 0.35, 退化: 0.25 }' }],
  [{ en: '    stability: { decline: loss }', zh: '    稳定: { 退化: 流失率 }' }],
  [
    { en: '    decline: { exploration: 0.05 }', zh: '    退化: { 考察: 0.05 }' },
    { en: 'won back', zh: '被挽回' }
  ],
  [''],
  [
    'parameters:',
    {
      en: 'a number, a formula, or a table by cycle: { 1: 0.3, 4: 0.2 }',
      zh: '数值、公式或按周期的表：{ 1: 0.3, 4: 0.2 }'
    }
  ],
  [{ en: '  growth: 0.25', zh: '  成长率: 0.25' }],
  [{ en: '  loss: 0.15', zh: '  流失率: 0.15' }],
  [
    { en: '  care: 0', zh: '  维护费: 0' },
    { en: 'EUR an edition for a customer in stability', zh: '稳定期客户每届投入，EUR' }
  ],
  [''],
  ['counting: start', { en: 'which customers a cycle counts', zh: '每周期按哪些客户计数' }],
  ['discounting: second-cycle', { en: 'the first edition is not discounted', zh: '第一届不折现' }],
  ['categories:'],
  [{ en: '  fees:', zh: '  参展费:' }],
  [{ en: '    title: Fees', zh: '' }],
  [{ en: '    titleZh: 参展费', zh: '' }],
  ['    kind: value'],
  ['    unit: EUR'],
  ['    discountRate: 0.08', { en: 'a year', zh: '每年' }],
  [
    {
      en: '    stages: { exploration: 3000, buildUp: 5000, stability: 7000 }',
      zh: '    stages: { 考察: 3000, 形成: 5000, 稳定: 7000 }'
    },
    { en: 'each edition', zh: '每届' }
  ],
  [{ en: '  relationship_cost:', zh: '  关系成本:' }],
  [{ en: '    title: Relationship cost', zh: '' }],
  [{ en: '    titleZh: 关系成本', zh: '' }],
  ['    kind: cost'],
  ['    unit: EUR'],
  ['    discountRate: 0.08'],
  [
    {
      en: '    stages: { exploration: 900, buildUp: 700, stability: 400 + care }',
      zh: '    stages: { 考察: 900, 形成: 700, 稳定: 400 + 维护费 }'
    }
  ],
  [
    { en: '    transitions: { decline: { exploration: 600 } }', zh: '    transitions: { 退化: { 考察: 600 } }' },
    { en: 'once, for each who is won back', zh: '每次挽回一次性计入' }
  ],
  [{ en: 'totals: { profit: fees - relationship_cost }', zh: 'totals: { 利润: 参展费 - 关系成本 }' }],
  [
    {
      en: 'incremental: { cost: relationship_cost, effect: fees }',
      zh: 'incremental: { cost: 关系成本, effect: 参展费 }'
    },
    { en: 'the table of strategies by rising cost', zh: '按成本递增的策略表' }
  ],
  [''],
  [
    'strategies:',
    {
      en: 'each changes some of the above; the first is compared with',
      zh: '各策略修改上述内容；第一个为比较对象'
    }
  ],
  [{ en: '  asToday: { title: As today, titleZh: 现状 }', zh: '  现状: {}' }],
  [{ en: '  keepLoyal:', zh: '  维护老客户:' }],
  [{ en: '    title: Care for the loyal', zh: '' }],
  [{ en: '    titleZh: 维护老客户', zh: '' }],
  [{ en: '    parameters: { loss: 0.1, care: 350 }', zh: '    parameters: { 流失率: 0.1, 维护费: 350 }' }]
]

/** Comments stand beside short lines from this column on. */
const side = 66

/**
 * A small scenario that declares its own lifecycle, with comments and names in a language: the four stages exploration,
 * build-up, stability and decline (考察, 形成, 稳定, 退化), two strategies. It runs as it stands.
 *
 * @param language Language of the comments and names, `en` or `zh-CN`.
 * @param schema Path of the JSON Schema, as seen from the file.
 *
 * @example
 * starterLifecycle('zh-CN', 'a.json').includes('counting: start') // => true
 */
export function starterLifecycle(language: Language, schema: string): string {
  const written = lines.flatMap(([named, said]) => {
    const yaml = typeof named === 'string' ? named : inLanguage(named, language)
    const isLeftOut = typeof named !== 'string' && yaml === ''
    const comment = said === undefined ? '' : inLanguage(said, language)
    if (isLeftOut) return []
    if (comment === '') return [yaml]
    return [yaml === '' ? `# ${comment}` : `${padToWidth(yaml, side, 'start')}  # ${comment}`]
  })
  return `${[`# yaml-language-server: $schema=${schema}`, ...written].join('\n')}\n`
}
