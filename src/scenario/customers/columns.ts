import { type KnownStage, knownStages } from '../../model/knownCustomer.js'
import { byStage } from './fields.js'

/** The column that holds the probability of each stage. */
export const stageColumns: Readonly<Record<KnownStage, string>> = byStage(
  (stage) => `p${stage[0]!.toUpperCase()}${stage.slice(1)}`
)

/** The column that holds the probability of each stage at the next edition, taken before the other where all four are there. */
export const nextColumns: Readonly<Record<KnownStage, string>> = byStage(
  (stage) => `next${stage[0]!.toUpperCase()}${stage.slice(1)}`
)

/** Columns that a file of known customers must have. */
export const neededColumns: readonly string[] = ['id', 'tenure', ...knownStages.map((stage) => stageColumns[stage])]

/** All columns that it may have, in the order in which `perennial customers` writes them. */
export const knownColumns: readonly string[] = [
  ...['id', 'name', 'segment', 'tenure', 'lastAttended'],
  ...knownStages.map((stage) => stageColumns[stage]),
  ...['pAttends', 'value', 'valueLow', 'valueHigh', 'tier', 'focus', 'atRisk', 'atStake', 'area', 'score'],
  ...knownStages.map((stage) => nextColumns[stage])
]

/** Two lines that are right, for messages. */
export const exampleHeader = neededColumns.join(',')
export const exampleRow = 'A12,5,0.1,0.7,0.1,0.1'
