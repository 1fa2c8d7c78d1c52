/** How far a sum of shares may be from one: rounding of what people write, nothing more. */
export const shareTolerance = 1e-9
