import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folder, type PlayedCell, play, writtenCell } from './support/play.js'

describe('the notebooks', () => {
  it('are each in both languages, and each is tested', () => {
    const notebooks = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))
    expect(readdirSync(path.join(folder, 'zh')).filter((file) => file.endsWith('.ipynb'))).toEqual(notebooks)
    const tests = readdirSync(path.join(import.meta.dirname, 'notebooks'))
    expect(tests).toEqual(notebooks.map((file) => file.replace('.ipynb', '.slow.test.ts')))
  })
})

/** Cells that the types of the package refuse, and what they are told. */
const refused = [
  [
    "import { makeScenario } from 'perennial'\nconst wrong: string = makeScenario({})",
    "Type 'Scenario' is not assignable"
  ],
  ["import { presets } from 'perennial/node'\nconst wrong: string = presets()", "Type 'Preset[]' is not assignable"],
  ["import { show } from 'perennial/notebook'\nawait show(3)", "Argument of type 'number' is not assignable"]
] as const
const [, readmeCell] = /```ts\n(.*?)```/s.exec(readFileSync(path.join(folder, 'README.md'), 'utf8')) ?? []

describe('a cell', () => {
  let mistakes: PlayedCell[]
  let readme: PlayedCell
  let types: PlayedCell[]
  beforeAll(async () => {
    const sources = [readmeCell ?? '', ...refused.map(([source]) => source)]
    const cells = sources.map((source, at) => writtenCell(`kernel-${at}`, source))
    const [first, ...others] = await play(path.join(import.meta.dirname, 'mistakes.ipynb'), ...cells)
    mistakes = first!
    ;[readme, ...types] = others.map(([cell]) => cell!) as [PlayedCell, ...PlayedCell[]]
  }, 120_000)

  it('fails in the player where Jupyter would let a mistake pass', () => {
    const [fine, late] = mistakes
    expect(fine).toMatchObject({ ok: true, text: 'three: 3\n' })
    expect(late!.ok).toBe(false)
    expect(late!.errors).toContain('a promise was rejected and not awaited: Error: too late')
  })

  it.each(refused.map(([source, message], at) => [at, source, message] as const))(
    'knows the types of the package (%i): %s',
    (at, _, message) => {
      expect(types[at]!.ok).toBe(false)
      expect(types[at]!.errors).toContain(message)
    }
  )

  it('of the README of the notebooks runs', () => {
    const { ok, errors, displays } = readme
    expect({ ok, errors }).toEqual({ ok: true, errors: '' })
    expect(displays).toHaveLength(2)
    expect(displays[1]!['text/plain']).toContain('复展率')
  })
})

describe('the kernels', () => {
  it.each(['tslab', 'tslab-zh'])(
    '%s is started from the packages beside the notebooks, with no step to install it',
    (name) => {
      const kernel = path.join(folder, '.jupyter/kernels', name)
      const { argv } = JSON.parse(readFileSync(path.join(kernel, 'kernel.json'), 'utf8'))
      expect(argv[0]).toBe('node')
      expect(existsSync(argv[1].replace('{resource_dir}', kernel))).toBe(true)
    }
  )
})
