import type { Command } from 'commander'
import type { Comparison } from '../experiment/compare.js'
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
import type { AppliedSetting } from './scenarios.js'

interface CompareOptions extends GlobalOptions, ScenarioOptions, LifecycleOptions, ThreadsOption, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly strictBudget?: boolean
}

/** `perennial compare FILE...`: plays scenarios with the same luck and reports their differences to a baseline. */
export function addCompare(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('compare')
    .summary(say('commandCompare'))
    .description(say('commandCompareLong'))
    .argument('[file...]', say('argumentFiles'))
    .option('--preset <name>', say('optionPresetCompare'))
    .option('--baseline <file>', say('optionBaselineCompare'))
  addScenarioOptions(command, say, 'optionSetCompare').option('--strict-budget', say('optionStrictBudget'))
  addLifecycleOptions(command, say)
  addThreadsOption(command, say)
  addOutputOptions(command, say)
  command.action((files: string[]) => compareFiles(files, command.optsWithGlobals<CompareOptions>(), context))
  addExamples(command, say, [
    'perennial compare --preset eurocis',
    'perennial compare --preset eurocis my-plan.yaml',
    'perennial compare preset:published/hiv-dmhee',
    'perennial compare my-fair.yaml my-plan.yaml --replications 200 --out result.csv'
  ])
}

async function compareFiles(files: readonly string[], options: CompareOptions, context: Context): Promise<void> {
  const { say } = context
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, [...files, ...(options.baseline ? [options.baseline] : [])])
  const texts = new Map<string, string>()
  const { lifecycleToCompare } = await import('./lifecycleChoice.js')
  const lifecycle = await lifecycleToCompare({ ...options, files }, options, texts)
  if (lifecycle !== undefined) {
    const { playAndDeliver } = await import('./playLifecycle.js')
    return playAndDeliver(lifecycle, delivery, { ...options, inShort: true }, context)
  }
  const [{ severalScenarios }, { compare }, { makeProgress }, { requireWithinBudget }, { onThreads }] =
    await Promise.all([
      import('./scenarios.js'),
      import('../experiment/compare.js'),
      import('./progress.js'),
      import('./budget.js'),
      import('./threads.js')
    ])
  const { scenarios, set } = severalScenarios({ ...options, files }, options, texts)
  const progress = makeProgress(context, options.quiet ?? false)
  const comparison = await onThreads(options, context, progress.clear, (runner) =>
    compare(scenarios, {
      runner,
      onProgress: (done, all) => progress.show(done, all, nameAt(scenarios, done, all))
    })
  )
  deliver(await answerOf(comparison, set, context), delivery, context)
  if (options.strictBudget) requireWithinBudget(comparison.scenarios, say)
}

/** The scenario that is being played when so many replications of all are done; each has as many. */
function nameAt(scenarios: readonly { readonly name: string }[], done: number, all: number): string {
  return scenarios[Math.ceil((done / all) * scenarios.length) - 1].name
}

async function answerOf(
  comparison: Comparison,
  set: readonly AppliedSetting[],
  { language, say }: Context
): Promise<Answer> {
  const [tables, risk, passport, records, json, { withPassport }, { whereExplained }, { word }] = await Promise.all([
    import('../report/comparisonTable.js'),
    import('../report/riskTable.js'),
    import('../report/sharedPassport.js'),
    import('../report/outcomeRecords.js'),
    import('../report/resultJson.js'),
    import('./withPassport.js'),
    import('./whereExplained.js'),
    import('../i18n/terms.js')
  ])
  const { scenarios } = comparison
  return {
    tables: () => {
      const table = tables.comparisonTable(comparison, language)
      const notes = [...settingNotes(set, scenarios.length, { language, say }), ...(table.notes ?? [])]
      return [
        ...whereExplained([{ ...table, notes }], word('probabilityBest', language), say),
        risk.riskTable(scenarios, language),
        passport.sharedPassport(scenarios, language)
      ]
    },
    long: () => withPassport(records.comparisonRecords(comparison, language), scenarios, language),
    json: () => json.comparisonJson(comparison)
  }
}

/** What `--set` changed, a sentence for each group of scenarios it changed. */
export function settingNotes(
  set: readonly AppliedSetting[],
  all: number,
  { language, say }: Pick<Context, 'language' | 'say'>
): string[] {
  const comma = language === 'zh-CN' ? '、' : ', '
  const groups = new Map<string, string[]>()
  for (const { setting, names } of set) {
    const key = names.length === all ? '' : names.join(comma)
    groups.set(key, [...(groups.get(key) ?? []), setting])
  }
  return [...groups].map(([names, settings]) =>
    names === ''
      ? say('settingsInAll', { settings: settings.join(comma) })
      : say('settingsIn', { names, settings: settings.join(comma) })
  )
}
