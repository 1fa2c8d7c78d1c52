import type { Command } from 'commander'
import type { Valuation } from '../experiment/value/valuation.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addLongWorkOptions,
  addOutputOptions,
  addScenarioOptions,
  type GlobalOptions,
  type LongWorkOptions,
  type OutputOptions,
  type ScenarioOptions
} from './options.js'

interface ValueCommandOptions extends GlobalOptions, ScenarioOptions, LongWorkOptions, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly segments?: boolean
  readonly outcome?: string
}

/** `perennial value FILE`: who is worth what. */
export function addValue(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('value')
    .summary(say('commandValue'))
    .description(say('commandValueLong'))
    .argument('[file]', say('argumentFile'))
    .option('--preset <name>', say('optionPresetRun'))
    .option('--baseline <file>', say('optionBaselineRun'))
    .option('--segments', say('optionValueSegments'))
    .option('--outcome <name>', say('optionValueOutcome'))
  addScenarioOptions(command, say)
  addLongWorkOptions(command, say)
  addOutputOptions(command, say)
  command.action((file: string | undefined) =>
    valuationOf(file, command.optsWithGlobals<ValueCommandOptions>(), context)
  )
  addExamples(command, say, [
    'perennial value --preset mature',
    'perennial value my-fair.yaml --segments --replications 100',
    'perennial value my-fair.yaml --outcome npv --out value.json'
  ])
}

async function valuationOf(file: string | undefined, options: ValueCommandOptions, context: Context): Promise<void> {
  const files = file === undefined ? [] : [file]
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, [...files, ...(options.baseline ? [options.baseline] : [])])
  const texts = new Map<string, string>()
  const [{ oneNamed, oneScenario }, { refuseLifecycles }, { value }, { onLongWork }, outcome] = await Promise.all([
    import('./scenarios.js'),
    import('./fairsOnly.js'),
    import('../experiment/value/value.js'),
    import('./longWork.js'),
    worthOf(options.outcome)
  ])
  refuseLifecycles([oneNamed({ ...options, files, command: 'value' }), options.baseline], 'value', texts)
  const { scenario, baseline } = oneScenario({ ...options, files }, options, texts)
  const valuation = await onLongWork(options, context, scenario.name, ({ onTrial, ...work }) =>
    value(scenario, {
      ...work,
      segments: options.segments ?? false,
      ...(outcome === undefined ? {} : { outcome }),
      ...(baseline ? { baseline } : {}),
      onProgress: onTrial
    })
  )
  deliver(await answerOf(valuation, context), delivery, context)
}

/** What is attributed; what is no such outcome is refused before anything is played. */
async function worthOf(asked: string | undefined) {
  if (asked === undefined) return undefined
  const [{ worthOutcomes }, { nearestName }, { badInput }] = await Promise.all([
    import('../analysis/value/worths.js'),
    import('../core/nearest.js'),
    import('./badInput.js')
  ])
  const found = worthOutcomes.find((each) => each === asked)
  if (found !== undefined) return found
  const suggestion = nearestName(asked, worthOutcomes)
  throw badInput('unknownWorth', {}, { got: `"${asked}"`, ...(suggestion ? { suggestion } : {}) })
}

async function answerOf(valuation: Valuation, { language }: Context): Promise<Answer> {
  const [tables, passport, records, json, { withPassport }] = await Promise.all([
    import('../report/value/valueTables.js'),
    import('../report/passportTable.js'),
    import('../report/value/valueRecords.js'),
    import('../report/value/valueJson.js'),
    import('./withPassport.js')
  ])
  return {
    tables: () => [...tables.valueTables(valuation, language), passport.passportTable([valuation.passport], language)],
    long: () => withPassport(records.valueRecords(valuation, language), [valuation], language),
    json: () => json.valueJson(valuation)
  }
}
