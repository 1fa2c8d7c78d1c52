import type { Command } from 'commander'
import type { UncertaintyOptions } from '../experiment/uncertainty/uncertainty.js'
import type { UncertaintyResult } from '../experiment/uncertainty/uncertaintyResult.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../scenario/scenario.js'
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
import type { AppliedSetting } from './scenarios.js'

interface UncertaintyCommandOptions extends GlobalOptions, ScenarioOptions, LongWorkOptions, OutputOptions {
  readonly preset?: string
  readonly baseline?: string
  readonly draws?: string
  readonly design?: string
  readonly outcome?: readonly string[]
  readonly segment?: string
  readonly edition?: string
  readonly threshold?: string
  readonly drawsOut?: string
}

/** `perennial uncertainty FILE...`: how sure results are where numbers are not known. */
export function addUncertainty(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('uncertainty')
    .summary(say('commandUncertainty'))
    .description(say('commandUncertaintyLong'))
    .argument('[file...]', say('argumentFiles'))
    .option('--preset <name>', say('optionPresetUncertainty'))
    .option('--baseline <file>', say('optionBaselineUncertainty'))
    .addOption(repeatedOption('--outcome <name>', say('optionOutcomes')))
    .option('--segment <id>', say('optionSegmentOfOutcome'))
    .option('--edition <number>', say('optionEditionOfOutcome'))
    .option('--threshold <number>', say('optionThreshold'))
    .option('--draws <number>', say('optionDraws'))
    .option('--design <name>', say('optionDesign'))
    .option('--replications <number>', say('optionReplicationsOfDraw'))
  addSetOption(command, say, 'optionSetCompare').option('--seed <text>', say('optionSeed'))
  addLongWorkOptions(command, say)
  addOutputOptions(command, say)
  command.option('--draws-out <file>', say('optionDrawsOut'))
  command.action((files: string[]) =>
    uncertaintyOf(files, command.optsWithGlobals<UncertaintyCommandOptions>(), context)
  )
  addExamples(command, say, [
    'perennial uncertainty my-fair.yaml',
    'perennial uncertainty my-fair.yaml my-plan.yaml --draws 500 --outcome npv --outcome repeatRate',
    'perennial uncertainty my-fair.yaml --threshold 100000 --draws-out draws.csv',
    'perennial uncertainty my-fair.yaml --draws 5000 --checkpoint long.checkpoint'
  ])
}

async function uncertaintyOf(
  files: readonly string[],
  options: UncertaintyCommandOptions,
  context: Context
): Promise<void> {
  const [{ deliver, prepareDelivery }, { checkOutputFile, isSamePath, writeWhole }, { badInput }] = await Promise.all([
    import('./deliver.js'),
    import('./outputFile.js'),
    import('./badInput.js')
  ])
  const inputs = [...files, ...(options.baseline ? [options.baseline] : [])]
  const delivery = prepareDelivery(options, inputs)
  if (options.drawsOut !== undefined) {
    checkOutputFile(options.drawsOut, inputs)
    if (options.out !== undefined && isSamePath(options.out, options.drawsOut)) {
      throw badInput('sameOutput', {}, { file: options.out })
    }
  }
  const { scenarios, lifecycle, set } = await subjectOf(files, options)
  const [{ uncertainty }, { onLongWork }, { drawsTable }, { tableCsv }] = await Promise.all([
    import('../experiment/uncertainty/uncertainty.js'),
    import('./longWork.js'),
    import('../report/uncertainty/uncertaintyRecords.js'),
    import('../core/tableCsv.js')
  ])
  const asked = { ...(await askedOf(options, lifecycle !== undefined)), ...baselineOf(scenarios, lifecycle, options) }
  const { name } = lifecycle ?? scenarios[0]!
  const result = await onLongWork(options, context, context.say('drawingDone', { name }), (work) =>
    uncertainty(lifecycle ?? scenarios, { ...asked, ...work })
  )
  if (options.drawsOut !== undefined) writeWhole(options.drawsOut, tableCsv(drawsTable(result)))
  deliver(await answerOf(result, set, context), delivery, context)
}

interface Subject {
  readonly scenarios: readonly Scenario[]
  readonly lifecycle: LifecycleScenario | undefined
  readonly set: readonly AppliedSetting[]
}

