import type { Parameter } from '../parameter.js'
import { careMechanisms } from './mechanismCare.js'
import { needMechanisms } from './mechanismNeed.js'
import { relationMechanisms } from './mechanismRelation.js'
import { valueMechanisms } from './mechanismValue.js'

/** Constants of the mechanisms. */
export const mechanismParameters: readonly Parameter[] = [
  ...valueMechanisms,
  ...relationMechanisms,
  ...needMechanisms,
  ...careMechanisms
]
