/** A function that formulas may call. */
export interface FormulaFunction {
  /** Names of its arguments, as a reader sees them. */
  readonly arguments: readonly string[]
  /** Whether the last argument may be repeated. */
  readonly repeats: boolean
  /** The value; never throws, `NaN` where there is none. */
  readonly evaluate: (...values: number[]) => number
  /** What it gives, in one line. */
  readonly help: { readonly en: string; readonly zh: string }
  readonly example: { readonly formula: string; readonly value: number }
}
