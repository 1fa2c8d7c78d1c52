// Showing results below a cell

// Tables for those who know pandas
export { dataFrame } from './dataFrame.js'
export { type Showable, type ShowOptions, show } from './show.js'
