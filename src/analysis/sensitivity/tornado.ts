/** An outcome at the low and at the high end of one parameter, all others as they are. */
export interface TornadoBar {
  readonly parameter: string
  readonly low: number | null
  readonly high: number | null
}

/** A bar in its place, with its length. */
export interface RankedBar extends TornadoBar {
  /** |high − low|; `null` where a run failed. */
  readonly swing: number | null
}

/**
 * The bars of a tornado in order: the longest first, those of equal length by name, those of which a run failed last
 * (`null`, or what is no finite number).
 *
 * @example
 * tornado([
 *   { parameter: 'a', low: 1, high: 2 }, { parameter: 'b', low: 5, high: 1 }, { parameter: 'c', low: null, high: 1 }
 * ])
 * // => [
 * //   { parameter: 'b', low: 5, high: 1, swing: 4 }, { parameter: 'a', low: 1, high: 2, swing: 1 },
 * //   { parameter: 'c', low: null, high: 1, swing: null }
 * // ]
 */
export function tornado(bars: readonly TornadoBar[]): RankedBar[] {
  return bars
    .map((bar) => ({ ...bar, swing: swingOf(bar) }))
    .sort((one, other) => (other.swing ?? -1) - (one.swing ?? -1) || (one.parameter < other.parameter ? -1 : 1))
}

function swingOf({ low, high }: TornadoBar): number | null {
  return Number.isFinite(low) && Number.isFinite(high) ? Math.abs(high! - low!) : null
}
