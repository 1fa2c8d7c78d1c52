import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { InputError } from '../../src/core/errors.js'
import { catalogue } from '../../src/model/catalogue.js'
import { exampleValue } from '../../src/scenario/example.js'
import { readAnyScenario } from '../../src/scenario/lifecycle/index.js'
import { scenarioSchema } from '../../src/scenario/scenarioSchema.js'
import { starterScenario } from '../../src/scenario/starterScenario.js'
import { readFiles } from '../support/scenarioFiles.js'
import { scenarioInputs } from '../support/scenarioInputs.js'
import { packageRoot } from '../support/sourceFiles.js'

const folder = path.join(packageRoot, 'scenarios')
const schema = scenarioSchema()
const accepts = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema)

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
  /there is no such file/
]

describe('the JSON Schema', () => {
  it('is the one committed beside the scenarios (npx vitest -u writes it anew)', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(path.join(folder, 'perennial.schema.json'))
  })

  it('titles, explains and bounds every parameter in both languages', () => {
    const text = JSON.stringify(schema)
    for (const { label, help, source } of catalogue) {
      for (const words of [label.en, label.zh, help.en, help.zh, source.citation]) {
        expect(text).toContain(JSON.stringify(words).slice(1, -1))
      }
    }
  })

  it.each(catalogue.map((parameter) => [parameter.path, parameter] as const))(
    'accepts the default of %s, its example and nothing at all',
    (path, parameter) => {
      for (const value of [parameter.default, exampleValue(parameter), null]) {
        const pieces = path.replace('*', 'large').split('.')
        const input = pieces.reduceRight<unknown>((inner, piece) => ({ [piece]: inner }), value) as object
        expect(accepts({ perennial: 1, ...input }), JSON.stringify(accepts.errors)).toBe(true)
      }
    }
  )

  it('and the reader both accept every right scenario', () => {
    fc.assert(
      fc.property(scenarioInputs(), (input) => {
        const plain: unknown = JSON.parse(JSON.stringify(input))
        expect(accepts(plain), JSON.stringify(accepts.errors)).toBe(true)
        expect(messages(plain)).toEqual([])
      }),
      { numRuns: 100 }
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
      { numRuns: 400, examples: [[responseAtCeiling, 2, 0.5, false]] }
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

describe('the files shipped and started from', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))

  it.each(files)('%s names the schema in its first line, and passes both', (file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
    const [, named] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    expect(path.resolve(folder, path.dirname(file), named)).toBe(path.join(folder, 'perennial.schema.json'))
    expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true)
    const access = {
      readText: (name: string) => readFileSync(name, 'utf8'),
      resolve: (from: string, reference: string) => path.resolve(path.dirname(from), reference)
    }
    const scenario = readAnyScenario(path.join(folder, file), access)
    expect(scenario.title).not.toBeNull()
    expect(scenario.titleZh).toMatch(/\p{Script=Han}/u)
    expect(scenario.notice).not.toBeNull()
    expect(scenario.noticeZh).not.toBeNull()
  })

  it('include the default mature fair', () => {
    expect(files).toContain('mature.yaml')
  })

  it('start with a file that passes the schema', () => {
    for (const language of ['en', 'zh-CN'] as const) expect(accepts(parse(starterScenario(language)))).toBe(true)
  })
})
