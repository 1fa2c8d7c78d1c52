import { nearestName } from '../../core/nearest.js'
import { asGot, asMessage, fill, listed } from '../../i18n/fill.js'
import { type KnownCustomer, type KnownStage, knownStages } from '../../model/knownCustomer.js'
import { checkPlainNumber } from '../checks/checkPlainNumber.js'
import { type Context, fault } from '../checks/context.js'
import { numberText } from '../checks/range.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { isNull, valueAt, type Written, type WrittenList, type WrittenMap } from '../written.js'
import {
  byStage,
  customerRules,
  longestId,
  mostCustomers,
  mostProblems,
  normalisedStages,
  sumOfStages
} from './fields.js'
import { customerWords } from './words.js'

const keys: readonly string[] = ['id', 'tenure', 'stages', 'missed', 'attends', 'area', 'score']
/** Numbers that would be right. */
const samples = { tenure: 5, missed: 0, attends: 0.8, area: 24, score: 60 }
const example = 'customers: [{ id: A12, tenure: 5, stages: { trust: .8, weakening: .2 }, area: 24 }]'

/**
 * Known customers written as a list of maps with `id`, `tenure` (editions attended) and `stages` (probabilities that sum
 * to one; stages not named have none), and `missed` (editions missed since it last attended), `attends` (probability to
 * attend the first edition played), `area` (m²) and `score` (0 to 100) where they are known.
 *
 * @returns The customers in the order written; `undefined` after reporting what is wrong, up to ten problems.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: ['large'] }
 * const one = { id: 7, tenure: 5, stages: { trust: 1 } }
 * const read = (list) => listedCustomers(readObject(list), 'segments.large.customers', context)
 * read([one])[0].stages // => { confirmation: 0, trust: 1, weakening: 0, disappearance: 0 }
 * read([one, one]) // => undefined
 * problems[0].message // => 'the customer "7" stands twice in the list; a customer is known once'
 */
export function listedCustomers(
  list: WrittenList,
  path: string,
  context: Context
): readonly KnownCustomer[] | undefined {
  if (list.items.length > mostCustomers) {
    context.report(fault(list, path, fill(customerWords.tooMany, { most: mostCustomers })))
    return undefined
  }
  let told = 0
  const limited: Context = {
    ...context,
    report: (problem) => {
      if (told++ < mostProblems) context.report(problem)
    }
  }
  const known = new Set<string>()
  const customers: KnownCustomer[] = []
  for (const [index, item] of list.items.entries()) {
    const place = `${path}.${index + 1}`
    const customer = customerOf(item, place, limited)
    if (customer === undefined) continue
    const message = asMessage(customerWords.idTwiceInList, { id: unquoted(customer.id) })
    if (known.has(customer.id)) limited.report({ ...item.place, path: `${place}.id`, ...message })
    known.add(customer.id)
    customers.push(customer)
  }
  return told === 0 ? customers : undefined
}

function customerOf(item: Written, path: string, context: Context): KnownCustomer | undefined {
  if (item.kind !== 'map') {
    context.report(fault(item, path, customerWords.mustBeCustomer, example))
    return undefined
  }
  for (const [key, { keyPlace }] of item.entries) {
    if (!keys.includes(key)) context.report({ ...keyPlace, ...unknownField(key, path) })
  }
  const number = (key: keyof typeof samples) => {
    const subject = { path: `${path}.${key}`, key, example: `${key}: ${samples[key]}` }
    return checkPlainNumber(valueAt(item, key) ?? item, ruleOf(key), subject, context)
  }
  const numberOrNone = (key: keyof typeof samples) => {
    const written = valueAt(item, key)
    return written === undefined || isNull(written) ? null : number(key)
  }
  const id = idOf(item, path, context)
  const tenure = number('tenure')
  const stages = stagesOf(item, `${path}.stages`, context)
  const missed = numberOrNone('missed')
  const attends = numberOrNone('attends')
  const area = numberOrNone('area')
  const score = numberOrNone('score')
  if (id === undefined || tenure === undefined || stages === undefined) return undefined
  if (missed === undefined || attends === undefined || area === undefined || score === undefined) return undefined
  return { id, tenure, stages, missed, attends, area, score }
}

function ruleOf(key: keyof typeof samples) {
  return key === 'attends' ? customerRules.probability : customerRules[key]
}

function unknownField(key: string, path: string) {
  const suggestion = nearestName(key, keys)
  const message = asMessage(scenarioWords.unknownKeyAmong, { key: unquoted(key), keys: listed(keys) })
  return { path: `${path}.${keyWord(key)}`, ...message, ...(suggestion ? { suggestion } : {}) }
}

/** A text, or a number as it is spelled. */
function idOf(item: WrittenMap, path: string, context: Context): string | undefined {
  const written = valueAt(item, 'id') ?? item
  const value = written.kind === 'scalar' ? written.value : undefined
  const id =
    written.kind === 'scalar' && (typeof value === 'string' || typeof value === 'number') ? written.text.trim() : ''
  if (id !== '' && id.length <= longestId) return id
  context.report(fault(written, `${path}.id`, fill(customerWords.idNeeded, { most: longestId }), 'id: A12'))
  return undefined
}

function stagesOf(item: WrittenMap, path: string, context: Context): KnownCustomer['stages'] | undefined {
  const written = valueAt(item, 'stages') ?? item
  const stageExample = 'stages: { trust: .8, weakening: .2 }'
  if (written === item || written.kind !== 'map') {
    context.report(fault(written, path, customerWords.mustBeStages, stageExample))
    return undefined
  }
  let isGood = true
  const probabilities = byStage((_: KnownStage) => 0)
  for (const [name, entry] of written.entries) {
    const stage = knownStages.find((known) => known === name)
    if (stage === undefined) {
      context.report({ ...entry.keyPlace, path: `${path}.${keyWord(name)}`, ...unknownStage(name) })
      isGood = false
      continue
    }
    const subject = { path: `${path}.${name}`, key: name, example: stageExample }
    const probability = checkPlainNumber(entry.value, customerRules.probability, subject, context)
    if (probability === undefined) isGood = false
    else probabilities[stage] = probability
  }
  if (!isGood) return undefined
  const stages = normalisedStages(probabilities)
  if (stages !== undefined) return stages
  const sum = numberText(Math.round(sumOfStages(probabilities) * 1e10) / 1e10)
  const message = asMessage(customerWords.mustSum, { stages: listed(knownStages) })
  context.report({ ...written.place, path, ...message, ...asGot(fileWords.gotSum, { sum }), example: stageExample })
  return undefined
}

function unknownStage(name: string) {
  const names = listed(knownStages)
  if (name === 'cultivation') return asMessage(customerWords.notAProspect, { names })
  const suggestion = nearestName(name, knownStages)
  const message = asMessage(scenarioWords.noStage, { name: unquoted(name), names })
  return suggestion ? { ...message, suggestion } : message
}
