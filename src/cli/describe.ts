import type { Command } from 'commander'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, type GlobalOptions, type OutputOptions } from './options.js'
import { addRecordsOptions, type RecordsOptions } from './recordsOptions.js'

interface DescribeCommandOptions extends GlobalOptions, OutputOptions, RecordsOptions {
  readonly segment?: string
  readonly margin?: string
  readonly goneAfter?: string
}

/** `perennial describe FILE...`: what a fair's own records say. */
export function addDescribe(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('describe')
    .summary(say('commandDescribe'))
    .description(say('commandDescribeLong'))
    .argument('<file...>', say('argumentRecords'))
    .option('--segment <name>', say('optionDescribeSegment'))
    .option('--gone-after <number>', say('optionGoneAfter'))
    .option('--margin <share>', say('optionMargin'))
  addRecordsOptions(command, say)
  addOutputOptions(command, say)
  command.action((files: string[]) => describeFiles(files, command.optsWithGlobals<DescribeCommandOptions>(), context))
  addExamples(command, say, [
    'perennial describe exhibitors.csv',
    'perennial describe exhibitors.csv --segment large --margin .35',
    'perennial describe 2019.csv 2021.csv --gone-after 3 --out description.json'
  ])
}

async function describeFiles(
  files: readonly string[],
  options: DescribeCommandOptions,
  context: Context
): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, files)
  const asked = await askedOf(options)
  const [{ readRecordsFor }, { describe }] = await Promise.all([
    import('./recordsInput.js'),
    import('../analysis/records/describe.js')
  ])
  const { records } = await readRecordsFor(files, options, context)
  const description = describe(records, asked)
  const [tables, long, json] = await Promise.all([
    import('../report/describe/describeTables.js'),
    import('../report/describe/describeRecords.js'),
    import('../report/describe/describeJson.js')
  ])
  deliver(
    {
      tables: () => tables.descriptionTables(description, context.language),
      long: () => long.descriptionRecords(description, context.language),
      json: () => json.descriptionJson(description)
    },
    delivery,
    context
  )
}

/** Numbers out of the options; what is none is refused before anything is read. */
async function askedOf({ segment, margin, goneAfter }: DescribeCommandOptions) {
  const [{ wholeNumber }, { badInput }] = await Promise.all([import('./scenarios.js'), import('./badInput.js')])
  const share = margin === undefined || margin.trim() === '' ? Number.NaN : Number(margin)
  if (margin !== undefined && !(share >= -1 && share <= 1)) {
    throw badInput('marginBetween', { option: '--margin' }, { got: `"${margin}"`, example: '--margin .45' })
  }
  return {
    ...(segment === undefined ? {} : { segment }),
    ...(margin === undefined ? {} : { margin: share }),
    ...(goneAfter === undefined ? {} : { goneAfter: wholeNumber('--gone-after', goneAfter, 1, 2) })
  }
}
