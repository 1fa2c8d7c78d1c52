import { customersGrowth } from './customers.js'
import { generator } from './generator.js'
import { growths } from './growth.js'
import { declaredLifecycles } from './lifecycle.js'
import { mechanismCosts } from './mechanisms.js'
import { recordFiles } from './records.js'
import { referenceEngine } from './referenceEngine.js'
import type { Section } from './section.js'
import { stageCosts } from './stages.js'
import { starts } from './start.js'
import { threadGains } from './threads.js'

/** Every section, in the order they are measured. */
export const sections: readonly Section[] = [
  generator,
  stageCosts,
  mechanismCosts,
  growths,
  customersGrowth,
  threadGains,
  starts,
  referenceEngine,
  declaredLifecycles,
  recordFiles
]
