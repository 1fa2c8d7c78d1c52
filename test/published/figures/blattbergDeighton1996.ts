/**
 * The customer equity test of Blattberg & Deighton (1996, Harvard Business Review 74(4), 136–144): what to spend on
 * winning a prospect and on keeping a customer. Both answer to spend as C (1 − exp(−k × spend)), with k from one rate that
 * is known at one spend. Set A: inputs of the tests of UlrikErlingsen/customer-value-analytics; set B: those of the
 * article's example as others remember it, not checked against the article. The optimum was recomputed: retention spend
 * alone in one dimension, acquisition spend from it in closed form, both by a global search as well.
 */
export const customerEquityTests = [
  {
    name: 'A',
    acquisition: { spend: 6, rate: 0.25, ceiling: 0.45 },
    retention: { spend: 10, rate: 0.5, ceiling: 0.8 },
    margin: 60,
    discount: 0.1,
    expected: { acquisition: 14.20368397, retention: 22.1695504, value: 28.84989877, current: 17.33333333 }
  },
  {
    name: 'B',
    acquisition: { spend: 5, rate: 0.2, ceiling: 0.4 },
    retention: { spend: 10, rate: 0.4, ceiling: 0.7 },
    margin: 50,
    discount: 0.2,
    expected: { acquisition: 9.211461226, retention: 15.86523819, value: 9.441093148, current: 7.5 }
  }
] as const
