import type { Command } from 'commander'
import type { TableQuestion } from '../calibration/table/rowsIn.js'
import type { Context } from './context.js'
import { addExamples } from './help.js'
import { addOutputOptions, type GlobalOptions, type OutputOptions } from './options.js'

interface FitOptions extends GlobalOptions, OutputOptions {
  readonly time?: string
  readonly left?: string
  readonly cohorts?: string
  readonly ages?: string
  readonly attendance?: string
  readonly outcome?: string
  readonly on?: string
  readonly next?: string
  readonly count?: string
  readonly by?: string
  readonly yes?: string
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
}

const example = 'perennial fit churn.csv --time tenure --left Churn'

/** `perennial fit FILE`: fits of a table that is no record of who attended what. */
export function addFit(program: Command, context: Context): void {
  const { say } = context
  const command = program
    .command('fit')
    .summary(say('commandFit'))
    .description(say('commandFitLong'))
    .argument('<file>', say('argumentTable'))
    .option('--time <header>', say('optionTime'))
    .option('--left <header>', say('optionLeft'))
    .option('--cohorts <headers>', say('optionCohorts'))
    .option('--ages <headers>', say('optionAges'))
    .option('--attendance <headers>', say('optionAttendances'))
    .option('--outcome <header>', say('optionOutcome'))
    .option('--on <headers>', say('optionOn'))
    .option('--next <headers>', say('optionNext'))
    .option('--count <header>', say('optionCountOf'))
    .option('--by <header>', say('optionFitBy'))
    .option('--yes <texts>', say('optionYes'))
    .option('--sheet <name>', say('optionSheet'))
    .option('--encoding <name>', say('optionEncoding'))
    .option('--delimiter <char>', say('optionDelimiter'))
  addOutputOptions(command, say)
  command.action((file: string) => fitFile(file, command.optsWithGlobals<FitOptions>(), context))
  addExamples(command, say, [
    `${example} --by Contract`,
    'perennial fit survivors.csv --cohorts regular,highEnd',
    'perennial fit triangle.csv --ages 2019..2024 --by cohort',
    'perennial fit donations.csv --attendance x,tx,n --count donors',
    'perennial fit panel.csv --outcome renewed --on satisfaction,price,treatment --out fit.json',
    'perennial fit panel.csv --outcome attended --on satisfaction,price --next customer,year'
  ])
}

async function fitFile(file: string, options: FitOptions, context: Context): Promise<void> {
  const { deliver, prepareDelivery } = await import('./deliver.js')
  const delivery = prepareDelivery(options, [file])
  const question = await questionOf(options)
  const [{ readTable }, { fitTable }, tables, records, json] = await Promise.all([
    import('../node/readTable.js'),
    import('../calibration/table/fitTable.js'),
    import('../report/tableFit/tableFitTables.js'),
    import('../report/tableFit/tableFitRecords.js'),
    import('../report/tableFit/tableFitJson.js')
  ])
  const { sheet, encoding, delimiter } = options
  const { notes, ...table } = await readTable(file, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter })
  })
  const fits = fitTable(table, question)
  if (options.quiet !== true) {
    for (const { message, messageZh } of notes) {
      context.err.write(`${context.language === 'zh-CN' ? messageZh : message}\n`)
    }
  }
  deliver(
    {
      tables: () => tables.tableFitTables(fits, context.language),
      long: () => records.tableFitRecords(fits, context.language),
      json: () => json.tableFitJson(fits)
    },
    delivery,
    context
  )
}

/** What the options ask for; refuses what does not go together. */
async function questionOf(options: FitOptions): Promise<TableQuestion> {
  const { badInput } = await import('./badInput.js')
  const { time, left, cohorts, ages, attendance, outcome, on, count, by, yes } = options
  const asked = [
    ...(time !== undefined || left !== undefined ? ['--time, --left'] : []),
    ...(cohorts !== undefined ? ['--cohorts'] : []),
    ...(ages !== undefined ? ['--ages'] : []),
    ...(attendance !== undefined ? ['--attendance'] : []),
    ...(outcome !== undefined || on !== undefined ? ['--outcome, --on'] : [])
  ]
  if (asked.length === 0) throw badInput('fitNothing', {}, { example })
  if (asked.length > 1) throw badInput('fitSeveral', { options: asked.join('; ') }, { example })
  if (options.next !== undefined && outcome === undefined)
    throw badInput('fitTogether', { one: '--next', other: '--outcome' }, { example })
  const needs = (one: string, other: string) => badInput('fitTogether', { one, other }, { example })
  const rows = { ...(count === undefined ? {} : { count }), ...(by === undefined ? {} : { by }) }
  const marks = yes === undefined ? {} : { yes: namesIn(yes) }
  if (cohorts !== undefined || ages !== undefined || attendance !== undefined) {
    const other = asked[0]!
    if (yes !== undefined) throw badInput('fitNotFor', { option: '--yes', other }, { example })
    if (ages !== undefined && count !== undefined)
      throw badInput('fitNotFor', { option: '--count', other }, { example })
    if (cohorts !== undefined && Object.keys(rows).length > 0) {
      throw badInput('fitNotFor', { option: count === undefined ? '--by' : '--count', other }, { example })
    }
  }
  if (cohorts !== undefined) return { kind: 'cohorts', cohorts: namesIn(cohorts) }
  if (ages !== undefined) return { kind: 'ages', ages: agesOf(ages), ...(by === undefined ? {} : { by }) }
  if (attendance !== undefined) {
    const [x, tx, n, ...more] = namesIn(attendance)
    if (x === undefined || tx === undefined || n === undefined || more.length > 0) {
      throw badInput('fitThree', {}, { got: `"${attendance}"`, example: '--attendance x,t_x,n' })
    }
    return { kind: 'attendance', attendance: [x, tx, n], ...rows }
  }
  if (time !== undefined || left !== undefined) {
    if (time === undefined) throw needs('--left', '--time')
    if (left === undefined) throw needs('--time', '--left')
    return { kind: 'tenures', time, left, ...rows, ...marks }
  }
  if (outcome === undefined) throw needs('--on', '--outcome')
  if (on === undefined) throw needs('--outcome', '--on')
  if (options.next === undefined) return { kind: 'outcome', outcome, on: namesIn(on), ...rows, ...marks }
  const [customer, period, ...more] = namesIn(options.next)
  if (customer === undefined || period === undefined || more.length > 0) {
    throw badInput('fitTwo', {}, { got: `"${options.next}"`, example: '--next customer,year' })
  }
  return { kind: 'outcome', outcome, on: namesIn(on), next: [customer, period], ...rows, ...marks }
}

/** `0..12` is 0, 1 … 12. */
function agesOf(text: string): string[] {
  const [, first, last] = /^\s*(\d{1,4})\.\.(\d{1,4})\s*$/.exec(text) ?? []
  if (first === undefined) return namesIn(text)
  return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) =>
    String(Number(first) + index)
  )
}

/** Headers or texts with commas between, also Chinese ones. */
function namesIn(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
