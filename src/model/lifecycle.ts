import type { Text } from './parameter.js'
import type { CostKind } from './runTable.js'

/** Everything that may move a transition, on the log-odds scale. */
export const driverIds = [
  'awareness',
  'outreach',
  'winBack',
  'wordOfMouth',
  'forecast',
  'satisfaction',
  'delight',
  'trust',
  'bonds',
  'missed',
  'strain',
  'rival',
  'tenure',
  'loyalty',
  'grievance',
  'lapse',
  'demonstration',
  'needGap',
  'remedy',
  'reminder'
] as const
export type DriverId = (typeof driverIds)[number]

/** Log-odds per unit of each driver; a driver that is not named does not act. */
export type Effects = Readonly<Partial<Record<DriverId, number>>>

/** A stage of a lifecycle. */
export interface Stage {
  readonly id: string
  readonly label: Text
  /** Whether customers in it may attend. */
  readonly attends: boolean
  /** How good it is for the fair to have a customer here; exits are ordered by it, so that better luck is never worse. */
  readonly standing: number
  /** Account to which work on customers in this stage is booked. */
  readonly cost: CostKind
}

/** A probability at the reference point, and what moves it on the log-odds scale. */
export interface Chance {
  readonly probability: number
  readonly effects: Effects
}

/**
 * A move between stages. `before` the show it is a start or a return and implies attending; `after` the show the exits
 * of a stage compete, ordered by the standing of where they lead, staying included.
 */
export interface Transition extends Chance {
  readonly from: string
  readonly to: string
  readonly when: 'before' | 'after'
}

/**
 * A lifecycle as data: stages ordered from first to last, who attends, and the transitions. The exhibition lifecycle is
 * the built-in value of this type.
 */
export interface Lifecycle {
  readonly id: string
  readonly stages: readonly Stage[]
  /** For each stage that attends. */
  readonly attendance: Readonly<Record<string, Chance>>
  readonly transitions: readonly Transition[]
  /** Probability per edition that a firm closes, whatever its stage. */
  readonly closure: number
}

/** Log-odds per unit of every driver, 0 where it does not act: the form in which mechanisms take them. */
export type AllEffects = Readonly<Record<DriverId, number>>

/** Effects of which none acts. */
export const noEffects: AllEffects = Object.freeze(
  Object.fromEntries(driverIds.map((driver) => [driver, 0])) as Record<DriverId, number>
)

/**
 * Effects with a 0 for every driver that is not named.
 *
 * @example
 * allEffects({ missed: 0.5 }).missed // => 0.5
 * allEffects({ missed: 0.5 }).trust // => 0
 */
export function allEffects(effects: Effects): AllEffects {
  return { ...noEffects, ...effects }
}
