/** The customers of a stage that can be left, those who have been there longest first. */
export interface Members {
  /** Who they are, and behind them those who enter in the cycle being played. */
  readonly rows: Int32Array
  /** Where those end who have been there for a time, by that time less one; the last place begins at 0. */
  readonly ends: Int32Array
  /** Where those end who were there when the cycle began. */
  before: number
  /** Where those end of them who stay, once the stage has been moved. */
  kept: number
}

/** Nobody yet, in a stage whose `stays` times in it are told apart; `rows` has room for everybody. */
export function noMembers(rows: Int32Array, stays: number): Members {
  return { rows, ends: new Int32Array(stays), before: 0, kept: 0 }
}

/** Takes in those who entered in a cycle: they stand behind who was there, in their first cycle in the stage. */
export function admit(members: Members, newcomers: number): void {
  const { rows, ends, before, kept } = members
  if (kept < before) rows.copyWithin(kept, before, before + newcomers)
  ends[0] = kept + newcomers
  members.before = ends[0]!
  members.kept = ends[0]!
}

/** How many are in a stage, by time in it less one, into `mass`. */
export function countMembers({ ends }: Members, mass: Float64Array): void {
  const top = ends.length - 1
  let start = 0
  for (let place = top; place >= 0; place--) {
    mass[place] = ends[place]! - start
    start = ends[place]!
  }
}