/** What is played; `--replications` is of each draw and no part of a scenario. */
async function subjectOf(files: readonly string[], options: UncertaintyCommandOptions): Promise<Subject> {
  const [{ oneNamed, settings, severalNamed, severalScenarios }, { declaresOwnLifecycle, loadScenario }] =
    await Promise.all([import('./scenarios.js'), import('../node/scenarioFiles.js')])
  const { replications: _, ...own } = options
  const texts = new Map<string, string>()
  const { baseline, preset } = options
  const choice = { files, command: 'uncertainty', ...(preset === undefined ? {} : { preset }) }
  const named = severalNamed(choice)
  if (named.length === 0) oneNamed(choice)
  const isLifecycle = (file: string) => declaresOwnLifecycle(file, { texts })
  if (named.length === 1 && isLifecycle(named[0]!)) {
    const { loadLifecycle } = await import('../node/files.js')
    return { scenarios: [], lifecycle: loadLifecycle(named[0]!, { set: settings(own), texts }), set: [] }
  }
  const compared = { ...choice, ...(baseline === undefined ? {} : { baseline }) }
  if (severalNamed(compared).some(isLifecycle)) {
    const { lifecycleToCompare } = await import('./lifecycleChoice.js')
    await lifecycleToCompare(compared, own, texts)
  }
  if (severalNamed(compared).length === 1) {
    return {
      scenarios: [loadScenario(named[0]!, { set: settings(own), texts })],
      lifecycle: undefined,
      set: []
    }
  }
  return { ...severalScenarios(compared, own, texts), lifecycle: undefined }
}

/** The baseline stands first among fairs; of a lifecycle it is a strategy. */
function baselineOf(
  scenarios: readonly Scenario[],
  lifecycle: LifecycleScenario | undefined,
  { baseline }: { readonly baseline?: string }
) {
  if (lifecycle === undefined) return scenarios.length > 1 ? { baseline: scenarios[0]!.name } : {}
  return baseline === undefined ? {} : { baseline }
}

/** Numbers and names out of the options. */
async function askedOf(
  { draws, design, replications, outcome, segment, edition, threshold }: UncertaintyCommandOptions,
  isLifecycle: boolean
): Promise<UncertaintyOptions> {
  const [{ wholeNumber }, { badInput }] = await Promise.all([import('./scenarios.js'), import('./badInput.js')])
  if (isLifecycle && (segment !== undefined || edition !== undefined)) throw badInput('lifecycleOutcomePlaces')
  if (isLifecycle && replications !== undefined) throw badInput('lifecycleReplications')
  const places = {
    ...(segment === undefined ? {} : { segment }),
    ...(edition === undefined ? {} : { edition: wholeNumber('--edition', edition, 1, 3) })
  }
  const named = outcome ?? (Object.keys(places).length > 0 ? ['npv'] : undefined)
  return {
    ...(draws === undefined ? {} : { draws: wholeNumber('--draws', draws, 2) }),
    ...(design === undefined ? {} : { design: design as NonNullable<UncertaintyOptions['design']> }),
    ...(replications === undefined ? {} : { replications: wholeNumber('--replications', replications, 2, 10) }),
    ...(named === undefined
      ? {}
      : { outcomes: named.map((each) => (isLifecycle ? each : { outcome: each, ...places })) }),
    ...(threshold === undefined ? {} : { threshold: numberAt('--threshold', threshold, badInput) })
  }
}

function numberAt(option: string, text: string, badInput: typeof import('./badInput.js').badInput): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value)) return value
  throw badInput('mustBeNumber', { option }, { got: `"${text}"`, example: `${option} 0` })
}

async function answerOf(result: UncertaintyResult, set: readonly AppliedSetting[], context: Context): Promise<Answer> {
  const { language } = context
  const { alternatives, lifecycle } = result
  const [tables, records, json, { settingNotes }, passports] = await Promise.all([
    import('../report/uncertainty/uncertaintyTables.js'),
    import('../report/uncertainty/uncertaintyRecords.js'),
    import('../report/uncertainty/uncertaintyJson.js'),
    import('./compare.js'),
    passportsOf(result, context)
  ])
  return {
    tables: () => {
      const [first, ...rest] = tables.uncertaintyTables(result, language)
      const said = lifecycle === null ? settingNotes(set, alternatives.length, context) : []
      return [{ ...first!, notes: [...(first!.notes ?? []), ...said] }, ...rest, passports.table()]
    },
    long: () => passports.beside(records.uncertaintyRecords(result, language)),
    json: () => json.uncertaintyJson(result)
  }
}

/** The passport as a table of its own, and beside every row of a long one. */
async function passportsOf({ alternatives, lifecycle, passport }: UncertaintyResult, { language }: Context) {
  if (lifecycle !== null) {
    const [{ passportTable }, { withLifecyclePassport }, { playLifecycle }] = await Promise.all([
      import('../report/passportTable.js'),
      import('./withLifecyclePassport.js'),
      import('../experiment/playLifecycle.js')
    ])
    const atMeans = await playLifecycle(lifecycle)
    return {
      table: () => passportTable([passport], language),
      beside: (table: Parameters<typeof withLifecyclePassport>[0]) => withLifecyclePassport(table, atMeans, language)
    }
  }
  const [{ sharedPassport }, { withPassport }] = await Promise.all([
    import('../report/sharedPassport.js'),
    import('./withPassport.js')
  ])
  const fairs = alternatives.flatMap(({ passport: own, context, name, title, titleZh }) =>
    context === null ? [] : [{ passport: own, context, scenario: { name, title, titleZh } }]
  )
  return {
    table: () => sharedPassport(fairs, language),
    beside: (table: Parameters<typeof withPassport>[0]) => withPassport(table, fairs, language)
  }
}
