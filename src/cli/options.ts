import { type Command, Option } from 'commander'
import type { Say, WordId } from './words.js'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly lang?: string
  readonly quiet?: boolean
}

/** Options that change a scenario as it is read. */
export interface ScenarioOptions {
  readonly seed?: string
  readonly replications?: string
  readonly set?: readonly string[]
}

/** Options of commands that write an answer. */
export interface OutputOptions {
  readonly format?: string
  readonly out?: string
}

/** Adds `--lang` and `--quiet`, which stand before or after the name of a command. */
export function addGlobalOptions(program: Command, say: Say): void {
  program.option('--lang <language>', say('optionLang')).option('-q, --quiet', say('optionQuiet'))
}

/** Adds `--set` (may be repeated; `help` says what it changes), `--seed` and `--replications`. */
export function addScenarioOptions(command: Command, say: Say, help?: WordId): Command {
  return addSetOption(command, say, help)
    .option('--seed <text>', say('optionSeed'))
    .option('--replications <number>', say('optionReplications'))
}

/** Options of scenarios that declare their own lifecycle. */
export interface LifecycleOptions {
  readonly engine?: string
  readonly customers?: string
}

/** Adds `--engine` and `--customers`. */
export function addLifecycleOptions(command: Command, say: Say): Command {
  return command.option('--engine <name>', say('optionEngine')).option('--customers <number>', say('optionCustomers'))
}

/** How many threads play. */
export interface ThreadsOption {
  readonly threads?: string
}

/** Adds `--threads`. */
export function addThreadsOption(command: Command, say: Say): Command {
  return command.option('--threads <number>', say('optionThreads'))
}

/** Options of commands that may work for long. */
export interface LongWorkOptions extends ThreadsOption {
  readonly checkpoint?: string
}

/** Adds `--threads` and `--checkpoint`. */
export function addLongWorkOptions(command: Command, say: Say): Command {
  return addThreadsOption(command, say).option('--checkpoint <file>', say('optionCheckpoint'))
}

/** Adds `--set`, which may be repeated. */
export function addSetOption(command: Command, say: Say, help: WordId = 'optionSet'): Command {
  return command.addOption(repeatedOption('--set <path=value>', say(help)))
}

/** An option that may be repeated: its values come as a list. */
export function repeatedOption(flags: string, help: string): Option {
  return new Option(flags, help).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value
  ])
}

/** Adds `--format` (`help` says which there are) and `--out`. */
export function addOutputOptions(command: Command, say: Say, help: WordId = 'optionFormat'): Command {
  return command.option('--format <format>', say(help)).option('-o, --out <file>', say('optionOut'))
}
