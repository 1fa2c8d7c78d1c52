import type { Command } from 'commander'
import type { Table } from '../core/table.js'
import type { Context } from './context.js'
import type { Found } from './explainSearch.js'
import { addExamples } from './help.js'
import { addOutputOptions, type OutputOptions } from './options.js'

/** `perennial explain [PARAMETER]`: what a parameter, an outcome, or a key or word of a lifecycle means; a list where many match. */
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
    'perennial explain counting',
    'perennial explain stay'
  ]
  addExamples(command, say, [...examples, 'perennial explain repeatRate --lang zh-CN'])
}

/** Up to so many things are told in full, more are listed. */
const mostInFull = 4

async function explain(name: string | undefined, options: OutputOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options)
  const found = name === undefined ? await everything() : await matching(name)
  const { explainedTexts } = await import('./explainText.js')
  const { countOf, topicsFirst } = await import('./explainSearch.js')
  const { explainTables, longTable } = await import('./explainTables.js')
  const { language } = context
  const lifecyclesFirst = name !== undefined && topicsFirst(name, found)
  const tables = (): Table[] => explainTables(found, language, lifecyclesFirst)
  const width = Math.min(context.out.columns ?? 100, 120)
  const text = () => explainedTexts(found, language, width, lifecyclesFirst).join('\n')
  const answer = { json: () => found, tables, long: () => longTable(found, language) }
  deliver(countOf(found) <= mostInFull ? { ...answer, text } : answer, delivery, context)
}

async function everything(): Promise<Found> {
  const [{ catalogue }, { outcomeCatalogue }, { lifecycleTopics }, { lifecycleGlossary }, { columnTopics }] =
    await Promise.all([
      import('../model/catalogue.js'),
      import('../analysis/outcomeCatalogue.js'),
      import('./lifecycleTopics.js'),
      import('./lifecycleGlossary.js'),
      import('./columnTopics.js')
    ])
  return {
    parameters: catalogue,
    outcomes: outcomeCatalogue,
    topics: [...lifecycleTopics(), ...lifecycleGlossary(), ...columnTopics()]
  }
}

async function matching(name: string): Promise<Found> {
  const all = await everything()
  const { countOf, nearestSubject, search } = await import('./explainSearch.js')
  const found = search(name, all)
  if (countOf(found) > 0) return found
  const { badInput } = await import('./badInput.js')
  const { asExample } = await import('../i18n/fill.js')
  const { words } = await import('./words.js')
  const suggestion = nearestSubject(name, all)
  const more = suggestion
    ? {
        suggestion,
        example: `perennial explain ${/[^\p{L}\p{N}.*_-]/u.test(suggestion) ? `"${suggestion}"` : suggestion}`
      }
    : asExample(words.explainAllExample)
  throw badInput('unknownParameter', { name }, more)
}
