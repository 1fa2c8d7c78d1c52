/**
 * The fair's capability to innovate against its usual one (1): `1 − w + w·(k/k₀)·(r/r₀)`. Know-how of the customers who
 * attend is worth something only where research collects it, hence the product. Capability value (能力价值): what the fair
 * learns from its customers (model page, section 6; the form is a design default). Where nothing is usually learnt, because no
 * customer brings know-how or no research collects it, nothing hangs on it.
 *
 * `knowHow` k and `usualKnowHow` k₀ are shares of the market's know-how that attend, `research` r and `usualResearch` r₀
 * responses, all at least 0; `weight` w in [0, 1] is the part of capability that depends on customers.
 *
 * @example
 * capability(0.4, 0.4, 0.3, 0.3, 0.5) // => 1
 * capability(0.2, 0.4, 0.3, 0.3, 0.5) // => 0.75
 * capability(0.4, 0.4, 0.6, 0.3, 0.5) // => 1.5
 * capability(0.4, 0, 0.6, 0.3, 0.5) // => 1
 */
export function capability(
  knowHow: number,
  usualKnowHow: number,
  research: number,
  usualResearch: number,
  weight: number
): number {
  if (usualKnowHow === 0 || usualResearch === 0) return 1
  return 1 + weight * ((knowHow / usualKnowHow) * (research / usualResearch) - 1)
}
