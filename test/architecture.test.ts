import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { faultsOf, roomOf } from './support/architecture.js'
import { mostLines, rooms } from './support/rooms.js'
import { packageRoot, sourceFiles } from './support/sourceFiles.js'

function readJson(file: string) {
  return JSON.parse(readFileSync(packageRoot + file, 'utf8'))
}

const files = sourceFiles()
const manifest = readJson('package.json')
const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]

describe('the house', () => {
  it.each(files.map((file) => [file.name, file.text]))('%s keeps to its room', (name, text) => {
    expect(faultsOf(name, text, packages)).toEqual([])
  })

  it('compiles every pure room without Node and DOM types', () => {
    const { include, compilerOptions } = readJson('tsconfig.pure.json')
    expect(compilerOptions.types).toEqual([])
    expect(readJson('tsconfig.json').compilerOptions.lib).toEqual(['ES2022'])
    const present = new Set(files.map((file) => roomOf(file.name)))
    for (const [room, { pure }] of Object.entries(rooms)) {
      if (!pure || !present.has(room)) continue
      const place = room === 'index' ? 'src/index.ts' : `src/${room}`
      expect(include, `tsconfig.pure.json includes ${place}`).toContain(place)
    }
  })

  it('imports from a room only what stands below it', () => {
    // a table with a circle in it would permit circles in the code
    const depth = (room: string, above: readonly string[]): number => {
      expect(above).not.toContain(room)
      const below = [...(rooms[room]?.imports ?? []), ...(rooms[room]?.types ?? [])]
      return 1 + Math.max(0, ...below.map((each) => depth(each, [...above, room])))
    }
    for (const room of Object.keys(rooms)) expect(depth(room, [])).toBeGreaterThan(0)
  })

  it('is built by the TypeScript it names', () => {
    expect(ts.version).toBe('6.0.3')
    expect(readJson('node_modules/typescript/package.json').version).toBe('6.0.3')
    expect(manifest.devDependencies.typescript).toBe('6.0.3')
    for (const script of Object.values<string>(manifest.scripts)) expect(script).not.toMatch(/(^|[&;|] *)(npx )?tsc\b/)
    expect(existsSync(`${packageRoot}node_modules/typescript/bin/tsc`)).toBe(true)
  })
})

describe('the check itself', () => {
  it.each([
    ['core/a.ts', "import { catalogue } from '../model/catalogue.js'", 'core must not import from model'],
    ['core/a.ts', "import { word } from '../i18n/terms.js'", 'core must not import from i18n'],
    ['model/a.ts', "import type { Scenario } from '../scenario/scenario.js'", 'model must not import from scenario'],
    ['model/mechanism/a.ts', "export * from '../../engine/plan.js'", 'model must not import from engine'],
    ['analysis/a.ts', "import { run } from '../engine/index.js'", 'analysis must not import from engine'],
    [
      'engine/a.ts',
      "const room = await import('../experiment/replicate.js')",
      'engine must not import from experiment'
    ],
    ['chart/a.ts', "import { compare } from '../experiment/compare.js'", 'chart may import only types from experiment'],
    [
      'chart/a.ts',
      "import { type A, b } from '../experiment/compare.js'",
      'chart may import only types from experiment'
    ],
    ['core/a.ts', "let a: import('../model/parameter.js').Unit", 'core must not import from model'],
    ['cli/a.ts', "import { show } from '../notebook/show.js'", 'cli must not import from notebook'],
    ['index.ts', "export { main } from './cli/main.js'", 'index must not import from cli'],
    ['index.ts', 'export const version = 1', 're-exports only'],
    ['attic/a.ts', '', 'no room "attic"'],
    ['core/a.ts', "import { exp } from './math/exp'", 'must end in .js'],
    ['core/a.ts', "import { exp } from './math/exp.ts'", 'must end in .js'],
    ['core/a.ts', "import a from '../../test/a.js'", 'leaves src'],
    ['scenario/a.ts', "import { readFileSync } from 'node:fs'", "Node's own"],
    ['scenario/a.ts', "import { join } from 'path'", "Node's own"],
    ['chart/a.ts', "import type { TopLevelSpec } from 'vega-lite'", 'only node may know'],
    ['node/a.ts', "import { DataFrame } from 'danfojs-node'", 'only notebook may know'],
    ['core/a.ts', "import fc from 'fast-check'", 'not among those a user has installed'],
    ['core/a.ts', 'const a = Math.exp(1)', 'Math.exp differs'],
    ['engine/a.ts', 'const a = Math.random()', 'Math.random differs'],
    ['engine/a.ts', "const a = Math['pow'](2, 3)", 'only as Math.name'],
    ['engine/a.ts', 'const { log } = Math', 'only as Math.name'],
    ['engine/a.ts', 'const a = (b: number) => b ** 2', '** differs'],
    ['engine/a.ts', 'let a = 2; a **= 3', '** differs'],
    ['engine/a.ts', 'const a = 2 ** 0.5', '** differs'],
    ['experiment/a.ts', 'const now = Date.now()', '"Date" is not allowed'],
    ['experiment/a.ts', 'const now = new Date(0)', '"Date" is not allowed'],
    ['experiment/a.ts', 'const now = { Date }', '"Date" is not allowed'],
    ['report/a.ts', 'const home = process.env.HOME', '"process" is not allowed'],
    ['i18n/a.ts', "const a = 'b'.localeCompare('c')", "machine's language"],
    ['core/a.ts', 'const a = (1).toLocaleString()', "machine's language"],
    ['notebook/a.ts', "const a = await import('vega')", 'no await at top level'],
    ['core/a.ts', '\n'.repeat(mostLines + 1), `${mostLines + 1} lines`]
  ])('finds the fault in %s: %j', (name, text, message) => {
    expect(faultsOf(name, text, packages).join('\n')).toContain(message)
  })

  it.each([
    ['core/a.ts', "import { exp } from './math/exp.js'\nexport const a = Math.max(1, exp(2 ** -32))"],
    ['model/a.ts', "import { word } from '../i18n/terms.js'"],
    ['chart/a.ts', "import type { Comparison } from '../experiment/compare.js'"],
    ['chart/a.ts', "import { type Comparison } from '../experiment/compare.js'"],
    ['report/a.ts', "export type { Comparison } from '../experiment/compare.js'"],
    ['cli/main.ts', "import { readFileSync } from 'node:fs'\nawait import('../node/files.js')\nprocess.exitCode = 2"],
    ['notebook/a.ts', "export async function load() {\n  return (await import('danfojs-node')).DataFrame\n}"],
    ['core/a.ts', "// Math.exp, Date.now()\nexport const a = { Date: 'Math.random', process: 1 }.process"],
    ['core/a.ts', '\n'.repeat(mostLines)]
  ])('lets %s pass: %j', (name, text) => {
    expect(faultsOf(name, text, packages)).toEqual([])
  })
})
