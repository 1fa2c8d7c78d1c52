import { describe, expect, it } from 'vitest'
import { roomOf } from './support/architecture.js'
import { type Documented, documentedExports, isClose, promiseFaults, runExample } from './support/examples.js'
import { withPlaysRemembered } from './support/remembered.js'
import { rooms } from './support/rooms.js'
import { sourceFiles } from './support/sourceFiles.js'

const files = sourceFiles()
  .map((file) => ({ ...file, pure: rooms[roomOf(file.name)]?.pure === true, exports: documentedExports(file.text) }))
  .filter((file) => file.pure || file.exports.some(({ examples }) => examples.length > 0))

async function exportsOf(path: string): Promise<Record<string, unknown>> {
  const { default: _, ...named } = await import(/* @vite-ignore */ path)
  return named
}

/**
 * Every export of the pure rooms: an example may use its neighbours. Its own file comes first, then the public API. What
 * plays a fair plays it for all others once.
 */
const neighbours = Promise.allSettled(
  files
    .filter((file) => file.pure)
    .sort((one, other) => Number(one.name === 'index.ts') - Number(other.name === 'index.ts'))
    .map((file) => exportsOf(file.path))
).then((results) =>
  withPlaysRemembered(Object.assign({}, ...results.map((each) => (each.status === 'fulfilled' ? each.value : {}))))
)

/** Names that the engine shows to others; its phases work on columns and are explained by the mechanisms they call. */
const enginePublic = new Set(Object.keys(await import('../src/engine/index.js')))

function faultsOf(file: string, documented: Documented): string[] {
  const faults = promiseFaults(documented)
  const isPhase = roomOf(file) === 'engine' && !enginePublic.has(documented.name)
  return isPhase ? faults.filter((fault) => fault !== 'has no @example') : faults
}

function check(actual: unknown, sign: string, expected: unknown) {
  if (sign === '≈' && isClose(actual, expected)) return
  expect(actual).toEqual(expected)
  if (sign === '≈') expect.fail('not close')
}

describe('the examples', () => {
  for (const { name, path, pure, exports } of files) {
    const run = exports.filter(({ isFunction, examples }) => examples.length > 0 || (pure && isFunction))
    it.each(run.map((each) => [each.name, each] as const))(`${name}: %s`, async (_, documented) => {
      expect(faultsOf(name, documented)).toEqual([])
      const scope = { ...(await neighbours), ...(await exportsOf(path)) }
      for (const example of documented.examples) await runExample(example, scope, check)
    })
  }
})

function faultsIn(text: string): string[] {
  return documentedExports(text).flatMap(promiseFaults)
}

describe('the check itself', () => {
  it('finds a function without docstring, without example, or with one that asserts nothing', () => {
    expect(faultsIn('export function a() {}')).toEqual(['has no docstring', 'has no @example'])
    expect(faultsIn('/** Does. */\nexport const a = () => 1')).toEqual(['has no @example'])
    expect(faultsIn('/**\n * @example\n * a() // => 1\n */\nexport function a() {}')).toEqual(['has no docstring'])
    expect(faultsIn('/** Does.\n * @example\n * a() // 1\n */\nexport const a = 1')).toEqual([
      'asserts nothing: a() // 1'
    ])
    expect(faultsIn('/* Does. */\nfunction a() {}\nexport { a }')).toEqual(['has no docstring', 'has no @example'])
  })

  it('asks nothing of types, constants and what is not exported', () => {
    expect(faultsIn('export const a = 1\nfunction b() {}\nexport interface C {}\nexport class D {}')).toEqual([])
    expect(faultsIn('/** Does.\n * @example\n * a() // => 1\n * @throws never\n */\nexport function a() {}')).toEqual(
      []
    )
  })

  it.each([
    ['a + 1 // => 3', { a: 1 }],
    ['a // ≈ 1.00000001', { a: 1 }],
    ['a // => 0.30000000000000004', { a: 0.3 }],
    ['a // => { b: 2 }', { a: { b: 1 } }],
    ['a // ≈ [1, 2]', { a: [1] }],
    ['a // ≈ 0', { a: 1e-300 }],
    ['a\n// => 2', { a: 1 }],
    ['a // => 1\na // => 2', { a: 1 }],
    ['b // => 1', { a: 1 }],
    ['await a // => 2', { a: Promise.resolve(1) }]
  ])('finds the wrong example %j', async (example, scope) => {
    await expect(runExample(example, scope, check)).rejects.toThrow()
  })

  it.each(['// => 1\na', 'const b = a // => 1', 'a // => [1,', 'a // =>', 'a // => 1\n// => 1'])(
    'finds the malformed example %j',
    async (example) => {
      await expect(runExample(example, { a: 1 }, check)).rejects.toThrow(SyntaxError)
    }
  )

  it.each([
    ['const a = 2\nconst b = a + 1; b // => 3', { a: 1 }],
    ["a // => '// => \\n'", { a: '// => \n' }],
    ['a\n// => {\n//   b: [1],\n// }\n// and a word\na.b // => [1]', { a: { b: [1] } }],
    ['a // ≈ { b: [0.3], c: "d" }', { a: { b: [0.1 + 0.2], c: 'd' } }],
    ['a // => NaN', { a: NaN }],
    ['await a // => 1', { a: Promise.resolve(1) }]
  ])('lets the right example %j pass', async (example, scope) => {
    await expect(runExample(example, scope, check)).resolves.toBeUndefined()
  })
})
