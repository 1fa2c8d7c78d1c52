import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { readFiles } from '../support/scenarioFiles.js'
import { scenarioInputs } from '../support/scenarioInputs.js'
import { schemaValidator } from '../support/schemaValidator.js'

const accepts = schemaValidator()

/** The messages of the reader for an object written as JSON, which is YAML too. */
function messages(input: unknown): readonly string[] {
  try {
    readFiles(JSON.stringify(input))
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

/** What the reader knows and a JSON Schema cannot say. */
const beyondTheSchema = [
  /^the shares must sum to 1/,
  /^the rates of a stage must sum to at most 1/,
  /^the response at the usual spend must be below the ceiling/,
  /^these correlations cannot all hold at once/,
  /^the pair .* is written twice/,
  /cannot be correlated with itself/,
  /^the four answers of the adbudg form must rise/,
  /^the (?:adbudg|quadratic) form needs/,
  /^the peak must be above half/,
  /^at this peak the response would be above 1/,
  /^the size of \w+ must be/,
  /^only customers of the fair can be let go/,
  /are reached by (?:advertising|visitorPromotion)$/,
  /^with horizon.cancelled, the shocks must leave/,
  /^detractorBelow must be at most/,
  /^needs \d+ (?:values?|dates?)/,
  /^the keys of a map by edition are edition numbers from/,
  /^must say what holds from edition 1 on/,
  /^must be a whole number from 1 to \d+$/,
  /^must be later than the edition before/,
  /^must be a date of the calendar/,
  /^must leave at least one edition/,
  /^min must be at most max/,
  /^there is no segment/,
  /^at least one segment is needed/,
  /^nothing after the name removes/,
  /^must not be empty/,
  /^must not hold control characters/,
  /^must be text; put it in quotation marks/,
  /there is no such file/,
  // what binds the numbers of a distribution, and what correlations and groups name
  /^must be a number (?:from 0 to 1e7|above 0|between -1 and 1)$/,
  /^must be above 0; of a number known for sure/,
  /^(?:min must be below max|must lie between|must be below \S+: no distribution|mean and sd are those before)/,
  /^reaches (?:below|above)/,
  /^(?:the mean (?:shares|rates) must sum|needs at least two shares|there is no stage)/,
  /^(?:must be as many as the values|some of them must be above 0)/,
  /^(?:these correlations cannot all|the pair .* is written twice)|is not uncertain here|cannot be correlated with itself/,
  /^the name of a group/
]

describe('the JSON Schema', () => {
  it('and the reader both accept every right scenario', () => {
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        const plain: unknown = JSON.parse(JSON.stringify(input))
        expect(accepts(plain), JSON.stringify(accepts.errors)).toBe(true)
        expect(messages(plain)).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it('and the reader refuse the same damage, but for what a schema cannot say', () => {
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(-1, 0.5, 1e13, '', 'x', true, [], {}, [1, 1]))
    // what only the reader sees is rare among random damage: a response raised to its ceiling is one such case
    const responseAtCeiling = { levers: { service: { response: 0.3, ceiling: 0.5 } }, perennial: 1 }
    const seen = { both: 0, neither: 0, reader: 0 }
    fc.assert(
      fc.property(scenarioInputs(), fc.nat(), junk, fc.boolean(), (input, at, value, beside) => {
        const damaged: unknown = damage(input, at, value, beside)
        const found = messages(damaged)
        if (!accepts(damaged)) {
          expect(found, `refused by the schema only: ${JSON.stringify(accepts.errors)}`).not.toEqual([])
          seen.both += 1
        } else {
          expect(found.filter((message) => !beyondTheSchema.some((pattern) => pattern.test(message)))).toEqual([])
          seen[found.length === 0 ? 'neither' : 'reader'] += 1
        }
      }),
      // the damage says it all, and to shrink a whole scenario takes minutes
      { numRuns: 250, endOnFailure: true, examples: [[responseAtCeiling, 2, 0.5, false]] }
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })
})

function damage(input: object, at: number, value: unknown, beside: boolean): unknown {
  const copy = JSON.parse(JSON.stringify(input)) as Record<string, unknown>
  const places: [Record<string, unknown>, string][] = []
  const visit = (map: Record<string, unknown>) => {
    for (const [key, item] of Object.entries(map)) {
      places.push([map, key])
      if (typeof item === 'object' && item !== null) visit(item as Record<string, unknown>)
    }
  }
  visit(copy)
  const [map, key] = places[at % places.length]
  map[beside ? `${key}x` : key] = value
  return copy
}
