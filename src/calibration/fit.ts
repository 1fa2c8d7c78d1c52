/** A sentence in both languages. */
export interface Words {
  readonly message: string
  readonly messageZh: string
}

/** A parameter, or the whole model, at an end of what it can be; `id` names the end for programs. */
export interface Boundary extends Words {
  readonly id: string
}

/** Ends of an interval; `null` where the data set no end to it. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** How intervals were found: from the likelihood's own fall on both sides, or from the curvature at its top. */
export type IntervalMethod = 'profile likelihood' | 'Wald'

/** What every fit of this room reports. Numbers are finite; what is not known is `null`. */
export interface Fit<Name extends string = string> {
  readonly parameters: Readonly<Record<Name, number>>
  /** From the observed information; `null` at a boundary. */
  readonly standardErrors: Readonly<Record<Name, number | null>>
  readonly intervals: Readonly<Record<Name, Interval>>
  /** Coverage of the intervals, for example .95. */
  readonly level: number
  readonly intervalMethod: IntervalMethod
  readonly logLikelihood: number
  /** Of the search that won. */
  readonly iterations: number
  readonly converged: boolean
  /** Where the best fit lies at an end of what can be; empty in the ordinary case. */
  readonly boundary: readonly Boundary[]
  /** What is wrong with this fit, and what would help. */
  readonly problems: readonly Words[]
}
