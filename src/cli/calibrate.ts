import type { Command } from 'commander'
import type { CalibrateOptions } from '../experiment/calibrate/calibrate.js'
import type { Calibration } from '../experiment/calibrate/calibration.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import {
  addLongWorkOptions,
  addSetOption,
  type GlobalOptions,
  type LongWorkOptions,
  type OutputOptions,
  repeatedOption,
  type ScenarioOptions
} from './options.js'
import { addRecordsOptions, type RecordsOptions } from './recordsOptions.js'

interface CalibrateCommandOptions
  extends GlobalOptions,
    ScenarioOptions,
    LongWorkOptions,
    OutputOptions,
    RecordsOptions {
  readonly base?: string
  readonly report?: string
  readonly force?: boolean
  readonly heldOut?: string
  readonly bootstrap?: string
  readonly match?: boolean
  readonly hiddenStages?: boolean
  readonly scaleMarket?: boolean
  readonly history?: string
  readonly answers?: string
  readonly segment?: readonly string[]
}

/** `perennial calibrate RECORDS... --base FILE --out FILE`: a scenario from a fair's own records. */
export function addCalibrate(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('calibrate')
    .summary(say('commandCalibrate'))
    .description(say('commandCalibrateLong'))
    .argument('[records...]', say('argumentRecords'))
    .option('--base <file>', say('optionBaseOfRecords'))
    .option('-o, --out <file>', say('optionOutScenario'))
    .option('--force', say('optionForce'))
    .option('--held-out <number>', say('optionHeldOut'))
    .option('--bootstrap <number>', say('optionBootstrap'))
    .option('--no-match', say('optionNoMatch'))
    .option('--no-hidden-stages', say('optionNoHiddenStages'))
    .option('--scale-market', say('optionScaleMarket'))
    .addOption(repeatedOption('--segment <records=base>', say('optionSegmentIs')))
    .option('--history <file>', say('optionLeverHistory'))
    .option('--answers <file>', say('optionLeverAnswers'))
    .option('--replications <number>', say('optionReplicationsOfPoint'))
  addRecordsOptions(command, say)
  addSetOption(command, say, 'optionSet').option('--seed <text>', say('optionSeed'))
  addLongWorkOptions(command, say)
  command.option('--format <format>', say('optionFormatOfReport')).option('--report <file>', say('optionReport'))
  command.action((files: string[]) => calibrationOf(files, command.optsWithGlobals<CalibrateCommandOptions>(), context))
  addExamples(command, say, [
    'perennial calibrate records.csv --base my-fair.yaml --out calibrated.yaml',
    'perennial calibrate records.csv --base preset:industry --out calibrated.yaml --scale-market',
    'perennial calibrate 2015-2019.csv 2021-2024.csv --base my-fair.yaml --held-out 3 --bootstrap 200',
    'perennial calibrate records.csv --base my-fair.yaml --report calibration.json',
    'perennial calibrate records.csv --base my-fair.yaml --segment "large firms=large" --segment 小型企业=small',
    'perennial calibrate records.csv --base my-fair.yaml --history outreach.csv --answers service.csv'
  ])
}

async function calibrationOf(
  files: readonly string[],
  options: CalibrateCommandOptions,
  context: Context
): Promise<void> {
  const [{ badInput }, { deliver, prepareDelivery }] = await Promise.all([
    import('./badInput.js'),
    import('./deliver.js')
  ])
  const { base: named, out, report } = options
  const example = 'perennial calibrate records.csv --base my-fair.yaml --out calibrated.yaml'
  if (files.length === 0) throw badInput('recordsMissing', {}, { example })
  if (named === undefined) throw badInput('baseMissing', {}, { example })
  const { history, answers } = options
  const inputs = [...files, named, ...[history, answers].filter((file) => file !== undefined)]
  const how = options.format === undefined ? {} : { format: options.format }
  const delivery = prepareDelivery(report === undefined ? how : { ...how, out: report }, inputs)
  await checkScenarioFile(options, inputs)
  const asked = await askedOf(options)
  const paired = await segmentsNamed(options)
  const base = await baseOf(named, options)
  const [{ readRecordsFor }, { calibrate }, { onLongWork }] = await Promise.all([
    import('./recordsInput.js'),
    import('../experiment/calibrate/calibrate.js'),
    import('./longWork.js')
  ])
  const { records, mapping } = await readRecordsFor(files, options, context)
  const segments = { ...mapping.segments, ...paired }
  const calibration = await onLongWork(options, context, context.say('calibrating'), (work) =>
    calibrate(records, base, { ...asked, segments, ...work, onFit: work.onTrial })
  )
  deliver(await answerOf(calibration, context), delivery, context)
  await writeScenario(calibration, named, out, options.quiet ?? false, context)
}

