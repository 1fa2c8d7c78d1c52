/** Lower and upper end of what a number can be; infinite where there is none. */
export interface Support {
  readonly min: number
  readonly max: number
}

/**
 * A share or any number between `min` and `max` (0 and 1 unless said), by its mean and standard deviation or its
 * shapes.
 */
export type BetaDistribution = { readonly dist: 'beta'; readonly min?: number; readonly max?: number } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly alpha: number; readonly beta: number }
)

/** A number above zero, by its mean and standard deviation or by shape and scale (mean = shape × scale). */
export type GammaDistribution = { readonly dist: 'gamma' } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly shape: number; readonly scale: number }
)

/** A number above zero, by mean and standard deviation of the number itself or of its logarithm. */
export type LognormalDistribution = { readonly dist: 'lognormal' } & (
  | { readonly mean: number; readonly sd: number }
  | { readonly meanlog: number; readonly sdlog: number }
)

/** With `min` or `max` the truncated normal: `mean` and `sd` are those before truncation. */
export interface NormalDistribution {
  readonly dist: 'normal'
  readonly mean: number
  readonly sd: number
  readonly min?: number
  readonly max?: number
}

/** Any number between two, each as likely. */
export interface UniformDistribution {
  readonly dist: 'uniform'
  readonly min: number
  readonly max: number
}

/** Least, likeliest and greatest value, on straight lines between. */
export interface TriangularDistribution {
  readonly dist: 'triangular'
  readonly min: number
  readonly mode: number
  readonly max: number
}

/** Least, likeliest and greatest value on a smooth curve; `shape`, 4 unless said, is the weight of the likeliest. */
export interface PertDistribution {
  readonly dist: 'pert'
  readonly min: number
  readonly mode: number
  readonly max: number
  readonly shape?: number
}

/** One of some values, each with a weight (all alike unless said); weights need not sum to one. */
export interface DiscreteDistribution {
  readonly dist: 'discrete'
  readonly values: readonly number[]
  readonly weights?: readonly number[]
}

/** Draws made elsewhere, each as likely. */
export interface EmpiricalDistribution {
  readonly dist: 'empirical'
  readonly values: readonly number[]
}

/** How sure we are of one number, as data. */
export type Distribution =
  | BetaDistribution
  | GammaDistribution
  | LognormalDistribution
  | NormalDistribution
  | UniformDistribution
  | TriangularDistribution
  | PertDistribution
  | DiscreteDistribution
  | EmpiricalDistribution

/** Shares that sum to one: by how often each was seen, or by their means and how many sightings these are worth. */
export type DirichletDistribution = { readonly dist: 'dirichlet' } & (
  | { readonly counts: readonly number[] }
  | { readonly shares: readonly number[]; readonly sum: number }
)
