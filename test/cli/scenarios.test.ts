import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oneScenario, severalScenarios, wholeNumber } from '../../src/cli/scenarios.js'
import { presetFiles } from '../../src/node/presets.js'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-scenarios-'))
  mkdirSync(at('other'))
  writeFileSync(at('fair.yaml'), 'perennial: 1\nseed: own\n')
  writeFileSync(at('plan.yaml'), 'perennial: 1\nextends: fair.yaml\n')
  writeFileSync(at('other/plan.yaml'), 'perennial: 1\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const namesOf = (scenarios: readonly { readonly name: string }[]) => scenarios.map(({ name }) => name)

describe('oneScenario', () => {
  it('takes a file or a preset, with the settings', () => {
    const options = { set: ['horizon.editions=3', 'replications=9'], seed: '007', replications: '12' }
    const { scenario, baseline } = oneScenario({ files: [at('plan.yaml')] }, options)
    expect([scenario.name, scenario.horizon.editions]).toEqual(['plan', 3])
    // A seed is text, also when it looks like a number; the option of its own wins over --set.
    expect([scenario.seed, scenario.replications]).toEqual(['007', 12])
    expect(baseline).toBeUndefined()
    expect(oneScenario({ files: [], preset: 'mature' }, {}).scenario.name).toBe('mature')
  })

  it('gives the baseline the seed but not what is set for the scenario', () => {
    const choice = { files: [at('plan.yaml')], baseline: at('fair.yaml') }
    const { baseline } = oneScenario(choice, { set: ['budget=5'], seed: 'x' })
    expect([baseline?.name, baseline?.seed, baseline?.budget]).toEqual(['fair', 'x', null])
  })

  it('refuses none, and a file beside a preset', () => {
    expect(() => oneScenario({ files: [] }, {})).toThrow('no scenario was given')
    expect(() => oneScenario({ files: [at('fair.yaml')], preset: 'mature' }, {})).toThrow('not both')
  })

  it('reads standard input once only', () => {
    expect(() => oneScenario({ files: ['-'], baseline: '-' }, {})).toThrow('standard input can be read once')
  })
})

describe('severalScenarios', () => {
  it('puts the baseline first, once', () => {
    const [fair, plan] = [at('fair.yaml'), at('plan.yaml')]
    expect(namesOf(severalScenarios({ files: [fair, plan] }, {}))).toEqual(['fair', 'plan'])
    expect(namesOf(severalScenarios({ files: [fair, plan], baseline: plan }, {}))).toEqual(['plan', 'fair'])
    expect(namesOf(severalScenarios({ files: [plan], baseline: fair }, {}))).toEqual(['fair', 'plan'])
  })

  it('takes a shipped fair with its strategies, and files beside them', () => {
    const shipped = presetFiles()
      .filter(({ fair }) => fair === 'eurocis')
      .map(({ name }) => path.basename(name))
    expect(shipped.length).toBeGreaterThanOrEqual(6)
    const choice = { files: [at('plan.yaml')], preset: 'eurocis' }
    expect(namesOf(severalScenarios(choice, {}))).toEqual([...shipped, 'plan'])
  })

  it('takes one strategy with its fair', () => {
    const strategy = presetFiles().find(({ kind }) => kind === 'strategy')!
    const choice = { files: [], preset: strategy.name }
    expect(namesOf(severalScenarios(choice, {}))).toEqual([strategy.fair, path.basename(strategy.name)])
  })

  it('refuses one alone, and two of one name', () => {
    expect(() => severalScenarios({ files: [at('fair.yaml')] }, {})).toThrow('at least two scenarios')
    const twice = { files: [at('plan.yaml'), at('other/plan.yaml')] }
    expect(() => severalScenarios(twice, {})).toThrow('two scenarios are called "plan"')
  })

  it('says what is wrong with all files at once', () => {
    writeFileSync(at('bad1.yaml'), 'perennial: 1\nlevars: {}\n')
    writeFileSync(at('bad2.yaml'), 'perennial: 1\nhorzion: {}\n')
    const work = () => severalScenarios({ files: [at('bad1.yaml'), at('bad2.yaml')] }, {})
    expect(work).toThrow('did you mean "levers"?')
    expect(work).toThrow('did you mean "horizon"?')
  })

  it('says once what all share', () => {
    const files = [at('fair.yaml'), at('plan.yaml')]
    const work = () => severalScenarios({ files }, { set: ['horizon.edition=3'] })
    expect(work).toThrow(/^--set: [^\n]*did you mean "horizon.editions"\?[^\n]*(\n {4}for example[^\n]*)?$/)
  })
})

describe('wholeNumber', () => {
  it.each(['0', '1', '1.5', '-3', 'ten', '', '1e3', '99999999999999999'])(
    'refuses %j where two is the least',
    (text) => {
      expect(() => wholeNumber('--most', text, 2)).toThrow(`--most must be a whole number of at least 2; got "${text}"`)
    }
  )
})
