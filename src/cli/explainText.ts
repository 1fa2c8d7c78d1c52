import type { Outcome } from '../analysis/outcome.js'
import { displayWidth, padToWidth, wrapToWidth } from '../core/displayWidth.js'
import { formatNumber } from '../core/formatNumber.js'
import { inLanguage, type Language, type Term, word } from '../i18n/terms.js'
import { customerKinds } from '../model/customerKind.js'
import type { Parameter, Source, Unit } from '../model/parameter.js'
import { exampleValue, plainDefault, sampleName } from '../scenario/example.js'
import { valueText } from '../scenario/valueText.js'
import type { Found } from './explainSearch.js'
import type { Topic } from './lifecycleTopics.js'
import { type Say, sayIn } from './words.js'

/** One fact about a parameter or outcome: what it is called and what it is. */
export type Fact = readonly [name: string, text: string]

/**
 * Everything found, told in full, one text each; of an outcome that fairs and lifecycles both have, which is whose. The
 * page that says more about lifecycles is named once.
 *
 * @param found What to tell.
 * @param language `en` or `zh-CN`.
 * @param width Columns of the screen.
 * @param lifecyclesFirst Whether lifecycles come before fairs.
 */
export function explainedTexts(
  { parameters, outcomes, topics }: Found,
  language: Language,
  width: number,
  lifecyclesFirst = false
): string[] {
  const say = sayIn(language)
  const text = (name: string, label: Term, facts: readonly Fact[]) =>
    factsText(`${name} · ${starred(inLanguage(label, language))}`, facts, width)
  const whose: Fact[] = topics.length === 0 ? [] : [[say('headFor'), say('forFairs')]]
  const fairs = [
    ...parameters.map((each) => text(each.path, each.label, parameterFacts(each, language))),
    ...outcomes.map((each) => text(each.id, each.label, [...whose, ...outcomeFacts(each, language)]))
  ]
  const lifecycles = topics.map((each, at) => {
    const facts = topicFacts(each, language)
    return text(each.path, each.label, at < topics.length - 1 ? facts.slice(0, -1) : facts)
  })
  return lifecyclesFirst ? [...lifecycles, ...fairs] : [...fairs, ...lifecycles]
}

/**
 * A label with `*` where a stage or an item would be named.
 *
 * @example
 * starred('Time in stage {name}') // => 'Time in stage *'
 */
export function starred(label: string): string {
  return label.replace('{name}', '*')
}

/**
 * All there is to know about a parameter, in a language.
 *
 * @param parameter Its entry in the catalogue.
 * @param language `en` or `zh-CN`.
 */
export function parameterFacts(parameter: Parameter, language: Language): Fact[] {
  const say = sayIn(language)
  const { kind, source } = parameter
  const unit = unitText(parameter.unit, language)
  return [
    [say('headMeaning'), inLanguage(parameter.help, language)],
    [say('headKind'), kind === 'choice' ? choicesText(parameter, say) : say(`kind_${kind}`)],
    ...(unit ? [[say('headUnit'), unit] as const] : []),
    ...rangeFact(parameter, say),
    [say('headDefault'), defaultText(parameter, say)],
    ...(parameter.byEdition ? [[say('headByEdition'), say('yesByEdition')] as const] : []),
    [say('headSource'), sourceText(source, say)],
    [say('headExample'), exampleText(parameter)],
    ...settingFact(parameter, say)
  ]
}

/**
 * All there is to know about an outcome, in a language.
 *
 * @param outcome Its entry in the catalogue.
 * @param language `en` or `zh-CN`.
 */
export function outcomeFacts(outcome: Outcome, language: Language): Fact[] {
  const say = sayIn(language)
  const unit = unitText(outcome.unit, language)
  return [
    [say('headMeaning'), inLanguage(outcome.definition, language)],
    ...(unit ? [[say('headUnit'), unit] as const] : []),
    [say('headBetter'), say(`better_${outcome.better ?? 'neither'}`)]
  ]
}

/**
 * All there is to know about a key, name, word or outcome of lifecycles, in a language.
 *
 * @param topic What to tell of.
 * @param language `en` or `zh-CN`.
 */
