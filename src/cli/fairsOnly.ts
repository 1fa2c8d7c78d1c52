import { declaresOwnLifecycle } from '../node/scenarioFiles.js'
import { badInput } from './badInput.js'
import type { WordId } from './words.js'

/**
 * Refuses scenarios that declare their own lifecycle, for a command that only fairs can answer.
 *
 * @param named Files and presets that the command was given; `undefined` where an option was not.
 * @param command Name of the command, for the message.
 * @param texts Texts of files read before; those read now are kept here.
 * @param why What is said. Defaults to that no customer of a lifecycle does anything for another.
 * @throws InputError naming the first lifecycle.
 */
export function refuseLifecycles(
  named: readonly (string | undefined)[],
  command: string,
  texts: Map<string, string>,
  why: WordId = 'fairsOnly'
): void {
  const found = named.find((name) => name !== undefined && declaresOwnLifecycle(name, { texts }))
  if (found === undefined) return
  throw badInput(why, { command }, { file: found, example: `perennial ${command} --preset mature` })
}
