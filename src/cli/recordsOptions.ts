import type { Command } from 'commander'
import type { Say } from './words.js'

/** Stand-in. */
export type RecordsOptions = Readonly<Record<string, unknown>>

/** Stand-in: adds no option. */
export function addRecordsOptions(command: Command, _say: Say): Command {
  return command
}
