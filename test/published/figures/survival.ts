/**
 * The two cohorts of Fader & Hardie (2007, Journal of Interactive Marketing 21(1), 76–90), of 1,000 customers each: who is
 * there still in years 0 to 12 (as shipped in sriharitn/foretell, data/customer_retention.rda), fitted on years 0 to 7. The
 * article gives .704, 1.182, −1680.3 and .668, 3.806, −1611.2. Maxima, survival (as a ratio of beta functions and by
 * recursion) and discounted lifetime at 10 % (by ₂F₁ and by its series) were recomputed with scipy.
 */
export const sbgCohorts = [
  {
    name: 'Regular',
    survivors: [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173],
    alpha: 0.7040773193,
    beta: 1.182043074,
    logLikelihood: -1680.265188,
    survival: [
      1.0, 0.6267060566, 0.4738193228, 0.3879739539, 0.33206791, 0.2923470976, 0.2624558164, 0.2390236117, 0.220084964,
      0.2044107839, 0.1911901881, 0.1798649894, 0.1700374498
    ],
    retention: [
      0.6267060566, 0.7560471417, 0.8188225665, 0.8559025847, 0.8803834661, 0.8977541374, 0.9107194306, 0.9207666239,
      0.9287812315, 0.935323394, 0.9407647495, 0.9453615753
    ],
    lifetime: 3.694908411,
    meanAbsoluteError: 0.002882324969
  },
  {
    name: 'HighEnd',
    survivors: [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394],
    alpha: 0.6680883872,
    beta: 3.806095502,
    logLikelihood: -1611.158147,
    survival: [
      1.0, 0.8506792739, 0.746859425, 0.6697889992, 0.6099191514, 0.5618342965, 0.5222155839, 0.4889064334,
      0.4604396846, 0.4357796019, 0.4141724089, 0.3950553534, 0.3779990811
    ],
    retention: [
      0.8506792739, 0.8779565318, 0.8968073199, 0.9106138681, 0.92116192, 0.9294832784, 0.9362157096, 0.9417746488,
      0.9464423169, 0.9504171538, 0.9538427595, 0.9568256141
    ],
    lifetime: 5.922253604,
    meanAbsoluteError: 0.011910774
  }
] as const

/**
 * Exhibitor shows of which two numbers are known: the renewal of newcomers and of all exhibitors. 44 % and 62 % are Snoball's
 * for the industry; 65 to 75 % are fairoo.de's range of retention. The shifted beta-geometric that has both, over 15
 * editions of equal intake, was found with scipy's brentq.
 */
export const exhibitorShows = [
  {
    name: 'industry_44_62',
    firstRenewal: 0.44,
    blended: 0.62,
    editions: 15,
    alpha: 1.415319599,
    beta: 1.112036827,
    retention: [0.44, 0.5987591194, 0.6873849847, 0.7439427659, 0.783171087, 0.8119765402, 0.8340259832, 0.8514467671],
    survival: [
      1.0, 0.44, 0.2634540125, 0.1810943324, 0.1347238185, 0.1055117994, 0.08567310581, 0.07145359631, 0.06083893357
    ],
    lifetime: 2.152797731
  },
  {
    name: 'healthy_60_75',
    firstRenewal: 0.6,
    blended: 0.75,
    editions: 15,
    alpha: 1.280120813,
    beta: 1.920181219,
    retention: [0.6, 0.6952312469, 0.7538372185, 0.7935389589, 0.8222129006, 0.8438934556, 0.8608610013, 0.8745016756],
    survival: [
      1.0, 0.6, 0.4171387482, 0.3144547136, 0.2495320661, 0.2051684838, 0.1731403408, 0.1490497672, 0.1303442711
    ],
    lifetime: 2.961838695
  },
  {
    name: 'weak_35_50',
    firstRenewal: 0.35,
    blended: 0.5,
    editions: 15,
    alpha: 1.811660202,
    beta: 0.9755093395,
    retention: [0.35, 0.5216321366, 0.6215592144, 0.6869522849, 0.7330757408, 0.7673531837, 0.7938289237, 0.8148943682],
    survival: [
      1.0, 0.35, 0.1825712478, 0.1134788414, 0.07795454936, 0.05714658902, 0.04385161702, 0.03481068194, 0.02836702867
    ],
    lifetime: 1.749142556
  }
] as const
