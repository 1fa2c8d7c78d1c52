import type { Outcome } from '../analysis/outcome.js'
import { nearestName } from '../core/nearest.js'
import type { Parameter, Text } from '../model/parameter.js'
import type { Topic } from './lifecycleTopics.js'

/** What a name may stand for. */
export interface Found {
  readonly parameters: readonly Parameter[]
  readonly outcomes: readonly Outcome[]
  /** Keys of scenarios that declare their own lifecycle, names and words of theirs, and their outcomes. */
  readonly topics: readonly Topic[]
}

/** Nothing found. */
const nothing: Found = { parameters: [], outcomes: [], topics: [] }

/**
 * How many things were found.
 *
 * @example
 * countOf({ parameters: [], outcomes: [], topics: [] }) // => 0
 */
export function countOf({ parameters, outcomes, topics }: Found): number {
  return parameters.length + outcomes.length + topics.length
}

/**
 * The parameters, outcomes and topics of lifecycles that a name means: those whose whole path it is (any name standing for `*`, and a part of
 * a trait or of a value by edition for the whole), else those in whose path it stands, `*` for any one part. Where it is
 * in no path, or is a heading copied from a table (a label, perhaps with a unit in brackets, an edition, a name of the user's
 * own): those whose label it is, else those with all its words in the label, in either language, else in the label or the
 * meaning.
 *
 * @param wanted What the user wrote.
 * @param all Where to look.
 *
 * @example
 * const parameter = (path, en, zh) => ({ path, kind: 'number', label: { en, zh }, help: { en, zh } })
 * const all = { parameters: [parameter('segments.*.marketSize', 'Market size', '市场规模'), parameter('budget', 'Budget', '预算')], outcomes: [], topics: [] }
 * search('segments.large.marketSize', all).parameters.length // => 1
 * search('预算', all).parameters[0].path // => 'budget'
 */
export function search(wanted: string, all: Found): Found {
  if (!/[\p{L}\p{N}]/u.test(wanted)) return nothing
  for (const rules of [[isHeading], [isWhole, isPart], [isLabel], [labelHas], [textHas], [headingHas]]) {
    const found = {
      parameters: firstHits(all.parameters, rules, wanted, parameterEntry),
      outcomes: firstHits(all.outcomes, rules, wanted, outcomeEntry),
      topics: topicHits(all.topics, rules, wanted)
    }
    if (countOf(found) > 0) return found
  }
  return nothing
}

/** What the rules look at, of a parameter or an outcome. */
interface Entry {
  readonly path: string
  readonly label: Text
  readonly meaning: Text
  /** Whether a path may go on below it, as in `segments.large.margin.mean` or `budget.4`. */
  readonly hasParts: boolean
}

type Rule = (wanted: string, entry: Entry) => boolean

/** The entries that the first rule finds which finds any. */
function firstHits<T>(items: readonly T[], rules: readonly Rule[], wanted: string, entryOf: (item: T) => Entry): T[] {
  for (const rule of rules) {
    const hits = items.filter((item) => rule(wanted, entryOf(item)))
    if (hits.length > 0) return hits
  }
  return []
}

function parameterEntry({ path, label, help, kind, byEdition }: Parameter): Entry {
  return { path, label, meaning: help, hasParts: kind === 'trait' || kind === 'shares' || byEdition === true }
}

/** `booked.lever.service` is one of `booked.*`. */
function outcomeEntry({ id, label, definition }: Outcome): Entry {
  return { path: id, label, meaning: definition, hasParts: id.endsWith('.*') }
}

/** A key's words, and those of its choices. */
function topicEntry({ path, label, help, choices }: Topic): Entry {
  const words = Object.keys(choices).join(' ')
  return { path, label, meaning: { en: `${help.en} ${words}`, zh: help.zh }, hasParts: false }
}

/** Keys and all else of lifecycles by themselves: `cycles` is a key of the horizon as well as a name in formulas. */
function topicHits(topics: readonly Topic[], rules: readonly Rule[], wanted: string): Topic[] {
  const isKey = ({ kind }: Topic) => kind === 'key'
  const keys = topics.filter(isKey)
  const others = topics.filter((topic) => !isKey(topic))
  return [
    ...firstHits(others, rules, wanted, topicEntry),
    ...withParts(firstHits(keys, rules, wanted, topicEntry), keys)
  ]
}

/** A key alone with everything below it: who asks for `categories` wants to know what may stand there. */
function withParts(found: Topic[], all: readonly Topic[]): Topic[] {
  if (found.length !== 1) return found
  return all.filter((topic) => topic === found[0] || topic.path.startsWith(`${found[0].path}.`))
}

