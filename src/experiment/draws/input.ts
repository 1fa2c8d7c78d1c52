import type { Text } from '../../model/parameter.js'
import type { Uncertain, Uncertainty } from '../../scenario/uncertainty/uncertain.js'

/** A number, or shares, that an experiment varies. */
export interface Input {
  /** Dotted path in the scenario. */
  readonly path: string
  /** What it is called, with the names of the segment, lever or tactic it belongs to. */
  readonly label: Text
  /** How it is distributed. Over a range that was asked for, evenly. */
  readonly uncertain: Uncertain
  /** Whether the range was asked for, so that its ends are meant as such; else it is the scenario's own distribution. */
  readonly isRange: boolean
}

/** All that an experiment varies, sorted by path, and how it hangs together. */
export interface Inputs extends Uncertainty {
  readonly inputs: readonly Input[]
}
