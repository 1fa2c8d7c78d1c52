import { ANALYSIS_VERSION } from '../../analysis/analysisVersion.js'
import { sha256 } from '../../core/hash.js'
import { ENGINE_VERSION, STREAM_SCHEME } from '../../engine/index.js'
import { canonicalJson } from '../../scenario/scenarioHash.js'

/**
 * Digest of all that decides what is kept of some runs: the same for the same things, played by the same engine with the same
 * random streams and analysed in the same way, and for no others.
 *
 * @param things What is played and measured.
 *
 * @example
 * keptDigest(['losses', { segment: 'large' }]) === keptDigest(['losses', { segment: 'large' }]) // => true
 * keptDigest(['losses', { segment: 'large' }]) === keptDigest(['losses', { segment: 'small' }]) // => false
 * keptDigest([]).length // => 64
 */
export function keptDigest(things: readonly unknown[]): string {
  return sha256(canonicalJson([ENGINE_VERSION, STREAM_SCHEME, ANALYSIS_VERSION, ...things]))
}
