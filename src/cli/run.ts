import type { Command } from 'commander'
import type { Replicated } from '../experiment/replicate.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addLifecycleOptions,
  addOutputOptions,
  addScenarioOptions,
  addThreadsOption,
  type GlobalOptions,
  type LifecycleOptions,
  type OutputOptions,
  type ScenarioOptions,
  type ThreadsOption
} from './options.js'

interface RunOptions extends GlobalOptions, ScenarioOptions, LifecycleOptions, ThreadsOption, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly precision?: string
  readonly most?: string
  readonly strictBudget?: boolean
}

/** `perennial run FILE`: plays one scenario many times and reports it. */
export function addRun(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('run')
    .summary(say('commandRun'))
    .description(say('commandRunLong'))
    .argument('[file]', say('argumentFile'))
    .option('--preset <name>', say('optionPresetRun'))
    .option('--baseline <file>', say('optionBaselineRun'))
  addScenarioOptions(command, say)
    .option('--precision <outcome=width>', say('optionPrecision'))
    .option('--most <number>', say('optionMost'))
    .option('--strict-budget', say('optionStrictBudget'))
  addLifecycleOptions(command, say)
  addThreadsOption(command, say)
  addOutputOptions(command, say)
  command.action((file: string | undefined) => run(file, command.optsWithGlobals<RunOptions>(), context))
  addExamples(command, say, [
    'perennial run scenario.yaml',
    'perennial run --preset eurocis --set levers.service.spend=900000',
    'perennial run preset:published/hiv-dmhee',
    'perennial run scenario.yaml --precision repeatRate=0.005 --most 500 --out result.json'
  ])
}

async function run(file: string | undefined, options: RunOptions, context: Context): Promise<void> {
  const { say } = context
  const files = file === undefined ? [] : [file]
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, [...files, ...(options.baseline ? [options.baseline] : [])])
  const texts = new Map<string, string>()
  const { lifecycleToRun } = await import('./lifecycleChoice.js')
  const lifecycle = await lifecycleToRun({ ...options, files }, options, texts)
  if (lifecycle !== undefined) {
    const { playAndDeliver } = await import('./playLifecycle.js')
    return playAndDeliver(lifecycle, delivery, options, context)
  }
  const [
    { oneScenario },
    { precisionOf, requirePrecision },
    { replicate },
    { makeProgress },
    { requireWithinBudget },
    { onThreads }
  ] = await Promise.all([
    import('./scenarios.js'),
    import('./precision.js'),
    import('../experiment/replicate.js'),
    import('./progress.js'),
    import('./budget.js'),
    import('./threads.js')
  ])
  const precision = precisionOf(options)
  const { scenario, baseline } = oneScenario({ ...options, files }, options, texts)
  const progress = makeProgress(context, options.quiet ?? false)
  const replicated = await onThreads(options, context, progress.clear, (runner) =>
    replicate(scenario, {
      runner,
      ...(baseline ? { baseline } : {}),
      ...(precision ? { precision } : {}),
      onProgress: (done, all) => progress.show(done, all, scenario.name)
    })
  )
  deliver(await answerOf(replicated, context), delivery, context)
  if (options.strictBudget) requireWithinBudget([replicated], say)
  if (precision) requirePrecision(precision, replicated.precision, say)
}

async function answerOf(replicated: Replicated, { language, say }: Context): Promise<Answer> {
  const [tables, passport, records, json, { withPassport }, { whereExplained }, { word }] = await Promise.all([
    import('../report/replicatedTables.js'),
    import('../report/passportTable.js'),
    import('../report/outcomeRecords.js'),
    import('../report/resultJson.js'),
    import('./withPassport.js'),
    import('./whereExplained.js'),
    import('../i18n/terms.js')
  ])
  const heading = word('meanAndInterval', language)
  return {
    tables: () => [
      ...whereExplained(tables.replicatedTables(replicated, language), heading, say),
      passport.passportTable([replicated.passport], language)
    ],
    long: () => withPassport(records.outcomeRecords(replicated, language), [replicated], language),
    json: () => json.replicatedJson(replicated)
  }
}
