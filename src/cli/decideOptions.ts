import type { AskedWorth } from '../experiment/decide/curve.js'
import type { DecideOptions } from '../experiment/decide/decide.js'
import type { GivenDraws } from '../experiment/decide/decideFromDraws.js'
import type { DesignName } from '../experiment/draws/drawValues.js'
import { badInput } from './badInput.js'
import type { DecideCommandOptions } from './decide.js'
import { onceEach } from './onceEach.js'
import { wholeNumber } from './scenarios.js'

/** Greatest file of draws. */
export const maxDrawsBytes = 200_000_000

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
type Settled = Pick<
  DecideOptions,
  'draws' | 'design' | 'replications' | 'outcome' | 'segment' | 'edition' | 'worth' | 'cost' | 'effect'
>

/**
 * Options of the command line as `decide` takes them.
 *
 * @param options What the user wrote.
 * @throws InputError for numbers and names that are wrong.
 *
 * @example
 * settledOptions({ draws: '200', worth: '5000,0..20000' }) // => { draws: 200, worth: [5000, [0, 20000]] }
 */
export function settledOptions(options: DecideCommandOptions): Settled {
  const settled: Mutable<Settled> = {}
  const { draws, design, replications, outcome, segment, edition, worth, cost, effect } = options
  if (draws !== undefined) settled.draws = wholeNumber('--draws', draws, 1)
  if (design !== undefined) settled.design = design as DesignName
  if (replications !== undefined) settled.replications = wholeNumber('--replications', replications, 2, 10)
  if (edition !== undefined) settled.edition = wholeNumber('--edition', edition, 1, 3)
  if (outcome !== undefined) settled.outcome = outcome
  if (segment !== undefined) settled.segment = segment
  if (worth !== undefined) settled.worth = worthIn(worth)
  if (cost !== undefined) settled.cost = cost
  if (effect !== undefined) settled.effect = effect
  return settled
}

/**
 * Worths as they are written after `--worth`.
 *
 * @param text Numbers and ranges, with commas between.
 * @throws InputError for anything else.
 *
 * @example
 * worthIn('5000') // => [5000]
 * worthIn('0..20000,5e3') // => [[0, 20000], 5000]
 */
export function worthIn(text: string): AskedWorth[] {
  return text.split(',').map((part) => {
    const ends = part.split('..').map((end) => (/^\s*(\d+\.?\d*|\.\d+)(e\d+)?\s*$/i.test(end) ? Number(end) : NaN))
    const [low, high] = ends
    const isRight = ends.every(Number.isFinite) && (ends.length === 1 || (ends.length === 2 && low! < high!))
    if (!isRight) throw badInput('badWorth', {}, { got: `"${text}"`, example: '--worth 5000,0..20000' })
    return high === undefined ? low! : [low!, high]
  })
}

/**
 * Groups of parameters as they are written after `--group`.
 *
 * @throws InputError for what has no name, and for a name that is given twice.
 *
 * @example
 * groupsOf(['survey=drift,trust']) // => { survey: ['drift', 'trust'] }
 */
export function groupsOf(groups: readonly string[]): Record<string, readonly string[]> {
  return onceEach(
    '--group',
    groups.map((group) => {
      const [name, rest] = pairIn('--group', group, 'survey=drift,trust')
      return [name, rest.split(',').map((member) => member.trim())] as const
    })
  )
}

/**
 * A name and what stands behind the sign.
 *
 * @param option The option, for the message.
 * @param text What the user wrote.
 * @param usual What works, for the example of the message.
 * @throws InputError for what has none.
 *
 * @example
 * pairIn('--future', 'slump=price.perArea=200', 'slump=slump.yaml') // => ['slump', 'price.perArea=200']
 */
export function pairIn(option: string, text: string, usual: string): readonly [string, string] {
  const [, name, rest] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || rest === undefined) {
    throw badInput('badPair', { option }, { got: `"${text}"`, example: `${option} ${usual}` })
  }
  return [name.trim(), rest.trim()]
}

/** With draws that are given nothing is played. Throws an InputError naming what was given all the same. */
export function refuseWithDraws(files: readonly string[], options: DecideCommandOptions): void {
  const {
    preset,
    set,
    seed,
    draws,
    design,
    replications,
    outcome,
    segment,
    edition,
    cost,
    effect,
    future,
    weight,
    checkpoint
  } = options
  const given = {
    preset,
    set,
    seed,
    draws,
    design,
    replications,
    outcome,
    segment,
    edition,
    cost,
    effect,
    future,
    weight,
    checkpoint
  }
  const [option] = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]))
  const what = files[0] ?? option
  if (what !== undefined) throw badInput('drawsFileAlone', { what })
}

/** A table given as a scenario, and what only draws that are given have use for. Throws an InputError naming it. */
export function refuseWithoutDraws(files: readonly string[], { group, currency }: DecideCommandOptions): void {
  const table = files.find((file) => /\.(csv|tsv|txt)$/i.test(file))
  if (table !== undefined) {
    throw badInput('drawsFileMeant', { file: table }, { example: `--draws-file ${table} --worth 20000` })
  }
  if (group !== undefined) throw badInput('drawsFileOnly', { what: '--group' })
  if (currency !== undefined) throw badInput('drawsFileOnly', { what: '--currency' })
}

/** Costs and effects say nothing without a worth. Throws an InputError naming `--worth`. */
export function requireWorth({ values }: Pick<GivenDraws, 'values'>, worth: Settled['worth']): void {
  if (values === undefined && worth === undefined) {
    throw badInput('drawsFileWorth', {}, { example: '--worth 20000' })
  }
}
