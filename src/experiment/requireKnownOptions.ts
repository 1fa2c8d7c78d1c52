import { InputError } from '../core/errors.js'
import { type OtherNames, unknownKeys } from '../core/unknownKeys.js'

/** Every option of a kind, so that none is forgotten. */
export type AllOptions<Options> = Readonly<Record<keyof Required<Options>, true>>

/** Options of whatever plays trials. */
export const trialOptionKeys = { runner: true, shouldStop: true, store: true, onTrial: true } as const

/** What is easily mixed up. */
const otherNames: OtherNames = { n: 'draws', runs: 'replications', reps: 'replications', wtp: 'worth', budget: 'total' }

/**
 * Refuses options that nobody reads, with an InputError that has the name which was probably meant: a misspelt option would
 * be passed over.
 *
 * @param what The function, as it is called.
 * @param options What was given.
 * @param known Every option there is.
 *
 * @example
 * requireKnownOptions('decide', { draws: 5 }, { draws: true, replications: true }) // => undefined
 */
export function requireKnownOptions<Options extends object>(
  what: string,
  options: Options,
  known: AllOptions<Options>
): void {
  const problems = unknownKeys(options, Object.keys(known), what, otherNames)
  // an option of another name is of no use where it is none here
  const told = problems.map(({ suggestion, ...problem }) =>
    suggestion !== undefined && Object.hasOwn(known, suggestion) ? { ...problem, suggestion } : problem
  )
  if (told.length > 0) throw new InputError(told)
}
