import { declaresOwnLifecycle } from '../node/scenarioFiles.js'
import { badInput } from './badInput.js'

/**
 * Refuses scenarios that declare their own lifecycle, for a command that only fairs can answer.
 *
 * @param named Files and presets that the command was given; `undefined` where an option was not.
 * @param command Name of the command, for the message.
 * @param texts Texts of files read before; those read now are kept here.
 * @throws InputError naming the first lifecycle.
 */
export function refuseLifecycles(
  named: readonly (string | undefined)[],
  command: string,
  texts: Map<string, string>
): void {
  const found = named.find((name) => name !== undefined && declaresOwnLifecycle(name, { texts }))
  if (found === undefined) return
  throw badInput('fairsOnly', { command }, { file: found, example: `perennial ${command} --preset mature` })
}
