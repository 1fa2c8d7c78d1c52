/** Words to numbers: everything other rooms need to make, read, compare and explain scenarios. */
export { type DifferenceRow, describeDifferences } from './describeDifferences.js'
export { describeScenario } from './describeScenario.js'
export { findParameter } from './findParameter.js'
export { type FileAccess, maxScenarioBytes } from './loadChain.js'
export { makeScenario, varyScenario } from './makeScenario.js'
export { type ReadOptions, readScenario } from './readScenario.js'
export type * from './scenario.js'
export { scenarioHash } from './scenarioHash.js'
export type { ByEdition, KnownCustomerInput, ScenarioInput, Uncertainly } from './scenarioInput.js'
export { scenarioSchema } from './scenarioSchema.js'
export { starterScenario } from './starterScenario.js'
export type {
  DrawnValue,
  SharesInput,
  Uncertain,
  UncertainNumber,
  UncertainShares,
  Uncertainty
} from './uncertainty/uncertain.js'
export { withValues } from './uncertainty/withValues.js'
