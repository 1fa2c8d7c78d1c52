/** Lifecycles that a scenario declares itself: compile once, play exactly or by individuals. */
export { compileMarkov } from './compileMarkov.js'
export { type ExactOptions, exactPlayer, playExact } from './exact.js'
export { playIndividuals } from './individuals.js'
export type { MarkovPlan } from './plan.js'
export type { ParameterSet } from './play.js'
export { type StationaryGroup, stationaryChains } from './stationary.js'
export { type IndividualReason, whyIndividual } from './whyIndividual.js'
