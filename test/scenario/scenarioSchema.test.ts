import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../../src/model/catalogue.js'
import { exampleValue } from '../../src/scenario/example.js'
import { readAnyScenario } from '../../src/scenario/lifecycle/index.js'
import { scenarioSchema } from '../../src/scenario/scenarioSchema.js'
import { starterScenario } from '../../src/scenario/starterScenario.js'
import { schemaValidator } from '../support/schemaValidator.js'
import { packageRoot } from '../support/sourceFiles.js'

const folder = path.join(packageRoot, 'scenarios')
const schema = scenarioSchema()
const accepts = schemaValidator()

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
})

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
