import type { CostKind } from '../model/runTable.js'

/** How much of its targets a tactic reaches, and how many it has treated so far, by the account they are booked to. */
export interface Treatment {
  readonly coverage: number
  readonly treated: Map<CostKind, number>
}

/** Adds customers treated to an account. */
export function addTreated(treated: Map<CostKind, number>, kind: CostKind, count: number): void {
  if (count > 0) treated.set(kind, (treated.get(kind) ?? 0) + count)
}
