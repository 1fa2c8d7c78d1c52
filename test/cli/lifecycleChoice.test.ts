import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnyOptions, lifecycleToCompare, lifecycleToRun } from '../../src/cli/lifecycleChoice.js'

let folder: string
const at = (name: string) => path.join(folder, name)

const lifecycle = `perennial: 1
horizon: { cycles: 2, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle: { stages: [here, gone], transitions: { here: { gone: p } } }
parameters: { p: 0.2 }
`

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-lifecycles-'))
  writeFileSync(at('one.yaml'), lifecycle)
  writeFileSync(at('two.yaml'), `${lifecycle}strategies: { now: {}, later: { parameters: { p: 0.1 } } }\n`)
  writeFileSync(at('child.yaml'), 'perennial: 1\nextends: two.yaml\n')
  writeFileSync(at('fair.yaml'), 'perennial: 1\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (name: string, options: AnyOptions = {}) =>
  lifecycleToRun({ ...options, files: [at(name)] }, options, new Map())
const compare = (names: readonly string[], options: AnyOptions = {}) =>
  lifecycleToCompare({ ...options, files: names.map(at) }, options, new Map())

describe('run', () => {
  it('finds a lifecycle, also one that a file extends, with its settings', async () => {
    const options = { set: ['parameters.p=0.4'], seed: '007', replications: '3', customers: '20' }
    const chosen = await run('one.yaml', options)
    expect(chosen?.engine).toBe('individual')
    expect(chosen?.scenario).toMatchObject({ name: 'one', seed: '007', replications: 3, customers: 20 })
    expect(chosen?.scenario.strategies.base?.groups.all?.lifecycle.parameters).toEqual({ p: 0.4 })
    expect(Object.keys((await run('child.yaml'))?.scenario.strategies ?? {})).toEqual(['now', 'later'])
    expect((await run('one.yaml', { engine: 'Exact' }))?.engine).toBe('exact')
    expect((await run('one.yaml'))?.engine).toBeUndefined()
  })

  it('leaves fairs and files that cannot be read to others', async () => {
    expect(await run('fair.yaml', { engine: 'individual' })).toBeUndefined()
    expect(await run('none.yaml')).toBeUndefined()
  })

  it.each<[string, AnyOptions, string]>([
    ['one.yaml', { precision: 'npv=2%' }, '--precision and --most are for fairs'],
    ['one.yaml', { most: '5' }, '--precision and --most are for fairs'],
    ['one.yaml', { baseline: 'x.yaml' }, '--baseline is for fairs'],
    ['one.yaml', { strictBudget: true }, '--strict-budget is for fairs'],
    ['one.yaml', { engine: 'exact', customers: '5' }, '--customers asks for the individual engine'],
    ['one.yaml', { engine: 'exakt' }, 'did you mean "exact"?'],
    ['one.yaml', { customers: 'many' }, '--customers must be a whole number of at least 1'],
    ['fair.yaml', { engine: 'exact' }, 'its moves depend on what each customer experienced'],
    ['fair.yaml', { customers: '5' }, 'segments.*.marketSize']
  ])('of %s refuses %j', async (name, options, message) => {
    await expect(run(name, options)).rejects.toThrow(message)
  })

  it('refuses to warm a fair up under a lifecycle', async () => {
    await expect(run('fair.yaml', { baseline: at('one.yaml') })).rejects.toThrow('cannot be compared with fairs')
  })
})

describe('compare', () => {
  it('takes one lifecycle with two strategies', async () => {
    expect((await compare(['two.yaml']))?.scenario.name).toBe('two')
    expect(await compare(['fair.yaml', 'fair.yaml'])).toBeUndefined()
  })

  it.each<[readonly string[], string]>([
    [['one.yaml'], 'name two or more under "strategies"'],
    [['two.yaml', 'child.yaml'], 'write their differences as strategies of one file'],
    [['fair.yaml', 'two.yaml'], 'cannot be compared with fairs']
  ])('refuses %j', async (names, message) => {
    await expect(compare(names)).rejects.toThrow(message)
  })

  it('takes a shipped one', async () => {
    const chosen = await lifecycleToCompare({ files: [], preset: 'published/hiv-dmhee' }, {}, new Map())
    expect(Object.keys(chosen?.scenario.strategies ?? {})).toEqual(['mono', 'comb'])
  })
})
