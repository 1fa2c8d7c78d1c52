import type { Command } from 'commander'
import type { MethodName, Sensitivity } from '../experiment/sensitivity/results.js'
import type { SensitivityOptions } from '../experiment/sensitivity/sensitivity.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addLongWorkOptions,
  addOutputOptions,
  addSetOption,
  type GlobalOptions,
  type LongWorkOptions,
  type OutputOptions,
  repeatedOption,
  type ScenarioOptions
} from './options.js'

interface SensitivityCommandOptions extends GlobalOptions, ScenarioOptions, LongWorkOptions, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly method?: string
  readonly outcome?: string
  readonly segment?: string
  readonly edition?: string
  readonly vary?: readonly string[]
  readonly against?: string
  readonly strategy?: string
  readonly threshold?: string
  readonly size?: string
  readonly groups?: boolean
}

/** `perennial sensitivity FILE`: which assumptions matter. */
export function addSensitivity(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('sensitivity')
    .summary(say('commandSensitivity'))
    .description(say('commandSensitivityLong'))
    .argument('[file]', say('argumentFile'))
    .option('--preset <name>', say('optionPresetRun'))
    .option('--method <name>', say('optionSensMethod'))
    .option('--outcome <name>', say('optionSensOutcome'))
    .option('--segment <id>', say('optionSensSegment'))
    .option('--edition <number>', say('optionSensEdition'))
    .addOption(repeatedOption('--vary <path[=range]>', say('optionVary')))
    .option('--against <file>', say('optionAgainst'))
    .option('--strategy <name>', say('optionSensStrategy'))
    .option('--threshold <number>', say('optionLosesBelow'))
    .option('--size <number>', say('optionSize'))
    .option('--groups', say('optionGroups'))
    .option('--baseline <file>', say('optionBaselineRun'))
  addSetOption(command, say)
    .option('--seed <text>', say('optionSeed'))
    .option('--replications <number>', say('optionSensReplications'))
  addLongWorkOptions(command, say)
  addOutputOptions(command, say)
  command.action((file: string | undefined) =>
    sensitivityOf(file, command.optsWithGlobals<SensitivityCommandOptions>(), context)
  )
  addExamples(command, say, [
    'perennial sensitivity --preset mature',
    'perennial sensitivity my-fair.yaml --outcome customerEquity --vary mechanisms.satisfaction',
    'perennial sensitivity my-fair.yaml --method two-way --vary price.perArea=200..300 --vary competition.rivalValue',
    'perennial sensitivity my-plan.yaml --against my-fair.yaml --method conditions --out when.json'
  ])
}

async function sensitivityOf(
  file: string | undefined,
  options: SensitivityCommandOptions,
  context: Context
): Promise<void> {
  const files = file === undefined ? [] : [file]
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const asked = await askedOf(options)
  const texts = new Map<string, string>()
  const [{ oneNamed }, { declaresOwnLifecycle }, { sensitivity }, { onLongWork }] = await Promise.all([
    import('./scenarios.js'),
    import('../node/scenarioFiles.js'),
    import('../experiment/sensitivity/sensitivity.js'),
    import('./longWork.js')
  ])
  const isLifecycle = declaresOwnLifecycle(oneNamed({ ...options, files, command: 'sensitivity' }), { texts })
  const read = [...files, options.baseline, isLifecycle ? undefined : options.against]
  const delivery = prepareDelivery(
    options,
    read.filter((name) => name !== undefined)
  )
  const { scenario, more } = isLifecycle
    ? await lifecycleAsked(files, options, texts)
    : await fairAsked(files, options, texts)
  const answer = await onLongWork(options, context, scenario.name, (work) =>
    sensitivity<MethodName>(scenario, { ...asked, ...more, ...work })
  )
  deliver(await answerOf(answer, context), delivery, context)
}

/** What is asked apart from scenarios. */
async function askedOf(options: SensitivityCommandOptions): Promise<SensitivityOptions> {
  const { method, outcome, segment, edition, vary, threshold, size, groups } = options
  const [{ wholeNumber }, { badInput }] = await Promise.all([import('./scenarios.js'), import('./badInput.js')])
  const least = threshold === undefined || threshold.trim() === '' ? Number.NaN : Number(threshold)
  if (threshold !== undefined && !Number.isFinite(least)) {
    throw badInput('thresholdNumber', {}, { got: `"${threshold}"`, example: '--threshold 0' })
  }
  return {
    ...(method === undefined ? {} : { method: method as MethodName }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(segment === undefined ? {} : { segment }),
    ...(edition === undefined ? {} : { edition: wholeNumber('--edition', edition, 1, 3) }),
    ...(vary === undefined ? {} : { vary }),
    ...(threshold === undefined ? {} : { threshold: least }),
    ...(size === undefined ? {} : { size: wholeNumber('--size', size, 2, 64) }),
    ...(groups ? { byGroup: true } : {})
  }
}

async function fairAsked(files: readonly string[], options: SensitivityCommandOptions, texts: Map<string, string>) {
  const [{ oneScenario, wholeNumber }, { refuseLifecycles }, { loadScenario }] = await Promise.all([
    import('./scenarios.js'),
    import('./fairsOnly.js'),
    import('../node/scenarioFiles.js')
  ])
  const { against: named, strategy, replications, ...rest } = options
  refuseLifecycles([options.baseline, named], 'sensitivity', texts)
  const { scenario, baseline } = oneScenario({ ...rest, files }, rest, texts)
  const seed = options.seed === undefined ? [] : [`seed=${JSON.stringify(options.seed)}`]
  const against = named === undefined ? undefined : loadScenario(named, { set: seed, texts })
  const more: SensitivityOptions = {
    ...(baseline === undefined ? {} : { baseline }),
    ...(against === undefined ? {} : { against }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(replications === undefined ? {} : { replications: wholeNumber('--replications', replications, 1, 20) })
  }
  return { scenario, more }
}

async function lifecycleAsked(
  files: readonly string[],
  options: SensitivityCommandOptions,
  texts: Map<string, string>
) {
  const { lifecycleToRun } = await import('./lifecycleChoice.js')
  const { against, strategy, replications, baseline, ...rest } = options
  const chosen = (await lifecycleToRun({ ...options, files }, { ...rest, ...(baseline ? { baseline } : {}) }, texts))!
  const { wholeNumber } = await import('./scenarios.js')
  const more: SensitivityOptions = {
    ...(against === undefined ? {} : { against }),
    ...(strategy === undefined ? {} : { strategy }),
    ...(replications === undefined ? {} : { replications: wholeNumber('--replications', replications, 1, 20) })
  }
  return { scenario: chosen.scenario, more }
}

async function answerOf(answer: Sensitivity, { language, say }: Context): Promise<Answer> {
  const [tables, passport, records, json, { withPassport }, { whereExplained }, { word }] = await Promise.all([
    import('../report/sensitivity/sensitivityTables.js'),
    import('../report/passportTable.js'),
    import('../report/sensitivity/sensitivityRecords.js'),
    import('../report/sensitivity/sensitivityJson.js'),
    import('./withPassport.js'),
    import('./whereExplained.js'),
    import('../i18n/terms.js')
  ])
  const told = () => {
    const all = tables.sensitivityTables(answer, language)
    return answer.method === 'tornado' ? whereExplained(all, word('sens.swing', language), say) : all
  }
  return {
    tables: () => [...told(), passport.passportTable([answer.passport], language)],
    long: () => withPassport(records.sensitivityRecords(answer, language), [answer], language),
    json: () => json.sensitivityJson(answer)
  }
}
