import { Ajv, type ValidateFunction } from 'ajv'
import { scenarioSchema } from '../../src/scenario/scenarioSchema.js'

/**
 * Compiles the JSON Schema of scenario files, with every rule of strict mode that fits it. The code made is left as it
 * comes: to shorten it takes a second, which is more than the tests spend on running it.
 */
export function schemaValidator(): ValidateFunction {
  const code = { optimize: false } as const
  return new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, inlineRefs: false, code }).compile(
    scenarioSchema()
  )
}