export function topicFacts(topic: Topic, language: Language): Fact[] {
  const say = sayIn(language)
  const choices = Object.entries(topic.choices).map(([word, meaning]) =>
    language === 'zh-CN' ? `${word}：${meaning.zh}` : `${word}: ${meaning.en}`
  )
  const unit = topic.unit === undefined ? '' : inLanguage(topic.unit, language)
  return [
    ...(topic.kind === 'outcome' ? [[say('headFor'), say('forLifecycles')] as const] : []),
    [say('headMeaning'), inLanguage(topic.help, language)],
    ...(unit === '' ? [] : [[say('headUnit'), unit] as const]),
    ...(choices.length === 0 ? [] : [[say('headChoices'), choices.join('\n')] as const]),
    ...(topic.example === '' ? [] : [[say('headExample'), topic.example] as const]),
    ...(topic.kind === 'column' ? [] : [[say('headMore'), say('lifecyclePage')] as const])
  ]
}

/**
 * Facts below a heading, the names in a column of their own, long texts wrapped beside it.
 *
 * @param heading First line.
 * @param facts What follows.
 * @param width Columns of the screen.
 */
export function factsText(heading: string, facts: readonly Fact[], width: number): string {
  const side = Math.max(...facts.map(([name]) => displayWidth(name)))
  const lines = facts.flatMap(([name, text]) =>
    text
      .split('\n')
      .flatMap((line) => (line.startsWith(' ') ? [line] : wrapToWidth(line, Math.max(20, width - side - 4))))
      .map((line, index) => `  ${padToWidth(index === 0 ? name : '', side, 'start')}  ${line}`.trimEnd())
  )
  return [heading, '', ...lines, ''].join('\n')
}

/** The unit in words; money is in the currency of the scenario. */
export function unitText(unit: Unit, language: Language): string {
  return word(`unit.${unit}`, language, { currency: word('currency', language) })
}

/** The default as it would be written in a file; where kinds of customers differ in it, that of each. */
export function defaultText(parameter: Parameter, say: Say): string {
  const usual = textOf(parameter, say)
  const others = customerKinds.flatMap((kind) => {
    const own = parameter.defaultByKind?.[kind]
    return own === undefined
      ? []
      : [
          say('ofKind', {
            kind: say(`of_${kind}`),
            value: own === null ? say('absent') : valueText(plainDefault(parameter, kind))
          })
        ]
  })
  return [usual, ...others].join('; ')
}

function textOf(parameter: Parameter, say: Say): string {
  return parameter.default === null ? say('absent') : valueText(plainDefault(parameter))
}

/** What may be written, in words, or nothing where there is no limit. */
export function rangeText({ min, max }: Pick<Parameter, 'min' | 'max'>, say: Say): string {
  if (min !== undefined && max !== undefined) {
    return say('fromTo', { min: numberText(min), max: numberText(max) })
  }
  if (min !== undefined) return say('atLeast', { min: numberText(min) })
  return max === undefined ? '' : say('atMost', { max: numberText(max) })
}

function numberText(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 0) : String(value)
}

function rangeFact(parameter: Parameter, say: Say): Fact[] {
  const range = rangeText(parameter, say)
  return range ? [[say('headRange'), range]] : []
}

function choicesText(parameter: Parameter, say: Say): string {
  return say('oneOf', { names: (parameter.choices ?? []).join(', ') })
}

/** The parameter as it stands in a file, with the keys above it. */
function exampleText(parameter: Parameter): string {
  const parts = ownPath(parameter)
  const keys = parts.map((part) => `${part}:`)
  keys[keys.length - 1] += ` ${valueText(exampleValue(parameter))}`
  return keys.map((text, depth) => '  '.repeat(depth) + text).join('\n')
}

/** The same for the command line, where the value is one word. */
function settingFact(parameter: Parameter, say: Say): Fact[] {
  if (!['number', 'integer', 'boolean', 'choice'].includes(parameter.kind)) return []
  return [[say('headSetting'), `--set ${ownPath(parameter).join('.')}=${valueText(exampleValue(parameter))}`]]
}

function ownPath(parameter: Parameter): string[] {
  const name = (room: string | undefined) => sampleName(parameter) ?? ownName(room)
  return parameter.path.split('.').map((part, index, all) => (part === '*' ? name(all[index - 1]) : part))
}

/** A name that a user might choose. */
function ownName(room: string | undefined): string {
  return room === 'tactics' ? 'platform' : 'large'
}

/** Tag and meaning of a source, and the citation where it says more than that. */
function sourceText({ tag, citation }: Source, say: Say): string {
  const kind = `[${tag}] ${say(`source_${tag}`)}`
  return citation === 'design default' ? kind : `${kind}: ${citation}`
}
