import type { Command } from 'commander'
import type { Comparison } from '../experiment/compare.js'
import type { Tornado } from '../experiment/sensitivity/results.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import {
  addOutputOptions,
  addScenarioOptions,
  addThreadsOption,
  type GlobalOptions,
  type OutputOptions,
  type ScenarioOptions,
  type ThreadsOption
} from './options.js'

interface ReportCommandOptions extends GlobalOptions, ScenarioOptions, ThreadsOption, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly question?: string
  readonly sensitivity?: boolean
}

/** `perennial report FILE...`: a comparison as one page. */
export function addReport(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('report')
    .summary(say('commandReport'))
    .description(say('commandReportLong'))
    .argument('[file...]', say('argumentFiles'))
    .option('--preset <name>', say('optionPresetCompare'))
    .option('--baseline <file>', say('optionBaselineCompare'))
    .option('--question <text>', say('optionQuestion'))
    .option('--sensitivity', say('optionReportSensitivity'))
  addScenarioOptions(command, say, 'optionSetCompare')
  addThreadsOption(command, say)
  addOutputOptions(command, say, 'optionReportFormat')
  command.action((files: string[]) => reportFiles(files, command.optsWithGlobals<ReportCommandOptions>(), context))
  addExamples(command, say, [
    'perennial report --preset eurocis --out report.html',
    'perennial report my-fair.yaml my-plan.yaml --out report.html',
    'perennial report preset:mature my-plan.yaml --question "Should we build the platform?" --out plan.html'
  ])
}

async function reportFiles(files: readonly string[], options: ReportCommandOptions, context: Context): Promise<void> {
  const { language, say } = context
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const inputs = [...files, ...(options.baseline ? [options.baseline] : [])]
  const delivery = prepareDelivery(options, inputs, ['html', 'json'])
  const question = await questionIn(options)
  const texts = new Map<string, string>()
  const [{ severalNamed, severalScenarios }, { refuseLifecycles }, { settingNotes }] = await Promise.all([
    import('./scenarios.js'),
    import('./fairsOnly.js'),
    import('./compare.js')
  ])
  const choice = { ...options, files, command: 'report' }
  refuseLifecycles(severalNamed(choice), 'report', texts, 'reportFairsOnly')
  const { scenarios, set } = severalScenarios(choice, options, texts)
  const { comparison, tornado } = await playAll(scenarios, options, context)
  const [{ pageInputOf, pageOf }, { reportJson }] = await Promise.all([
    import('../node/reportPage.js'),
    import('../report/page/reportJson.js')
  ])
  const input = pageInputOf(comparison, scenarios, {
    language,
    settings: settingNotes(set, scenarios.length, { language, say }),
    ...(question === undefined ? {} : { question }),
    ...(tornado === undefined ? {} : { tornado })
  })
  const page = delivery.format === 'html' ? await pageOf(input) : ''
  deliver({ tables: () => [], html: () => page, json: () => reportJson(input) }, delivery, context)
}

async function questionIn({ question }: ReportCommandOptions): Promise<string | undefined> {
  if (question === undefined || question.trim() !== '') return question
  const { badInput } = await import('./badInput.js')
  throw badInput('questionEmpty', {}, { example: '--question "Should we build the platform?"' })
}

/** The comparison, and where it is asked for which assumptions matter for the strategy that the answer names first. */
async function playAll(
  scenarios: readonly Scenario[],
  options: ReportCommandOptions,
  context: Context
): Promise<{ readonly comparison: Comparison; readonly tornado?: Tornado }> {
  const [{ compare }, { makeProgress }, { onThreads }] = await Promise.all([
    import('../experiment/compare.js'),
    import('./progress.js'),
    import('./threads.js')
  ])
  const progress = makeProgress(context, options.quiet ?? false)
  return onThreads(options, context, progress.clear, async (runner) => {
    const comparison = await compare(scenarios, {
      runner,
      onProgress: (done, all) => progress.show(done, all, context.say('commandReport'))
    })
    if (!options.sensitivity) return { comparison }
    const [{ answerOf }, { sensitivity }] = await Promise.all([
      import('../report/page/answer.js'),
      import('../experiment/sensitivity/sensitivity.js')
    ])
    const [first] = answerOf(comparison, context.language).named
    const strategy = scenarios.find(({ name }) => name === first) ?? scenarios[1]
    const tornado = await sensitivity(strategy, {
      method: 'tornado',
      against: scenarios[0],
      runner,
      onTrial: (done, all) => progress.show(done, all, strategy.name)
    })
    return { comparison, tornado }
  })
}
