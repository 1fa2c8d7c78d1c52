import type { Parameter } from '../../model/parameter.js'
import { checkCustomers } from '../customers/checkCustomers.js'
import { exampleOf, exampleValue, isNamed, keyOf, plainDefault } from '../example.js'
import { readObject } from '../readObject.js'
import { checkGroups } from '../uncertainty/checkGroups.js'
import { checkRanks } from '../uncertainty/checkRanks.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { type PlainValue, valueText } from '../valueText.js'
import type { Written } from '../written.js'
import { checkCorrelations } from './checkCorrelations.js'
import { checkDates, checkEditionNumbers, checkNames } from './checkLists.js'
import { checkNumber } from './checkNumber.js'
import { checkSchedule, constant } from './checkSchedule.js'
import { checkShares } from './checkShares.js'
import { checkBoolean, checkChoice, checkText } from './checkText.js'
import { checkTrait } from './checkTrait.js'
import type { Context } from './context.js'
import { mustBeCertain } from './mustBeCertain.js'
import { numberRule } from './range.js'

type Check = (written: Written, parameter: Parameter, path: string, context: Context) => unknown

const checks: Readonly<Record<Parameter['kind'], Check>> = {
  number: checkOneNumber,
  integer: checkOneNumber,
  boolean: checkBoolean,
  text: checkText,
  choice: checkChoice,
  trait: checkTrait,
  shares: checkShares,
  correlations: checkCorrelations,
  names: checkNames,
  dates: checkDates,
  editionNumbers: checkEditionNumbers,
  knownCustomers: checkCustomers,
  rankCorrelations: (written, _, path, context) => checkRanks(written, path, context),
  pathGroups: (written, _, path, context) => checkGroups(written, path, context)
}

function checkOneNumber(written: Written, parameter: Parameter, path: string, context: Context) {
  const subject = { path, key: keyOf(parameter), example: exampleOf(parameter) }
  const certain = mustBeCertain(parameter) ? { certain: uncertaintyWords.decidesWhatIsPlayed } : {}
  return checkNumber(written, numberRule(parameter), { ...subject, ...certain }, context)
}

/**
 * What was written for a parameter, checked and in the form a scenario holds it.
 *
 * @returns The value; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * checkValue(readObject(12), findParameter('horizon.editions'), 'horizon.editions', context) // => 12
 * checkValue(readObject(0.2), findParameter('segments.*.discount'), 'segments.large.discount', context) // => [0.2, 0.2, 0.2]
 */
export function checkValue(written: Written, parameter: Parameter, path: string, context: Context): unknown {
  const check = parameter.byEdition ? checkSchedule : checks[parameter.kind]
  return check(written, isNamed(parameter) ? namedAs(path, parameter) : parameter, path, context)
}

/** A parameter that stands under a name, with the name chosen for its key. */
function namedAs(path: string, parameter: Parameter): Parameter {
  return { ...parameter, path, example: `${keyOf({ path })}: ${valueText(exampleValue(parameter))}` }
}

/**
 * The default of a parameter in the form a scenario holds it; within a segment, that of its kind.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * defaultValue(findParameter('price.perArea'), 'price.perArea', context) // => [250, 250, 250]
 * defaultValue(findParameter('budget'), 'budget', context) // => null
 * defaultValue(findParameter('segments.*.knowHow'), 'segments.large.knowHow', context) // => 1
 * defaultValue(findParameter('segments.*.standArea'), 'segments.buyers.standArea', { ...context, kind: 'visitor' }) // => 0
 */
export function defaultValue(parameter: Parameter, path: string, context: Context): unknown {
  const value: PlainValue = plainDefault(parameter, context.kind)
  if (value === null) return null
  if (parameter.byEdition && typeof value === 'number') return constant(value, context)
  return checkValue(readObject(value), parameter, path, context)
}
