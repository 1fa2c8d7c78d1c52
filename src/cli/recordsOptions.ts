import type { Command } from 'commander'
import { repeatedOption } from './options.js'
import type { Say } from './words.js'

/** Options of commands that read a fair's own records. */
export interface RecordsOptions {
  readonly map?: string
  readonly column?: readonly string[]
  readonly ignore?: string
  readonly period?: string
  readonly dates?: string
  readonly cancelled?: string
  readonly editions?: string
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
  readonly rejects?: string
  readonly scoreScale?: string
}

/** Adds `--map`, `--column` and the other options that say how records are read. */
export function addRecordsOptions(command: Command, say: Say): Command {
  return command
    .option('--map <file>', say('optionMap'))
    .addOption(repeatedOption('--column <field=name>', say('optionColumn')))
    .option('--ignore <headers>', say('optionIgnore'))
    .option('--period <name>', say('optionPeriod'))
    .option('--dates <order>', say('optionDates'))
    .option('--cancelled <labels>', say('optionCancelled'))
    .option('--editions <labels>', say('optionEditions'))
    .option('--score-scale <low..high>', say('optionScoreScale'))
    .option('--sheet <name>', say('optionSheet'))
    .option('--encoding <name>', say('optionEncoding'))
    .option('--delimiter <char>', say('optionDelimiter'))
    .option('--rejects <file>', say('optionRejects'))
}
