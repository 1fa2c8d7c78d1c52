import type { Command } from 'commander'
import type { StandingOptions } from '../calibration/standing/settings.js'
import type { CustomerStandings } from '../calibration/standing/standing.js'
import type { Context } from './context.js'
import type { Answer } from './deliver.js'
import { addExamples } from './help.js'
import { addOutputOptions, type GlobalOptions, type OutputOptions } from './options.js'
import { addRecordsOptions, type RecordsOptions } from './recordsOptions.js'

interface CustomersOptions extends GlobalOptions, OutputOptions, RecordsOptions {
  readonly margin?: string
  readonly discount?: string
  readonly editionsPerYear?: string
  readonly horizon?: string
  readonly top?: string
  readonly model?: string
  readonly seed?: string
}

/** `perennial customers FILE...`: where each customer of a fair's own records stands. */
export function addCustomers(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('customers')
    .summary(say('commandCustomers'))
    .description(say('commandCustomersLong'))
    .argument('<file...>', say('argumentRecords'))
  addRecordsOptions(command, say)
  command
    .option('--margin <number>', say('optionMarginPaid'))
    .option('--discount <number>', say('optionDiscount'))
    .option('--editions-per-year <number>', say('optionEditionsPerYear'))
    .option('--horizon <number>', say('optionHorizonAhead'))
    .option('--model <name>', say('optionStandingModel'))
    .option('--top <number>', say('optionTop'))
    .option('--seed <text>', say('optionSeedFit'))
  addOutputOptions(command, say)
  command.action((files: string[]) => customersOf(files, command.optsWithGlobals<CustomersOptions>(), context))
  addExamples(command, say, [
    'perennial customers records.csv',
    'perennial customers records.csv --margin 0.4 --top 50',
    'perennial customers records.csv --out customers.csv',
    'perennial customers records.csv --format json --out customers.json'
  ])
}

async function customersOf(files: readonly string[], options: CustomersOptions, context: Context): Promise<void> {
  const [{ deliver, prepareDelivery }, { wholeNumber }] = await Promise.all([
    import('./deliver.js'),
    import('./scenarios.js')
  ])
  const delivery = prepareDelivery(options, files)
  const asked = await askedOf(options)
  const top = options.top === undefined ? 20 : wholeNumber('--top', options.top, 1, 20)
  const [{ readRecordsFor }, { customerStandings }, { makeProgress }] = await Promise.all([
    import('./recordsInput.js'),
    import('../calibration/standing/customerStandings.js'),
    import('./progress.js')
  ])
  const { records } = await readRecordsFor(files, options, context)
  const progress = makeProgress(context, options.quiet ?? false)
  const phases = ['fit', 'score', 'check']
  try {
    const standings = customerStandings(records, {
      ...asked,
      onPhase: (phase) => progress.show(phases.indexOf(phase), phases.length, context.say(`phase.${phase}`))
    })
    progress.clear()
    deliver(await answerOf(standings, top, context), delivery, context)
  } finally {
    progress.clear()
  }
}

/** Numbers and names out of the options; their ranges are checked where they are used. */
async function askedOf(options: CustomersOptions): Promise<StandingOptions> {
  const [{ wholeNumber }, { badInput }] = await Promise.all([import('./scenarios.js'), import('./badInput.js')])
  const numberOf = (option: string, text: string, example: number) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (Number.isFinite(value)) return value
    throw badInput('mustBeNumber', { option }, { got: `"${text}"`, example: `${option} ${example}` })
  }
  const { margin, discount, editionsPerYear, horizon, model, seed } = options
  return {
    ...(margin === undefined ? {} : { margin: numberOf('--margin', margin, 0.45) }),
    ...(discount === undefined ? {} : { discount: numberOf('--discount', discount, 0.1) }),
    ...(editionsPerYear === undefined ? {} : { editionsPerYear: numberOf('--editions-per-year', editionsPerYear, 1) }),
    ...(horizon === undefined ? {} : { horizon: wholeNumber('--horizon', horizon, 1, 10) }),
    ...(model === undefined ? {} : { model: model as NonNullable<StandingOptions['model']> }),
    ...(seed === undefined ? {} : { seed })
  }
}

async function answerOf(standings: CustomerStandings, top: number, { language }: Context): Promise<Answer> {
  const [tables, records, json] = await Promise.all([
    import('../report/customers/customersTables.js'),
    import('../report/customers/customersRecords.js'),
    import('../report/customers/customersJson.js')
  ])
  return {
    tables: () => tables.customersTables(standings, language, top),
    long: () => records.customersRecords(standings, language),
    json: () => json.customersJson(standings)
  }
}
