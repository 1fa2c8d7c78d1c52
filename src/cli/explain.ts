import type { Command } from 'commander'
import type { Table } from '../core/table.js'
import type { Term } from '../i18n/terms.js'
import type { Context } from './context.js'
import type { Found } from './explainSearch.js'
import { addExamples } from './help.js'
import { addOutputOptions, type OutputOptions } from './options.js'

/** `perennial explain [PARAMETER]`: what a parameter, an outcome or a key of a lifecycle means; a list where several match. */
export function addExplain(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('explain')
    .summary(say('commandExplain'))
    .description(say('commandExplainLong'))
    .argument('[parameter]', say('argumentParameter'))
  addOutputOptions(command, say).action((name: string | undefined, options: OutputOptions) =>
    explain(name, options, context)
  )
  const examples = [
    'perennial explain levers.advertising.spend',
    'perennial explain spend',
    'perennial explain counting'
  ]
  addExamples(command, say, [...examples, 'perennial explain repeatRate --lang zh-CN'])
}

async function explain(name: string | undefined, options: OutputOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options)
  const found = name === undefined ? await everything() : await matching(name)
  const { factsText, outcomeFacts, parameterFacts, topicFacts } = await import('./explainText.js')
  const { countOf } = await import('./explainSearch.js')
  const { explainTables, longTable } = await import('./explainTables.js')
  const { inLanguage } = await import('../i18n/terms.js')
  const { language } = context
  const tables = (): Table[] => explainTables(found, language)
  const single = countOf(found) === 1
  const width = Math.min(context.out.columns ?? 100, 120)
  const text = () => {
    const [parameter] = found.parameters
    const [outcome] = found.outcomes
    const [topic] = found.topics
    const heading = (name: string, label: Term) => `${name} · ${inLanguage(label, language)}`
    if (parameter)
      return factsText(heading(parameter.path, parameter.label), parameterFacts(parameter, language), width)
    if (outcome) return factsText(heading(outcome.id, outcome.label), outcomeFacts(outcome, language), width)
    return factsText(heading(topic.path, topic.label), topicFacts(topic, language), width)
  }
  const answer = { json: () => found, tables, long: () => longTable(found, language) }
  deliver(single ? { ...answer, text } : answer, delivery, context)
}

async function everything(): Promise<Found> {
  const [{ catalogue }, { outcomeCatalogue }, { lifecycleTopics }] = await Promise.all([
    import('../model/catalogue.js'),
    import('../analysis/outcomeCatalogue.js'),
    import('./lifecycleTopics.js')
  ])
  return { parameters: catalogue, outcomes: outcomeCatalogue, topics: lifecycleTopics() }
}

async function matching(name: string): Promise<Found> {
  const all = await everything()
  const { countOf, nearestSubject, search } = await import('./explainSearch.js')
  const found = search(name, all)
  if (countOf(found) > 0) return found
  const { badInput } = await import('./badInput.js')
  const suggestion = nearestSubject(name, all)
  const more = { example: 'perennial explain levers.advertising.spend', ...(suggestion ? { suggestion } : {}) }
  throw badInput('unknownParameter', { name }, more)
}
