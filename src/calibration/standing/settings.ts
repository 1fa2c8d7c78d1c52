import { power } from '../../core/math/power.js'
import { nearestName } from '../../core/nearest.js'
import { refuse, requireCount } from '../refuse.js'
import { refusals } from './words.js'

/** What standings are asked for. */
export interface StandingOptions {
  /** Share of the money paid that is left once the customer's own cost of taking part is borne by the fair, 0 to 1. Defaults to .45. */
  readonly margin?: number
  /** Yearly discount rate, from 0 on. Defaults to .1. */
  readonly discount?: number
  /** Above 0. Defaults to 1. */
  readonly editionsPerYear?: number
  /** How many editions ahead value is counted, 1 to 1,000. Defaults to 10. */
  readonly horizon?: number
  /** Hidden Markov model or BG/BB; `auto` takes the first where there is enough to fit it. Defaults to `auto`. */
  readonly model?: 'auto' | 'hmm' | 'bgbb'
  /** Whose money is expected: the customer's own, or that of its stage; `auto` looks at what the records hold. Defaults to `auto`. */
  readonly money?: 'auto' | 'own' | 'stage'
  /** Most customers of unlike histories that hidden stages are fitted to, from 100 on. Defaults to 4,000. */
  readonly sample?: number
  /** Structure of the hidden stages and searches begun, as in `fitHmm`. */
  readonly structure?: 'auto' | 'lifecycle' | 'free'
  readonly starts?: number
  /** Of the searches. Defaults to `customers`. */
  readonly seed?: string
  /** Whether the last edition is predicted without it, which takes a second fit. Defaults to true. */
  readonly check?: boolean
  /** Called before each part of the work. */
  readonly onPhase?: (phase: 'fit' | 'score' | 'check') => void
}

/** Options with everything said. */
export type StandingSettings = Required<Omit<StandingOptions, 'onPhase'>> & Pick<StandingOptions, 'onPhase'>

const defaults = {
  margin: 0.45,
  discount: 0.1,
  editionsPerYear: 1,
  horizon: 10,
  model: 'auto',
  money: 'auto',
  sample: 4000,
  structure: 'auto',
  starts: 12,
  seed: 'customers',
  check: true
} as const satisfies StandingOptions

const choices = {
  model: ['auto', 'hmm', 'bgbb'],
  money: ['auto', 'own', 'stage'],
  structure: ['auto', 'lifecycle', 'free']
} as const

/**
 * Options with defaults, checked.
 *
 * @param options What was asked for.
 * @throws InputError for an unknown option, a word that is none of those known, and numbers out of their range.
 *
 * @example
 * settingsOf({ margin: 0.3 }).horizon // => 10
 */
export function settingsOf(options: StandingOptions): StandingSettings {
  for (const name of Object.keys(options)) {
    if (name in defaults || name === 'onPhase') continue
    const near = nearestName(name, Object.keys(defaults))
    refuse(name, ...refusals.unknownOption(near))
  }
  const settings = { ...defaults, ...options }
  const { margin, discount, editionsPerYear } = settings
  if (!(margin >= 0 && margin <= 1)) refuse('margin', ...refusals.margin, margin)
  if (!(discount >= 0 && discount <= 10)) refuse('discount', ...refusals.discount, discount)
  if (!(editionsPerYear > 0 && editionsPerYear <= 366)) refuse('editionsPerYear', ...refusals.perYear, editionsPerYear)
  if (requireCount('horizon', settings.horizon, 1) > 1000) refuse('horizon', ...refusals.horizon, settings.horizon)
  requireCount('sample', settings.sample, 100)
  requireCount('starts', settings.starts, 1)
  for (const [name, words] of Object.entries(choices) as [keyof typeof choices, readonly string[]][]) {
    const got = settings[name]
    if (!words.includes(got)) refuse(name, ...refusals.choice(words, nearestName(String(got), words)), got)
  }
  return settings
}

/**
 * The discount rate from one edition to the next: (1 + yearly)^(1 / editions a year) − 1.
 *
 * @param discount Yearly, from 0 on.
 * @param editionsPerYear Above 0.
 *
 * @example
 * discountByEdition(0.21, 2) // ≈ 0.1
 */
export function discountByEdition(discount: number, editionsPerYear: number): number {
  return power(1 + discount, 1 / editionsPerYear) - 1
}
