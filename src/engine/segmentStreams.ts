import { deriveKey, nameKey, seedKey } from '../core/random/streams.js'
import type { StreamKey } from '../core/random/threefry.js'

/** Draws of one segment in one replication, by purpose and edition. */
export interface SegmentStreams {
  /** The key for a purpose of the engine's own in an edition. */
  readonly of: (purpose: number, edition: number) => StreamKey
  /** The key for reach by a tactic in an edition. */
  readonly tactic: (id: string, edition: number) => StreamKey
}

/**
 * The streams of a segment, for the engine's own purposes and for the named `tactics`: a draw belongs to (seed, replication, segment, purpose, edition) and, as the counter, to the
 * customer (entry, ordinal).
 */
export function segmentStreams(
  seed: string,
  replication: number,
  segment: string,
  tactics: readonly string[]
): SegmentStreams {
  const root = nameKey(deriveKey(seedKey(seed), replication), segment)
  const tacticRoots = new Map(tactics.map((id) => [id, nameKey(root, `tactic ${id}`)]))
  return {
    of: (purpose, edition) => deriveKey(root, purpose, edition),
    tactic: (id, edition) => deriveKey(tacticRoots.get(id)!, edition)
  }
}
