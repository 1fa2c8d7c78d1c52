import { defaultText, rangeText, unitText } from '../../../src/cli/explainText.js'
import { sayIn } from '../../../src/cli/words.js'
import { catalogue } from '../../../src/model/catalogue.js'
import type { Parameter } from '../../../src/model/parameter.js'
import { groupLabels } from '../../../src/scenario/groupLabels.js'
import { anchorOf, cell, tableOf } from './pages.js'

const say = sayIn('en')

/** Rooms of a scenario that are so large that each of their own rooms is a group. */
const divided = ['levers', 'lifecycle', 'mechanisms']

/** The group a parameter is shown in, by its path: the first piece, or two; nothing for what stands at the top of a file. */
function groupOf({ path }: Parameter): string {
  const pieces = path.split('.')
  const depth = divided.includes(pieces[0]) ? 2 : 1
  return pieces.length > depth ? pieces.slice(0, depth).join('.') : pieces.slice(0, -1).join('.')
}

function titleOf(group: string): string {
  if (group === '') return 'Scenario · 情景'
  const label = groupLabels[group]
  if (label === undefined) throw new RangeError(`a label for the group ${group} is needed`)
  return `${label.en} · ${label.zh}`
}

/** What may be written: choices, a range or the kind of value; and whether it may change by edition. */
function allowedText(parameter: Parameter): string {
  const { kind, choices, byEdition } = parameter
  const words: Partial<Record<Parameter['kind'], string>> = {
    boolean: 'true or false',
    text: 'text',
    dates: 'dates',
    editionNumbers: 'numbers of editions',
    names: 'names'
  }
  const values = choices?.join(', ') ?? rangeText(parameter, say)
  const kinds: readonly string[] = ['trait', 'shares', 'integer', 'correlations'].includes(kind) ? [kind] : []
  const what = values === '' ? (words[kind] ?? '') : values
  return [...kinds, what, ...(byEdition ? ['by edition'] : [])].filter((text) => text !== '').join('; ')
}

function rowOf(parameter: Parameter): readonly string[] {
  const { path, unit, source, label, help } = parameter
  const meaning = (name: string, colon: string, text: string) => `**${cell(name)}**${colon}${cell(text)}`
  return [
    `\`${path}\``,
    cell(unitText(unit, 'en')),
    cell(allowedText(parameter)),
    cell(defaultText(parameter, say)),
    cell(`[${source.tag}] ${source.citation}`),
    `${meaning(label.en, ': ', help.en)}<br>${meaning(label.zh, '：', help.zh)}`
  ]
}

const heads = ['parameter 参数', 'unit 单位', 'allowed 取值', 'default 缺省', 'source 来源', 'meaning 含义']

/** The heading of a group: its label in both languages, and where it stands in a file. */
function headingOf(group: string): string {
  return group === '' ? titleOf(group) : `${titleOf(group)} \`${group}\``
}

/** Links to the groups, those of a divided room in one line. */
function contentsOf(groups: readonly string[]): string {
  const lines = new Map<string, string[]>()
  for (const group of groups) {
    const room = group.split('.')[0]
    const line = divided.includes(room) ? room : ''
    const name = group === '' ? 'scenario' : group.replace(`${line}.`, '')
    lines.set(line, [...(lines.get(line) ?? []), `[${name}](#${anchorOf(headingOf(group))})`])
  }
  return [...lines].map(([room, links]) => `${room === '' ? '' : `${room}: `}${links.join(' · ')}`).join('\n\n')
}

/** Every parameter of the catalogue, in its order, a table for each group. */
export function parameterTables(): string {
  const groups = new Map<string, Parameter[]>()
  for (const parameter of catalogue) {
    const group = groupOf(parameter)
    groups.set(group, [...(groups.get(group) ?? []), parameter])
  }
  const parts = [...groups].map(
    ([group, parameters]) => `## ${headingOf(group)}\n\n${tableOf(heads, parameters.map(rowOf))}`
  )
  const count = `${catalogue.length} parameters · 共 ${catalogue.length} 个参数。`
  return [count, contentsOf([...groups.keys()]), ...parts].join('\n\n')
}
