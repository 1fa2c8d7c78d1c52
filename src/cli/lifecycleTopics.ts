import type { Term } from '../i18n/terms.js'
import { catalogue } from '../model/catalogue.js'
import { countingMeanings, discountingMeanings } from '../scenario/lifecycle/conventions.js'
import { type LifecycleShape, lifecycleShape } from '../scenario/lifecycle/lifecycleShape.js'

/** Something about scenarios that declare their own lifecycle, or a column of a table, as it is explained. */
export interface Topic {
  /** A key of the file, a name that formulas may use, a word of files or results, an outcome, or what heads a column or row. */
  readonly kind: 'key' | 'name' | 'word' | 'outcome' | 'column'
  /** Dotted path of a key, `*` where a name of the user's own stands; else the name, the word or the id. */
  readonly path: string
  readonly label: Term
  readonly help: Term
  /** What may be written, each with its meaning; empty where it is no choice. */
  readonly choices: Readonly<Record<string, Term>>
  /** Empty where there is none. */
  readonly example: string
  /** Of an outcome. */
  readonly unit?: Term
}

/** What below these keys is what stands at the top of the file, said there. */
const repeated: readonly string[] = ['strategies.*', 'groups.*']

/**
 * Every key of a scenario that declares its own lifecycle, in the order of the file; keys that fairs have too are left to
 * their catalogue.
 *
 * @example
 * lifecycleTopics().find(({ path }) => path === 'counting').choices.start.en
 * // => 'cycle t counts the stages at its start'
 */
export function lifecycleTopics(): Topic[] {
  const known = new Set(catalogue.map(({ path }) => path))
  const topics = [...under(lifecycleShape, '')]
  return topics.filter(({ path }) => !known.has(path))
}

function under(shape: LifecycleShape, path: string): Topic[] {
  if (shape.kind === 'value') return []
  const children = shape.kind === 'group' ? [...shape.keys] : [['*', shape.item] as const]
  return children.flatMap(([key, child]) => {
    const own = path === '' ? key : `${path}.${key}`
    const { title, help, example } = child.label
    const topic = { kind: 'key' as const, path: own, label: title, help, choices: choicesAt(own), example }
    if (repeated.includes(own)) return [topic, ...weightIn(child, own)]
    return [topic, ...under(child, own)]
  })
}

/** The weight of a group is its own. */
function weightIn(shape: LifecycleShape, path: string): Topic[] {
  const weight = shape.kind === 'group' ? shape.keys.get('weight') : undefined
  if (weight === undefined) return []
  const { title, help, example } = weight.label
  return [{ kind: 'key', path: `${path}.weight`, label: title, help, choices: {}, example }]
}

function choicesAt(path: string): Readonly<Record<string, Term>> {
  const key = path.slice(path.lastIndexOf('.') + 1)
  if (key === 'counting') return { ...countingMeanings, '{ weights: … }': weights }
  return key === 'discounting' ? discountingMeanings : {}
}

const weights: Term = {
  en: 'time points count with weights of your own: a number, a list of one each, or a formula over point and cycles',
  zh: '各时点按自定权重计数：一个数、每个时点一个数的列表，或以 point 与 cycles 写的公式'
}
