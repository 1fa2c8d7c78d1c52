import type { Command } from 'commander'
import type { League } from '../experiment/league/league.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addOutputOptions,
  addThreadsOption,
  type GlobalOptions,
  type OutputOptions,
  repeatedOption,
  type ThreadsOption
} from './options.js'

interface LeagueCommandOptions extends GlobalOptions, ThreadsOption, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly menu?: readonly string[]
  readonly by?: string
  readonly budget?: string
  readonly seed?: string
  readonly replications?: string
  readonly chart?: string
}

/** `perennial league FILE...`: ranks the plans of a class. */
export function addLeague(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('league')
    .summary(say('commandLeague'))
    .description(say('commandLeagueLong'))
    .argument('<file...>', say('argumentLeague'))
    .option('--preset <name>', say('optionLeaguePreset'))
    .option('--baseline <file>', say('optionLeagueBaseline'))
    .addOption(repeatedOption('--menu <file>', say('optionMenu')))
    .option('--by <outcome>', say('optionBy'))
    .option('--budget <amount>', say('optionLeagueBudget'))
    .option('--seed <text>', say('optionSeed'))
    .option('--replications <number>', say('optionReplications'))
    .option('--chart <file>', say('optionChart'))
  addThreadsOption(command, say)
  addOutputOptions(command, say)
  command.action((files: string[]) => rankPlans(files, command.optsWithGlobals<LeagueCommandOptions>(), context))
  addExamples(command, say, [
    'perennial league class/ --preset eurocis',
    'perennial league class/ --baseline my-fair.yaml --menu clubs.yaml --seed today --chart league.png',
    'perennial league ann.yaml ben.yaml --preset mature --by npv --replications 200 --out league.csv'
  ])
}

async function rankPlans(given: readonly string[], options: LeagueCommandOptions, context: Context): Promise<void> {
  const [{ deliver, prepareDelivery }, reading, { league }, { makeProgress }, { onThreads }, { leagueChart }] =
    await Promise.all([
      import('./deliver.js'),
      import('./leagueFiles.js'),
      import('../experiment/league/playLeague.js'),
      import('./progress.js'),
      import('./threads.js'),
      import('../chart/league.js')
    ])
  const files = reading.planFiles(given)
  const inputs = [...files, ...(options.baseline ? [options.baseline] : []), ...(options.menu ?? [])]
  const delivery = prepareDelivery(options, inputs)
  const drawn = reading.chartFile(options.chart, inputs)
  const settings = reading.leagueSettings(options)
  const { baseline, menu } = reading.startOf(options)
  const { plans, unreadable } = reading.plansOf(files)
  const progress = makeProgress(context, options.quiet ?? false)
  const result = await onThreads(options, context, progress.clear, (runner) =>
    league(baseline, plans, {
      ...settings,
      menu,
      unreadable,
      runner,
      onProgress: (done, all) => progress.show(done, all, baseline.name)
    })
  )
  deliver(await answerOf(result, context), delivery, context)
  if (result.places.length === 0) {
    const { CheckFailed } = await import('./exit.js')
    throw new CheckFailed(context.say('nobodyRankedCheck'))
  }
  if (drawn !== undefined) await reading.draw(leagueChart(result, { language: context.language }), drawn)
}

async function answerOf(result: League, { language }: Context): Promise<Answer> {
  const [tables, passport, records, json] = await Promise.all([
    import('../report/league/leagueTables.js'),
    import('../report/sharedPassport.js'),
    import('../report/league/leagueRecords.js'),
    import('../report/league/leagueJson.js')
  ])
  const played = result.comparison?.scenarios ?? []
  return {
    tables: () => [
      ...tables.leagueTables(result, language),
      ...(played.length === 0 ? [] : [passport.sharedPassport(played, language)])
    ],
    long: () => records.leagueRecords(result, language),
    json: () => json.leagueJson(result)
  }
}
