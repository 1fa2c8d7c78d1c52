/** Scenarios that declare their own lifecycle: play one, or sweep its parameters. */
export { type PlayLifecycleOptions, playLifecycle } from './playLifecycle.js'
export { type SweptStrategy, sweepLifecycle } from './sweepLifecycle.js'
