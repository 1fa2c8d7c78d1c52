import type { Command } from 'commander'
import type { DecideOptions } from '../experiment/decide/decide.js'
import type { Decision } from '../experiment/decide/decision.js'
import type { DesignName } from '../experiment/draws/drawValues.js'
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
import type { WordId } from './words.js'

/** Options of `perennial decide`. */
export interface DecideCommandOptions extends GlobalOptions, ScenarioOptions, LongWorkOptions, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly draws?: string
  readonly design?: string
  readonly outcome?: string
  readonly segment?: string
  readonly edition?: string
  readonly worth?: string
  readonly cost?: string
  readonly effect?: string
  readonly future?: readonly string[]
  readonly weight?: readonly string[]
  readonly drawsFile?: string
  readonly group?: readonly string[]
  readonly currency?: string
}

/** `perennial decide FILE...`: which strategy to choose under uncertainty. */
export function addDecide(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('decide')
    .summary(say('commandDecide'))
    .description(say('commandDecideLong'))
    .argument('[file...]', say('argumentFiles'))
    .option('--preset <name>', say('optionPresetDecide'))
    .option('--baseline <name>', say('optionBaselineDecide'))
  addSetOption(command, say, 'optionSetCompare').option('--seed <text>', say('optionSeed'))
  command
    .option('--draws <number>', say('optionDecideDraws'))
    .option('--design <name>', say('optionDesign'))
    .option('--replications <number>', say('optionDecideReplications'))
  const options: readonly (readonly [string, WordId])[] = [
    ['--outcome <name>', 'optionDecideOutcome'],
    ['--segment <id>', 'optionDecideSegment'],
    ['--edition <number>', 'optionDecideEdition'],
    ['--worth <numbers>', 'optionWorth'],
    ['--cost <name>', 'optionCost'],
    ['--effect <name>', 'optionEffect']
  ]
  for (const [flags, word] of options) command.option(flags, say(word))
  command.addOption(repeatedOption('--future <name=...>', say('optionFuture')))
  command.addOption(repeatedOption('--weight <name=number>', say('optionWeight')))
  command.option('--draws-file <file>', say('optionDrawsFile'))
  command.addOption(repeatedOption('--group <name=...>', say('optionGroup')))
  command.option('--currency <text>', say('optionCurrency'))
  addLongWorkOptions(command, say)
  addOutputOptions(command, say)
  command.action((files: string[]) => decideOn(files, command.optsWithGlobals<DecideCommandOptions>(), context))
  addExamples(command, say, [
    'perennial decide my-fair.yaml my-plan.yaml --draws 200',
    'perennial decide my-fair.yaml my-plan.yaml --worth 5000,0..20000 --out decision.json',
    'perennial decide my-fair.yaml my-plan.yaml --future slump=slump.yaml --weight slump=.3 --future boom=boom.yaml --weight boom=.7',
    'perennial decide preset:published/hiv-dmhee --worth 10000',
    'perennial decide --draws-file draws.csv --worth 20000 --group survey=drift,trust'
  ])
}

async function decideOn(files: readonly string[], options: DecideCommandOptions, context: Context): Promise<void> {
  const [{ deliver, prepareDelivery }, asked] = await Promise.all([
    import('./deliver.js'),
    import('./decideOptions.js')
  ])
  const settled = asked.settledOptions(options)
  if (options.drawsFile !== undefined) {
    const delivery = prepareDelivery(options, [options.drawsFile])
    const decision = await fromDrawsFile(options.drawsFile, files, options, settled)
    return deliver(await answerOf(decision, context), delivery, context)
  }
  asked.refuseWithoutDraws(files, options)
  const delivery = prepareDelivery(options, [...files, ...(options.baseline ? [options.baseline] : [])])
  const decision = await fromModel(files, options, settled, context)
  deliver(await answerOf(decision, context), delivery, context)
}

async function fromDrawsFile(
  file: string,
  files: readonly string[],
  options: DecideCommandOptions,
  { worth }: Settled
): Promise<Decision> {
  const [{ readTableText }, { readGivenDraws }, { decideFromDraws }, asked] = await Promise.all([
    import('../node/readTableText.js'),
    import('../experiment/decide/readGivenDraws.js'),
    import('../experiment/decide/decideFromDraws.js'),
    import('./decideOptions.js')
  ])
  asked.refuseWithDraws(files, options)
  const { baseline, currency, group = [] } = options
  const given = readGivenDraws(readTableText(file, asked.maxDrawsBytes), { file, ...(baseline ? { baseline } : {}) })
  asked.requireWorth(given, worth)
  return decideFromDraws({
    ...given,
    groups: asked.groupsOf(group),
    ...(worth === undefined ? {} : { worth }),
    ...(currency === undefined ? {} : { currency })
  })
}

type Settled = Pick<
  DecideOptions,
  'draws' | 'replications' | 'outcome' | 'segment' | 'edition' | 'worth' | 'cost' | 'effect'
> & { readonly design?: DesignName }

async function fromModel(
  files: readonly string[],
  options: DecideCommandOptions,
  settled: Settled,
  context: Context
): Promise<Decision> {
  const { preset, baseline, future = [], weight = [] } = options
  const texts = new Map<string, string>()
  const [{ lifecycleToCompare }, futures, { decide }, { onLongWork }] = await Promise.all([
    import('./lifecycleChoice.js'),
    import('./futures.js'),
    import('../experiment/decide/decide.js'),
    import('./longWork.js')
  ])
  const choice = { files, command: 'decide', ...(preset === undefined ? {} : { preset }) }
  const { baseline: _, ...others } = options
  const named = futures.namedFutures(future, weight)
  const lifecycle = await lifecycleToCompare(choice, others, texts)
  if (lifecycle !== undefined) {
    const { scenario } = lifecycle
    const { severalNamed } = await import('./scenarios.js')
    const lived = await futures.lifecycleFutures(named, severalNamed(choice)[0]!, options, texts)
    return onLongWork(options, context, context.say('decideWhat', { name: scenario.name }), (work) =>
      decide(scenario, { ...settled, ...work, futures: lived, ...(baseline === undefined ? {} : { baseline }) })
    )
  }
  const { severalScenarios, severalNamed } = await import('./scenarios.js')
  const all = { ...choice, ...(baseline === undefined ? {} : { baseline }) }
  const { scenarios, set } = severalScenarios(all, options, texts)
  const lived = await futures.fairFutures(named, { files: severalNamed(all), scenarios, set }, options, texts)
  return onLongWork(options, context, context.say('decideWhat', { name: scenarios[0]!.name }), (work) =>
    decide(scenarios, { ...settled, ...work, futures: lived })
  )
}

async function answerOf(decision: Decision, { language }: Context): Promise<Answer> {
  const [tables, passport, records, json] = await Promise.all([
    import('../report/decide/decisionTables.js'),
    import('../report/decide/decisionPassport.js'),
    import('../report/decide/decisionRecords.js'),
    import('../report/decide/decisionJson.js')
  ])
  return {
    tables: () => [...tables.decisionTables(decision, language), ...passport.decisionPassport(decision, language)],
    long: () => records.decisionRecords(decision, language),
    json: () => json.decisionJson(decision)
  }
}
