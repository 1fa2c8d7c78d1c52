import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  declaresOwnLifecycle,
  loadAnyScenario,
  loadFair,
  loadLifecycle,
  loadPreset,
  loadScenario,
  presets
} from '../../src/node/files.js'
import { presetFile, presetFiles } from '../../src/node/presets.js'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function writeFair() {
  mkdirSync(at('fair'))
  writeFileSync(at('fair.yaml'), 'perennial: 1\ntitle: A fair\ntitleZh: 展会\nhorizon: { editions: 3 }\n')
  writeFileSync(at('fair/service.yaml'), 'perennial: 1\nextends: ../fair.yaml\ntitle: Better service\n')
  writeFileSync(at('fair/advertising.yaml'), 'perennial: 1\nextends: ../fair.yaml\ntitle: More advertising\n')
  writeFileSync(at('fair/notes.txt'), '')
  writeFileSync(at('another.yaml'), 'perennial: 1\n')
}

/** A lifecycle among the published ones of the folder. */
function writeLifecycle() {
  mkdirSync(at('published'))
  writeFileSync(
    at('published/leave.yaml'),
    `perennial: 1
title: Leave
horizon: { cycles: 2, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle: { stages: [here, gone], transitions: { here: { gone: 0.2 } } }
`
  )
}

describe('loadScenario', () => {
  it('names a scenario after its file and applies what is set, in order', () => {
    writeFair()
    const scenario = loadScenario(at('fair/service.yaml'), { set: ['price.perArea=300', 'price.perArea=310'] })
    expect(scenario.name).toBe('service')
    expect(scenario.horizon.editions).toBe(3)
    expect(scenario.price.perArea).toEqual([310, 310, 310])
    expect(loadScenario(at('fair.yaml'), { name: 'mine' }).name).toBe('mine')
  })

  it('says in which line a missing file is extended', () => {
    writeFair()
    writeFileSync(at('plan.yaml'), 'perennial: 1\nextends: fiar.yaml\n')
    expect(() => loadScenario(at('plan.yaml'))).toThrow(
      `${at('plan.yaml')}:2:10: extends: ${at('fiar.yaml')}: there is no such file; did you mean "${at('fair.yaml')}"?`
    )
  })

  it('says in which line a preset that is none is extended', () => {
    writeFileSync(at('plan.yaml'), 'perennial: 1\nextends: preset:eurocsi\n')
    expect(() => loadScenario(at('plan.yaml'))).toThrow(
      `${at('plan.yaml')}:2:10: extends: unknown preset "eurocsi"; shipped are eurocis, `
    )
    expect(() => loadScenario(at('plan.yaml'))).toThrow('did you mean "eurocis"?')
  })

  it('finds a circle of files by whatever path', () => {
    mkdirSync(at('sub'))
    writeFileSync(at('a.yaml'), 'perennial: 1\nextends: sub/b.yaml\n')
    writeFileSync(at('sub/b.yaml'), 'perennial: 1\nextends: ../sub/../a.yaml\n')
    expect(() => loadScenario(at('a.yaml'))).toThrow('extend one another in a circle')
  })

  it('does not read a file past the limit of a scenario', () => {
    writeFileSync(at('big.yaml'), 'x'.repeat(1_000_001))
    expect(() => loadScenario(at('big.yaml'))).toThrow('too large for a scenario; at most 1000000 bytes')
  })
})

describe('scenarios of two kinds', () => {
  it('are read by what they are', () => {
    writeFair()
    writeLifecycle()
    const file = at('published/leave.yaml')
    expect(loadLifecycle(file, { name: 'mine' })).toMatchObject({ kind: 'lifecycle', name: 'mine', title: 'Leave' })
    expect(loadAnyScenario(file, { set: ['horizon.cycles=5'] }).horizon).toMatchObject({ cycles: 5 })
    expect(loadAnyScenario(at('fair.yaml')).horizon).toMatchObject({ editions: 3 })
    expect(() => loadScenario(file)).toThrow('declares a lifecycle of its own')
    expect(() => loadLifecycle(at('fair.yaml'))).toThrow('lifecycle.stages')
  })

  it('are told apart without being checked', () => {
    writeFair()
    writeLifecycle()
    writeFileSync(at('child.yaml'), 'perennial: 1\nextends: published/leave.yaml\nnonsense: 1\n')
    const texts = new Map<string, string>()
    expect(declaresOwnLifecycle(at('child.yaml'), { texts })).toBe(true)
    expect([...texts.keys()]).toEqual([at('child.yaml'), at('published/leave.yaml')])
    expect(declaresOwnLifecycle(at('fair.yaml'), {})).toBe(false)
    expect(declaresOwnLifecycle(at('none.yaml'), {})).toBe(false)
  })
})

describe('loadPreset and loadFair', () => {
  it('read what is shipped', () => {
    const [fair, ...strategies] = loadFair('eurocis', { set: ['replications=7'] })
    expect([fair.name, fair.replications]).toEqual(['eurocis', 7])
    expect(strategies.length).toBeGreaterThanOrEqual(5)
    const { name } = strategies[0]
    expect(loadPreset(`eurocis/${name}`, { set: ['replications=7'] })).toEqual(strategies[0])
    expect(loadPreset('preset:eurocis', { name: 'mine' }).name).toBe('mine')
  })
})

describe('presets', () => {
  it('lists fairs in alphabetical order, each followed by its strategies', () => {
    writeFair()
    expect(presetFiles(folder)).toEqual([
      { name: 'another', fair: 'another', kind: 'fair', file: at('another.yaml') },
      { name: 'fair', fair: 'fair', kind: 'fair', file: at('fair.yaml') },
      { name: 'fair/advertising', fair: 'fair', kind: 'strategy', file: at('fair/advertising.yaml') },
      { name: 'fair/service', fair: 'fair', kind: 'strategy', file: at('fair/service.yaml') }
    ])
  })

  it('lists lifecycles last, in a kind of their own', () => {
    writeFair()
    writeLifecycle()
    expect(presetFiles(folder).slice(-1)).toEqual([
      { name: 'published/leave', fair: null, kind: 'lifecycle', file: at('published/leave.yaml') }
    ])
    expect(presets(folder).at(-1)?.title).toBe('Leave')
    expect(() => loadFair('published/teaching')).toThrow('declares a lifecycle of its own')
  })

  it('reads their titles', () => {
    writeFair()
    expect(presets(folder).map(({ title, titleZh }) => [title, titleZh])).toEqual([
      [null, null],
      ['A fair', '展会'],
      ['More advertising', null],
      ['Better service', null]
    ])
  })

  it('is empty where there is no folder', () => {
    expect(presetFiles(at('none'))).toEqual([])
  })

  it('finds one by name, and suggests the nearest', () => {
    writeFair()
    expect(presetFile('fair/service', folder).file).toBe(at('fair/service.yaml'))
    expect(presetFile('preset:fair', folder).file).toBe(at('fair.yaml'))
    expect(() => presetFile('fiar', folder)).toThrow('unknown preset "fiar"; shipped are another, fair,')
    expect(() => presetFile('fiar', folder)).toThrow('did you mean "fair"?')
    expect(() => presetFile('service', folder)).toThrow('did you mean "fair/service"?')
    // No way out of the folder.
    expect(() => presetFile('../secret', folder)).toThrow('unknown preset')
  })
})
