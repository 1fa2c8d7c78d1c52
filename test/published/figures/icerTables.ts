import type { IncrementalFigures } from './incremental.js'

/** Paltiel et al. (2006), table 4; ratios by dampack 1.0.2.1000, calculate_icers. */
export const hivScreeningFigures: readonly IncrementalFigures[] = [
  { strategy: 'status quo', cost: 26000.0, effect: 23.104166666666668, status: 'kept' },
  {
    strategy: 'one time',
    cost: 27000.0,
    effect: 23.13083333333333,
    status: 'kept',
    incrementalCost: 1000.0,
    incrementalEffect: 0.02666666666666373,
    ratio: 37500.00000000413
  },
  {
    strategy: '5yr',
    cost: 28020.0,
    effect: 23.14833333333333,
    status: 'kept',
    incrementalCost: 1020.0,
    incrementalEffect: 0.017499999999998295,
    ratio: 58285.714285719965
  },
  {
    strategy: '3yr',
    cost: 28440.0,
    effect: 23.1525,
    status: 'kept',
    incrementalCost: 420.0,
    incrementalEffect: 0.0041666666666699825,
    ratio: 100799.99999991979
  },
  { strategy: 'annual', cost: 29440.0, effect: 23.146666666666665, status: 'dominated' }
]

/** Rajasingham et al. (2020), means of dampack's psa_cdiff; ratios by dampack 1.0.2.1000, calculate_icers. Dampack lists
 * those dominated by one strategy and by a mixture together by rising cost. */
export const cDifficileFigures: readonly IncrementalFigures[] = [
  { strategy: 's3', cost: 57336.0059896538, effect: 12.9399639202408, status: 'kept' },
  {
    strategy: 's27',
    cost: 57541.2526373815,
    effect: 13.0140640696275,
    status: 'kept',
    incrementalCost: 205.24664772769756,
    incrementalEffect: 0.07410014938669995,
    ratio: 2769.85470915308
  },
  {
    strategy: 's33',
    cost: 57642.2587507842,
    effect: 13.0389116321918,
    status: 'kept',
    incrementalCost: 101.00611340270552,
    incrementalEffect: 0.02484756256430032,
    ratio: 4065.0310524955007
  },
  {
    strategy: 's31',
    cost: 57934.0743411241,
    effect: 13.0966257932217,
    status: 'kept',
    incrementalCost: 291.8155903398947,
    incrementalEffect: 0.05771416102989946,
    ratio: 5056.221647035923
  },
  {
    strategy: 's43',
    cost: 58072.1137208494,
    effect: 13.11285766912,
    status: 'kept',
    incrementalCost: 138.0393797252982,
    incrementalEffect: 0.016231875898300885,
    ratio: 8504.216061665913
  },
  {
    strategy: 's44',
    cost: 58665.7823044647,
    effect: 13.1283328397025,
    status: 'kept',
    incrementalCost: 593.6685836153047,
    incrementalEffect: 0.015475170582499587,
    ratio: 38362.65199471642
  },
  { strategy: 's39', cost: 57814.6470919581, effect: 13.0462790163185, status: 'extended' },
  { strategy: 's4', cost: 57887.481549326, effect: 12.9970657153765, status: 'dominated' },
  { strategy: 's13', cost: 58018.6252420203, effect: 13.0650412387992, status: 'dominated' },
  { strategy: 's37', cost: 58081.7947984323, effect: 13.1029711156978, status: 'dominated' },
  { strategy: 's20', cost: 58634.2026441398, effect: 13.1100568867995, status: 'dominated' }
]
