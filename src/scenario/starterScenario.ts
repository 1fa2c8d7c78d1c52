import { padToWidth } from '../core/displayWidth.js'
import { inLanguage, type Language, type Term, word } from '../i18n/terms.js'
import type { Parameter } from '../model/parameter.js'
import { numberText } from './checks/range.js'
import { defaultsByKind, plainDefault } from './example.js'
import { groupLabels } from './groupLabels.js'
import { defaultSegment } from './resolve.js'
import { type Shape, scenarioShape } from './shape.js'
import { valueText } from './valueText.js'
import { formatVersion } from './version.js'

/** Names of the tactic and of the shock in the starter file. */
const sampleTactic = 'club'
const sampleShock = 'launch'

const currency: Term = { en: 'EUR', zh: 'EUR' }

/** The lines that say something, each with what it says. */
const usefulLines: readonly { readonly line: string; readonly zh?: string; readonly says: Term }[] = [
  { line: `perennial: ${formatVersion}`, says: { en: 'version of this format', zh: '格式版本' } },
  {
    line: 'title: My fair',
    zh: 'title: 我的展会',
    says: { en: 'shown in tables and charts', zh: '表格和图中显示的名称' }
  },
  { line: 'horizon: { editions: 10 }', says: { en: 'how many editions are planned', zh: '规划的届数' } },
  { line: 'price: { perArea: 250 }', says: { en: 'stand rent, EUR per m²', zh: '展位单价，EUR/平方米' } },
  { line: 'segments:', says: { en: 'kinds of customers; the names are yours', zh: '客户群，名称自定' } },
  { line: `  ${defaultSegment}: { marketSize: 2000 }`, says: { en: 'firms that could come', zh: '可能参展的企业数' } },
  { line: 'levers:', says: { en: 'spending with a response curve', zh: '带响应曲线的支出' } },
  {
    line: '  advertising: { spend: { 1: 120000, 4: 150000 } }',
    says: { en: 'EUR an edition; more from edition 4 on', zh: '每届 EUR；第 4 届起增加' }
  },
  { line: 'tactics:', says: { en: 'retention tactics; the names are yours', zh: '客户保留措施，名称自定' } },
  {
    line: `  ${sampleTactic}: { level: social, stages: [trust], cost: 150, coverage: 0.5 }`,
    says: { en: 'EUR per treated customer; half of those in trust', zh: '每个对象 EUR；信任期客户的一半' }
  }
]

const heading: Term = {
  en: 'A scenario of Perennial: what a fair is and what its organiser does.\n`perennial validate` checks this file, `perennial run` plays it, `perennial explain <path>` explains a key.',
  zh: 'Perennial 情景文件：展会的状况与主办方的措施。\n`perennial validate` 校验本文件，`perennial run` 运行，`perennial explain <路径>` 解释参数。'
}

const rest: Term = {
  en: 'Everything else, with its default. To change a value, write its line into its group above; or take the # from a\nwhole block and delete that group above. A value "by edition" may be one number, a list with one number an edition,\nor a map from the first edition it holds: { 1: 200000, 4: 250000 }.',
  zh: '其余参数及缺省值。修改时，把该行写入上面相应的组；或去掉整块的 #，并删去上面的同名组。\n“可按届”的值可以是一个数、每届一个数的列表，或起始届次到数值的映射：{ 1: 200000, 4: 250000 }。'
}

/**
 * A scenario file to start from: ten lines that say something, then every other key as a comment with its default, unit
 * and range. It is valid as it stands, and still valid when whole blocks of comments are put in force.
 *
 * @param language Language of the comments, `en` or `zh-CN`.
 * @param schema Where the JSON Schema lies, relative to the file. Defaults to `./perennial.schema.json`.
 * @returns The text of the file.
 *
 * @example
 * starterScenario('en').split('\n')[0] // => '# yaml-language-server: $schema=./perennial.schema.json'
 */
export function starterScenario(language: Language, schema = './perennial.schema.json'): string {
  const useful = usefulLines.map(({ line, zh, says }) =>
    commented(language === 'zh-CN' && zh ? zh : line, 68, inLanguage(says, language))
  )
  const blocks = [...scenarioShape.children].map(([key, shape]) => block(key, shape, '', language))
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...comment(inLanguage(heading, language)),
    ...useful,
    '',
    ...comment(inLanguage(rest, language)),
    '#',
    ...blocks.flat().map((line) => `#${line}`),
    ''
  ].join('\n')
}

function comment(text: string): string[] {
  return text.split('\n').map((line) => `# ${line}`)
}

/** The lines of a group or value with everything in it. */
function block(key: string, shape: Shape, indent: string, language: Language): string[] {
  if (shape.kind === 'leaf')
    return [commented(`${indent}${valueLine(key, shape.parameter)}`, 36, explained(shape.parameter, language))]
  const head = `${indent}${key}:`
  // a name without money is no purse, so that none is shown
  if (shape.kind === 'named' && shape.item.kind === 'leaf') {
    return [commented(head, 36, explained(shape.item.parameter, language))]
  }
  const label = groupLabels[shape.path]
  const inside = `${indent}  `
  const lines = [...(shape.kind === 'named' ? [[nameIn(shape.path), shape.item] as const] : shape.children)].flatMap(
    ([name, child]) => block(name, child, inside, language)
  )
  return [label ? commented(head, 36, inLanguage(label, language)) : head, ...lines]
}

function nameIn(path: string): string {
  if (path === 'segments') return defaultSegment
  return path === 'shocks' ? sampleShock : sampleTactic
}

/** A line with a remark from a column on. */
function commented(line: string, column: number, remark: string): string {
  return `${padToWidth(line, column, 'start')}  # ${remark}`
}

function valueLine(key: string, parameter: Parameter): string {
  const standard = plainDefault(parameter)
  return standard === null ? `${key}:` : `${key}: ${valueText(standard)}`
}

function explained(parameter: Parameter, language: Language): string {
  const { min, max, choices } = parameter
  const chinese = language === 'zh-CN'
  const unit = word(`unit.${parameter.unit}`, language, { currency: inLanguage(currency, language) })
  const range =
    min === undefined || max === undefined ? '' : `${numberText(min)} ${chinese ? '至' : 'to'} ${numberText(max)}`
  const allowed = choices ? choices.join(' | ') : ''
  const changes = parameter.byEdition ? (chinese ? '可按届' : 'by edition') : ''
  const example =
    parameter.default === null && parameter.example ? `${chinese ? '例如' : 'for example'} ${parameter.example}` : ''
  const byKind = defaultsByKind(parameter)
  const parts = [inLanguage(parameter.label, language), unit, range, allowed, changes, byKind, example]
  return parts.filter((part) => part !== '').join(chinese ? '；' : '; ')
}
