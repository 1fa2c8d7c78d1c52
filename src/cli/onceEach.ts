import { badInput } from './badInput.js'

/**
 * Values by name of an option that may be repeated, each name once.
 *
 * @param option The option, for the message.
 * @param pairs Names with their values, as they were given.
 * @throws InputError for a name that is given twice: one of the two would be passed over.
 *
 * @example
 * onceEach('--fix', [['service', 3], ['research', null]]) // => { service: 3, research: null }
 */
export function onceEach<Value>(
  option: string,
  pairs: readonly (readonly [name: string, value: Value])[]
): Record<string, Value> {
  const twice = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) < at)
  if (twice !== undefined) throw badInput('givenTwice', { option, name: twice[0] })
  return Object.fromEntries(pairs)
}
