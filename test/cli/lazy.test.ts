import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const source = path.resolve(import.meta.dirname, '../../src')

/** Everything that is loaded before a command is called: the static imports, types aside, of a file and of those. */
function loadedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  if (!file.startsWith(source)) return seen
  for (const [, clause, target] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?:([^'"=]*?)\s+from\s+)?'([^']+)'/gm
  )) {
    const onlyTypes = /^type\s/.test(clause) || /^\{(\s*type\s+[\w\s]+,?)+\}$/.test(clause)
    if (onlyTypes) continue
    const local = target.startsWith('.')
    loadedFrom(local ? path.resolve(path.dirname(file), target.replace(/\.js$/, '.ts')) : target, seen)
  }
  return seen
}

it('loads commander, words and little else before a command is called, so that help comes at once', () => {
  const loaded = [...loadedFrom(path.join(source, 'cli/main.ts'))]
  const packages = loaded.filter((name) => !name.startsWith(source))
  expect(packages.sort()).toEqual(['commander', 'get-east-asian-width', 'node:fs'])
  const rooms = new Set(
    loaded.filter((name) => name.startsWith(source)).map((name) => path.relative(source, name).split('/')[0])
  )
  expect([...rooms].sort()).toEqual(['cli', 'core'])
})

it('loads neither threads nor pictures nor lifecycles for a fair that is played in the calling thread', () => {
  const parts = [
    'deliver',
    'lifecycleChoice',
    'scenarios',
    'precision',
    'progress',
    'budget',
    'threads',
    'withPassport'
  ]
  const loaded = new Set([
    ...parts.flatMap((name) => [...loadedFrom(path.join(source, `cli/${name}.ts`))]),
    ...loadedFrom(path.join(source, 'experiment/replicate.ts')),
    ...loadedFrom(path.join(source, 'report/replicatedTables.ts'))
  ])
  const files = [...loaded].map((name) => path.relative(source, name))
  expect(files.filter((name) => /tinypool|vega|resvg|ml-matrix|jsep/.test(name))).toEqual([])
  expect(files.filter((name) => /^engine\/markov|^core\/formula|readLifecycle/.test(name))).toEqual([])
  // what is looked for is spelt as it is where it is loaded
  const lifecycle = [...loadedFrom(path.join(source, 'cli/playLifecycle.ts'))].map((name) =>
    path.relative(source, name)
  )
  expect(lifecycle.some((name) => /^engine\/markov/.test(name))).toBe(true)
  expect(readFileSync(path.join(source, 'node/threads/crew.ts'), 'utf8')).toContain("import('tinypool')")
})
