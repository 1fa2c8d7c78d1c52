// Showing results below a cell, in the language of the notebook

export { check } from './check.js'
export { claim } from './claim.js'
// Tables for those who know pandas
export { dataFrame } from './dataFrame.js'
export { language, say } from './language.js'
export { type Showable, type ShowOptions, show } from './show.js'
export { type Sure, surelyAbove, surelyBelow, surelyBetween } from './sure.js'
