import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import type { Plugin } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BundledFile, bundle, entryFile, globalNames, sizesOf } from './bundle.js'

/** Names that belong to the language, wherever it runs. */
const standard = new Set<string>(['arguments', ...runInNewContext('Object.getOwnPropertyNames(globalThis)')])

/** Names that browsers have in every worker, of those that the engine may use. */
const web = ['TextEncoder', 'atob', 'btoa', 'self']

/** Asked for by `typeof` only: which way of loading modules there is (seedrandom). */
const askedFor = ['define']

/** Global names in minified code that are no part of the language. */
function namesAround(code: string): string[] {
  return globalNames(code).filter((name) => !standard.has(name))
}

function unknownNames({ code }: BundledFile, known: readonly string[]): string[] {
  return namesAround(code).filter((name) => !known.includes(name))
}

/** Rooms of `src` from which a file took anything. */
function roomsOf({ sources }: BundledFile): string[] {
  const own = sources.filter((source) => !/[\\/]node_modules[\\/]/.test(source))
  return [...new Set(own.flatMap((source) => /[\\/]src[\\/](\w+)/.exec(source)?.[1] ?? []))].sort()
}

/** The package `debug`, which distributions of stdlib bring along, without what it does. */
const withoutDebug: Plugin = {
  name: 'without-debug',
  load: (id) => (/[\\/]node_modules[\\/]debug[\\/]/.test(id) ? 'module.exports = () => () => {}' : null)
}

describe('the engine bundled for a page', () => {
  let page: BundledFile
  let worker: BundledFile
  beforeAll(async () => {
    page = await bundle(entryFile('page'))
    worker = await bundle(entryFile('worker'))
    for (const [what, file] of [
      ['reading and playing', worker],
      ['the whole public API', page]
    ] as const) {
      const { plain, gzip } = sizesOf(file)
      console.log(`${what}: ${plain.toFixed(0)} kB minified, ${gzip.toFixed(0)} kB compressed`)
    }
  }, 60_000)

  it('is one file each, which imports nothing', () => {
    expect([page.imports, worker.imports]).toEqual([[], []])
  })

  it('is made of pure rooms', () => {
    expect(roomsOf(worker)).toEqual(['core', 'engine', 'i18n', 'model', 'scenario'])
    expect(roomsOf(page)).toEqual(expect.arrayContaining(['analysis', 'chart', 'experiment', 'report']))
    for (const room of ['node', 'cli', 'notebook']) expect(roomsOf(page)).not.toContain(room)
  })

  it('plays with nothing around the language but what every worker has, `debug` apart', async () => {
    const without = await bundle(entryFile('worker'), { plugins: [withoutDebug] })
    expect(unknownNames(without, [...web, ...askedFor])).toEqual([])
    // stdlib has a way to find the global object by code that it never runs where there is globalThis
    const own = await bundle(entryFile('worker'), { external: /^@stdlib\// })
    for (const name of ['eval', 'Function']) expect(globalNames(own.code)).not.toContain(name)
  })

  it('names Node in the page only where `debug` asks whether it runs there', async () => {
    const known = [...web, ...askedFor, 'Worker', 'window', 'document', 'navigator', 'chrome']
    expect(unknownNames(page, known)).toEqual(['process'])
    const without = await bundle(entryFile('page'), { plugins: [withoutDebug] })
    expect(unknownNames(without, known)).toEqual([])
  })

  it('fits: less than 250 kB compressed to play, less than 625 with everything: questions, records, fits of them and of other tables', () => {
    expect(sizesOf(worker).gzip).toBeGreaterThan(20)
    expect(sizesOf(worker).gzip).toBeLessThan(250)
    expect(sizesOf(page).gzip).toBeLessThan(625)
  })
})

describe('the check of the bundle itself', () => {
  it('finds what belongs to Node', async () => {
    const code =
      'const a=typeof process,b={process:Buffer};a.require(b,__dirname,c=>c.global,setImmediate);export{a as exit}'
    expect(namesAround(code)).toEqual(['Buffer', '__dirname', 'process', 'setImmediate'])
    const impure = fileURLToPath(new URL('../../src/node/readText.ts', import.meta.url))
    await expect(bundle(impure)).rejects.toThrow("'node:fs' in src/node/readText.ts")
  })

  it('throws what the bundler warns of', async () => {
    const text: Plugin = { name: 'text', load: () => "import 'no-such-package'" }
    await expect(bundle(entryFile('page'), { plugins: [text] })).rejects.toThrow('no-such-package')
  })
})
