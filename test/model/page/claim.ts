import type { SourceTag } from '../../../src/model/parameter.js'

/** What the model claims, in both languages, where it comes from, and how well that is known. */
export interface Claim {
  readonly claim: string
  readonly claimZh: string
  readonly source: string
  /** As in the parameter catalogue; `null` where nothing outside the model is claimed. */
  readonly tag: SourceTag | null
}

/** A claim with the tests that show it, by their paths from the root of the package. */
export interface TestedClaim extends Claim {
  readonly files: readonly string[]
}
