import { arithmeticFunctions } from './arithmeticFunctions.js'
import type { FormulaFunction } from './formulaFunction.js'
import { probabilityFunctions } from './probabilityFunctions.js'

/** Every function that a formula may call, by name: what `perennial explain` and the pages list. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = {
  ...arithmeticFunctions,
  ...probabilityFunctions
}