const isWhole: Rule = (wanted, { path, hasParts }) => {
  const parts = wanted.split('.')
  const known = path.split('.')
  if (parts.length !== known.length && !(hasParts && parts.length === known.length + 1)) return false
  return known.every((part, index) => part === '*' || part === parts[index])
}

const isPart: Rule = (wanted, { path }) => {
  const parts = wanted.toLowerCase().split('.')
  const known = path.toLowerCase().split('.')
  return known.some((_, from) => {
    const stretch = known.slice(from, from + parts.length)
    if (stretch.length < parts.length) return false
    // A name of the user's own stands for `*` only beside a part that is not one.
    const certain = parts.some((part, index) => part === stretch[index] && part !== '*')
    return certain && parts.every((part, index) => part === '*' || stretch[index] === '*' || part === stretch[index])
  })
}

/** A heading less the unit in brackets behind it and the edition that it is of. */
function withoutUnit(heading: string): string {
  return heading
    .trim()
    .replace(/\s*[（(][^()（）]*[)）]$/u, '')
    .replace(/, edition \d+$|^第 \d+ 届/u, '')
}

/** A heading copied from a table, letter by letter: `Trust` is one, `trust` a part of paths. */
const isHeading: Rule = (wanted, { label }) =>
  [label.en, label.zh].some((each) => heads(each, wanted.trim()) || heads(each, withoutUnit(wanted)))

const isLabel: Rule = (wanted, { path, label, meaning, hasParts }) =>
  isHeading(wanted.toLowerCase(), {
    path,
    label: { en: label.en.toLowerCase(), zh: label.zh.toLowerCase() },
    meaning,
    hasParts
  })

const headingHas: Rule = (wanted, entry) => labelHas(withoutUnit(wanted), entry)

/** Whether a label is a heading, with any name in the place of `{name}` or `*`. */
function heads(label: string, text: string): boolean {
  const parts = label.split(/\{\w+\}|\*/)
  if (parts.length === 1) return text === label
  const [start, end] = [parts[0]!, parts.at(-1)!]
  return text.length > start.length + end.length && text.startsWith(start) && text.endsWith(end)
}

const labelHas: Rule = (wanted, { label }) => hasAll(wanted, `${label.en} ${label.zh}`)

const textHas: Rule = (wanted, { label, meaning }) =>
  hasAll(wanted, `${label.en} ${label.zh} ${meaning.en} ${meaning.zh}`)

function hasAll(wanted: string, text: string): boolean {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length > 0 && words.every((word) => text.toLowerCase().includes(word))
}

/**
 * Whether a name is the whole name of something of lifecycles and of nothing of fairs, so that lifecycles are told of
 * first.
 *
 * @example
 * const topic = { kind: 'key', path: 'lifecycle', label: {}, help: {}, choices: {}, example: '' }
 * topicsFirst('lifecycle', { parameters: [], outcomes: [], topics: [topic] }) // => true
 */
export function topicsFirst(wanted: string, { parameters, outcomes, topics }: Found): boolean {
  const ofFairs = [...parameters.map(({ path }) => path), ...outcomes.map(({ id }) => id)]
  return topics.some(({ path }) => path === wanted) && !ofFairs.includes(wanted)
}

/**
 * The nearest name of a parameter or outcome for one that means none: a whole path, one of its parts, or an outcome.
 *
 * @param wanted What the user wrote.
 * @param all Where to look.
 *
 * @example
 * const all = { parameters: [{ path: 'segments.*.marketSize' }], outcomes: [], topics: [] }
 * nearestSubject('marketsise', all) // => 'marketSize'
 */
export function nearestSubject(wanted: string, all: Found): string | undefined {
  const paths = [...all.parameters, ...all.topics].map((entry) => entry.path)
  const parts = new Set(paths.flatMap((path) => path.split('.')).filter((part) => part !== '*'))
  const outcomes = all.outcomes.map((entry) => entry.id)
  const headings = [...all.outcomes, ...all.topics.filter(({ kind }) => kind === 'column')].flatMap(({ label }) => [
    label?.en ?? '',
    label?.zh ?? ''
  ])
  if (!wanted.includes('.')) return nearestName(wanted, [...parts, ...outcomes, ...headings.filter(Boolean)])
  const asWritten = new Map(paths.map((path) => [filled(path, wanted), path]))
  return nearestName(wanted, [...asWritten.keys(), ...outcomes])
}

/** A path with the user's own names in place of `*`. */
function filled(path: string, wanted: string): string {
  const parts = wanted.split('.')
  return path
    .split('.')
    .map((part, index) => (part === '*' ? (parts[index] ?? '*') : part))
    .join('.')
}
