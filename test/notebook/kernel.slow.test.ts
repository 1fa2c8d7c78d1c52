import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, play, playCell } from './support/play.js'

describe('the notebooks', () => {
  it('are each in both languages, and each is tested', () => {
    const notebooks = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))
    expect(readdirSync(path.join(folder, 'zh')).filter((file) => file.endsWith('.ipynb'))).toEqual(notebooks)
    const tests = readdirSync(path.join(import.meta.dirname, 'notebooks'))
    expect(tests).toEqual(notebooks.map((file) => file.replace('.ipynb', '.slow.test.ts')))
  })
})

describe('the player', () => {
  it('fails where Jupyter would let a mistake pass', async () => {
    const [[fine, late]] = await play(path.join(import.meta.dirname, 'mistakes.ipynb'))
    expect(fine).toMatchObject({ ok: true, text: 'three: 3\n' })
    expect(late.ok).toBe(false)
    expect(late.errors).toContain('a promise was rejected and not awaited: Error: too late')
  })
})

describe('the types of the package', () => {
  it.each([
    [
      "import { makeScenario } from 'perennial'\nconst wrong: string = makeScenario({})",
      "Type 'Scenario' is not assignable"
    ],
    ["import { presets } from 'perennial/node'\nconst wrong: string = presets()", "Type 'Preset[]' is not assignable"],
    ["import { show } from 'perennial/notebook'\nawait show(3)", "Argument of type 'number' is not assignable"]
  ])('reach the cells of a notebook: %s', async (source, message) => {
    const { ok, errors } = await playCell('types', source)
    expect(ok).toBe(false)
    expect(errors).toContain(message)
  })
})

describe('the README of the notebooks', () => {
  it('shows code that runs', async () => {
    const [, source] = /```ts\n(.*?)```/s.exec(readFileSync(path.join(folder, 'README.md'), 'utf8')) ?? []
    const { ok, errors, displays } = await playCell('readme', source ?? '')
    expect({ ok, errors }).toEqual({ ok: true, errors: '' })
    expect(displays).toHaveLength(2)
    expect(displays[1]['text/plain']).toContain('复展率')
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
