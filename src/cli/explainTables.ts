import type { Column, Table } from '../core/table.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { Parameter } from '../model/parameter.js'
import { groupLabels } from '../scenario/groupLabels.js'
import type { Found } from './explainSearch.js'
import { defaultText, rangeText, starred, unitText } from './explainText.js'
import type { Topic } from './lifecycleTopics.js'
import { sayIn, type WordId } from './words.js'

/**
 * Parameters, outcomes and all of lifecycles as short tables for people: one for each group of parameters, one for the
 * outcomes, one each for the keys, names, words and outcomes of lifecycles.
 *
 * @param found What to list.
 * @param language `en` or `zh-CN`.
 * @param lifecyclesFirst Whether lifecycles come before fairs.
 */
export function explainTables(found: Found, language: Language, lifecyclesFirst = false): Table[] {
  const say = sayIn(language)
  const groups = new Map<string, Parameter[]>()
  for (const parameter of found.parameters) {
    const group = groupOf(parameter)
    groups.set(group, [...(groups.get(group) ?? []), parameter])
  }
  const columns = [
    textColumn('parameter', 'headParameter', language),
    textColumn('label', 'headLabel', language),
    textColumn('unit', 'headUnit', language),
    textColumn('default', 'headDefault', language)
  ]
  const tables = [...groups].map(([group, parameters]): Table => {
    const rows = parameters.map((parameter) => [
      parameter.path,
      inLanguage(parameter.label, language),
      unitText(parameter.unit, language),
      defaultText(parameter, say)
    ])
    const label = groupLabels[group]
    return { title: label ? inLanguage(label, language) : say('parametersTitle'), columns, rows }
  })
  const fairs = [...tables, ...(found.outcomes.length > 0 ? [outcomeTable(found, language)] : [])]
  const lifecycles = topicTables(found, language)
  const all = lifecyclesFirst ? [...lifecycles, ...fairs] : [...fairs, ...lifecycles]
  const ofFairs = found.parameters[0]?.path ?? found.outcomes[0]?.id
  const path = lifecyclesFirst || ofFairs === undefined ? found.topics[0].path : ofFairs
  return all.map((table, index) =>
    index < all.length - 1 ? table : { ...table, notes: [...(table.notes ?? []), say('explainNote', { path })] }
  )
}

/** The first part of the path; nothing for what stands at the top of a file. */
function groupOf(parameter: Parameter): string {
  const parts = parameter.path.split('.')
  return parts.length > 1 ? parts[0] : ''
}

function outcomeTable(found: Found, language: Language): Table {
  const say = sayIn(language)
  return {
    title: word('outcome', language),
    columns: [
      textColumn('outcome', 'headOutcome', language),
      textColumn('label', 'headLabel', language),
      textColumn('unit', 'headUnit', language),
      textColumn('better', 'headBetter', language)
    ],
    rows: found.outcomes.map((outcome) => [
      outcome.id,
      starred(inLanguage(outcome.label, language)),
      unitText(outcome.unit, language),
      say(`better_${outcome.better ?? 'neither'}`)
    ])
  }
}

/** Tables of lifecycles in this order, with their titles. */
const topicTitles = [
  ['key', 'lifecycleKeysTitle'],
  ['name', 'lifecycleNamesTitle'],
  ['word', 'lifecycleWordsTitle'],
  ['outcome', 'lifecycleOutcomesTitle'],
  ['column', 'columnsTitle']
] as const satisfies readonly (readonly [Topic['kind'], WordId])[]

function topicTables(found: Found, language: Language): Table[] {
  const say = sayIn(language)
  const tables = topicTitles.flatMap(([kind, title]): Table[] => {
    const topics = found.topics.filter((topic) => topic.kind === kind)
    if (topics.length === 0) return []
    const columns = [
      textColumn(kind === 'outcome' ? 'outcome' : 'key', kind === 'outcome' ? 'headOutcome' : 'headKey', language),
      textColumn('label', 'headLabel', language),
      textColumn('meaning', 'headMeaning', language)
    ]
    const rows = topics.map(({ path, label, help }) => [path, inLanguage(label, language), inLanguage(help, language)])
    return [{ title: say(title), columns, rows }]
  })
  const last = tables.filter(({ title }) => title !== say('columnsTitle')).length - 1
  return tables.map((table, at) => (at === last ? { ...table, notes: [say('lifecyclePage')] } : table))
}

/**
 * Parameters and outcomes as one long table with all that is known of each.
 *
 * @param found What to list.
 * @param language `en` or `zh-CN`.
 */
export function longTable(found: Found, language: Language): Table {
  const say = sayIn(language)
  const parameters = found.parameters.map((entry) => [
    entry.path,
    inLanguage(entry.label, language),
    unitText(entry.unit, language),
    rangeText(entry, say),
    defaultText(entry, say),
    `[${entry.source.tag}] ${entry.source.citation}`,
    inLanguage(entry.help, language)
  ])
  const outcomes = found.outcomes.map((entry) => [
    entry.id,
    starred(inLanguage(entry.label, language)),
    unitText(entry.unit, language),
    null,
    null,
    null,
    inLanguage(entry.definition, language)
  ])
  const topics = found.topics.map(({ path, label, help, unit }) => [
    path,
    inLanguage(label, language),
    unit === undefined ? null : inLanguage(unit, language),
    null,
    null,
    null,
    inLanguage(help, language)
  ])
  const heads = [
    'headParameter',
    'headLabel',
    'headUnit',
    'headRange',
    'headDefault',
    'headSource',
    'headMeaning'
  ] as const
  const columns = heads.map((head) => textColumn(head.slice('head'.length).toLowerCase(), head, language))
  return { title: say('parametersTitle'), columns, rows: [...parameters, ...outcomes, ...topics] }
}

function textColumn(id: string, head: WordId, language: Language): Column {
  return { id, label: sayIn(language)(head), unit: '', kind: 'text' }
}
