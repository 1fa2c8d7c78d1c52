/** What a ratio should not pass. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number }

interface Ratio {
  readonly what: string
  readonly limit?: Limit
}

/** Every ratio of the benchmark: what it says, and its limit where it has one. */
export const ratios = {
  wordOverMathRandom: {
    what: "One 32-bit word of the engine's generator over one call of Math.random",
    limit: { atMost: 0.5 }
  },
  wordsPerCustomerEdition: {
    what: 'Cost of a customer in confirmation, trust or weakening for one edition, in words of the generator',
    limit: { atMost: 60 }
  },
  wordsPerCustomerInMarket: {
    what: 'The same for everybody in the market of the settled fair: the whole run over customer-editions of all stages'
  },
  referenceOverEngine: { what: 'Time of the reference engine over that of the engine, for the same results' },
  growth1e4to1e7: {
    what: 'Cost of a customer-edition at 10,000,000 customers over that at 10,000',
    limit: { atMost: 1.5 }
  },
  bytesPerCustomer: {
    what: 'Bytes of memory at the peak per customer ever created',
    limit: { atMost: 160 }
  },
  growthEditions5to40: { what: 'Cost of a customer-edition in 40 editions over that in 5' },
  growthReplications1to50: {
    what: 'Cost of a replication, compiling included, in 50 of them over that of a single one'
  },
  growthSegments1to8: { what: 'Cost of a customer-edition with 8 segments over that with 1' },
  growthTactics0to8: { what: 'Cost of a customer-edition with 8 tactics over that with none' },
  twoThreadsOverOne: {
    what: 'Speed of two threads, warm, over one thread',
    limit: { atLeast: 1.7 }
  },
  bareLoopTwoThreadsOverOne: {
    what: 'Speed of a bare arithmetic loop in two threads over one: what the machine allows; the limit above holds from 1.9 on'
  },
  coldStartSeconds: {
    what: 'Seconds from starting the command to the result of a small scenario',
    limit: { atMost: 1 }
  },
  coldStartOverNode: { what: 'The same over starting Node with nothing to do' },
  sweepSeconds: {
    what: 'Seconds of 1,000 draws of the parameters of hiv-dmhee, the first time in a process',
    limit: { atMost: 0.1 }
  },
  sweepOverBareLoops: { what: 'The same, warm, over bare loops for this model alone' },
  individualsSeconds: {
    what: 'Seconds of 100,000 individuals of a three-stage lifecycle, 2 strategies, time in stage, the first time in a process',
    limit: { atMost: 0.5 }
  },
  individualsOverBareLoops: { what: 'The same, warm, over bare loops for this model alone' },
  individualsMegabytes: { what: 'Peak memory of the whole process with them, in MB', limit: { atMost: 150 } },
  timeInStage200to800: {
    what: 'Time of 800 cycles with time in stage, without bound, over that of 200: 4 in proportion, 16 where all times in stage count'
  },
  recordsLongOverParse: {
    what: 'Reading 3,000,000 rows of records, 200,000 customers × 15 editions, over parsing the same file alone',
    limit: { atMost: 2.5 }
  },
  recordsWideOverParse: {
    what: 'The same customers in 200,000 rows with a column for each edition',
    limit: { atMost: 4 }
  }
} as const satisfies Readonly<Record<string, Ratio>>
export type RatioId = keyof typeof ratios

/** Names of all ratios, in the order they are shown. */
export const ratioIds = Object.keys(ratios) as RatioId[]

/** The limit of a ratio; `null` where it has none. */
export function limitOf(id: RatioId): Limit | null {
  const ratio: Ratio = ratios[id]
  return ratio.limit ?? null
}

/** A limit in words. */
export function limitText(limit: Limit | null): string {
  if (limit === null) return ''
  return 'atMost' in limit ? `at most ${limit.atMost}` : `at least ${limit.atLeast}`
}
