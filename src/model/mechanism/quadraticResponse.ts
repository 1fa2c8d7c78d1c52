/**
 * Response of a quadratic curve with a peak, where too much contact repels: `r·(x/u)·(2p − x)/(2p − u)`, 0 beyond 2p. It
 * passes through nothing at no spend and through `response` r at the `usual` spend u, and is greatest at `peak` p, all in
 * money per head; b₁x + b₂x² of the literature with p = −b₁/(2b₂). Supersaturation of contacts was measured with such a
 * form (model page, appendix: published business-to-business data, peaks at .129/(2·.0027) = 24 contacts for retention and
 * .0299/(2·3.0e−5) = 498 for acquisition).
 *
 * `peak` is more than half of `usual`; the greatest response is `r·p²/(u·(2p − u))`.
 *
 * @example
 * quadraticResponse(10, 10, 0.3, 20) // ≈ 0.3
 * quadraticResponse(20, 10, 0.3, 20) // ≈ 0.4
 * quadraticResponse(40, 10, 0.3, 20) // => 0
 */
export function quadraticResponse(spend: number, usual: number, response: number, peak: number): number {
  const left = 2 * peak - spend
  return left > 0 ? (response * (spend / usual) * left) / (2 * peak - usual) : 0
}
