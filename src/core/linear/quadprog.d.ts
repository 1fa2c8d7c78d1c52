/** The part of the package that is used; it has no types of its own. Arrays count from one, as in Fortran. */
declare module 'quadprog' {
  const quadprog: {
    /** Minimises ½ x'Dx − d'x where A'x ≥ b; D must be positive definite. */
    solveQP(
      Dmat: readonly (readonly number[])[],
      dvec: readonly number[],
      Amat: readonly (readonly number[])[],
      bvec: readonly number[]
    ): { readonly solution: readonly number[]; readonly message: string }
  }
  export default quadprog
}
