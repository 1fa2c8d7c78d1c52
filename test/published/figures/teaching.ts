/**
 * The four stages for the classroom, by numpy: x(t) = x(t − 1) P from 100 in exploration; amounts of the t-th edition are
 * x(t − 1) times income and cost, 600 for each one won back, all times 1.08^(1 − t), and 1500 each at the start.
 */
export const teachingFigures = {
  stages: ['exploration', 'build-up', 'stability', 'decline'],
  strategies: {
    today: {
      first: [30, 25, 0, 45],
      last: [5.559332085188125, 2.505269097422921, 12.998493513801423, 78.93690530358748],
      totals: [1740773.69388952, 1333618.9718817684, 567058.3651565341, 487691.36848611187],
      profit: 845927.6033956566
    },
    nurture: {
      first: [23, 32, 0, 45],
      last: [4.947057749187197, 2.8337250867458685, 14.893139029483402, 77.32607813458345],
      totals: [1900377.1736539288, 1445979.8376563557, 630655.9461985084, 544936.1020742297],
      profit: 901043.735582126
    },
    protect: {
      first: [30, 25, 0, 45],
      last: [5.353208467662446, 2.4332726322529217, 16.532784591716936, 75.68073430836768],
      totals: [1832501.9123867054, 1387545.5244002228, 623315.5876896114, 523975.7531976738],
      profit: 863569.771202549
    }
  }
}
