/** Scenarios that declare a lifecycle of their own: reading, making and naming them. */
export { lifecycleHash } from './lifecycleHash.js'
export type * from './lifecycleScenario.js'
export { makeLifecycle, varyLifecycle } from './makeLifecycle.js'
export { parameterNames } from './parameterNames.js'
export { isLifecycle, readAnyScenario, readLifecycle } from './readLifecycle.js'
export { parameterNameOf, parameterSet, withParameters } from './withParameters.js'
