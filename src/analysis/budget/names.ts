/** Name of the constraint on the sum of all spends. */
export const totalName = 'total'

/** The multiples of a spend at which its response curve is told. */
export const curveMultiples = [0, 0.5, 1, 1.5, 2] as const