/** Where the scenario goes is settled before anything long begins: no file is overwritten unasked. */
async function checkScenarioFile({ out, report, force }: CalibrateCommandOptions, inputs: readonly string[]) {
  if (out === undefined) return
  const [{ existsSync }, { badInput }, { checkOutputFile, isSamePath }] = await Promise.all([
    import('node:fs'),
    import('./badInput.js'),
    import('./outputFile.js')
  ])
  if (report !== undefined && isSamePath(out, report)) throw badInput('sameReport', {}, { file: out })
  checkOutputFile(out, inputs)
  if (existsSync(out) && !force) throw badInput('fileExists', {}, { file: out })
}

async function baseOf(named: string, { replications: _, ...options }: CalibrateCommandOptions): Promise<Scenario> {
  const [{ settings }, { refuseLifecycles }, { loadScenario }] = await Promise.all([
    import('./scenarios.js'),
    import('./fairsOnly.js'),
    import('../node/scenarioFiles.js')
  ])
  const texts = new Map<string, string>()
  refuseLifecycles([named], 'calibrate', texts)
  return loadScenario(named, { set: settings(options), texts })
}

async function askedOf(options: CalibrateCommandOptions): Promise<CalibrateOptions> {
  const { heldOut, bootstrap, replications } = options
  const { wholeNumber } = await import('./scenarios.js')
  return {
    ...(heldOut === undefined ? {} : { heldOut: wholeNumber('--held-out', heldOut, 0, 2) }),
    ...(bootstrap === undefined ? {} : { bootstrap: wholeNumber('--bootstrap', bootstrap, 2, 200) }),
    ...(replications === undefined ? {} : { replications: wholeNumber('--replications', replications, 2, 6) }),
    match: options.match ?? true,
    hiddenStages: options.hiddenStages ?? true,
    scaleMarket: options.scaleMarket ?? false,
    ...(await leversOf(options))
  }
}

/** Pairs of `--segment`: a name in the records, and the segment of the base that it is. */
async function segmentsNamed({ segment = [] }: CalibrateCommandOptions): Promise<Record<string, string>> {
  const { badInput } = await import('./badInput.js')
  const pairs = segment.map((pair) => {
    const [, label, id] = /^\s*(.+?)\s*=\s*([^=]+?)\s*$/s.exec(pair) ?? []
    if (label !== undefined && id !== undefined) return [label, id] as const
    throw badInput('badSegmentPair', {}, { got: `"${pair}"`, example: '--segment "large firms=large"' })
  })
  return Object.fromEntries(pairs)
}

/** Tables about levers, read before anything long begins. */
async function leversOf({ history, answers }: CalibrateCommandOptions): Promise<CalibrateOptions> {
  if (history === undefined && answers === undefined) return {}
  const [{ readLeverHistory, readLeverAnswers }, { readBytes }, { decode }] = await Promise.all([
    import('../experiment/calibrate/readLeverTable.js'),
    import('../node/readText.js'),
    import('../node/records/decode.js')
  ])
  const textOf = (file: string) => decode(readBytes(file, mostLeverBytes), file).bytes.toString('utf8')
  return {
    ...(history === undefined ? {} : { history: readLeverHistory(textOf(history), history) }),
    ...(answers === undefined ? {} : { answers: readLeverAnswers(textOf(answers), answers) })
  }
}

const mostLeverBytes = 1_000_000

async function answerOf(calibration: Calibration, { language }: Context): Promise<Answer> {
  const [{ calibrationTables }, { calibrationRecords }, { calibrationJson }] = await Promise.all([
    import('../report/calibrate/calibrationTables.js'),
    import('../report/calibrate/calibrationRecords.js'),
    import('../report/calibrate/calibrationJson.js')
  ])
  return {
    tables: () => calibrationTables(calibration, language),
    long: () => calibrationRecords(calibration, language),
    json: () => calibrationJson(calibration)
  }
}

async function writeScenario(
  calibration: Calibration,
  named: string,
  out: string | undefined,
  quiet: boolean,
  { say, err, language }: Context
): Promise<void> {
  const tell = (text: string) => {
    if (!quiet) err.write(`${text}\n`)
  }
  if (out === undefined) return tell(say('scenarioNotAsked'))
  if (calibration.partial) return tell(say('scenarioNotWritten'))
  const [path, { presetPrefix, scenarioFolder }, { writeWhole }, { calibratedText }] = await Promise.all([
    import('node:path'),
    import('../node/presets.js'),
    import('./outputFile.js'),
    import('../experiment/calibrate/scenarioText.js')
  ])
  const seen = (target: string) => path.relative(path.dirname(out), target).replaceAll(path.sep, '/')
  const base = named.startsWith(presetPrefix) ? named : seen(named)
  const schema = seen(path.join(scenarioFolder, 'perennial.schema.json'))
  writeWhole(out, calibratedText(calibration, { base, schema, language }))
  tell(say('written', { file: out }))
  tell(say('initNext', { command: `perennial uncertainty ${out}` }))
}
