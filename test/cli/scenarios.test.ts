import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingNotes } from '../../src/cli/compare.js'
import { oneScenario, severalScenarios, wholeNumber } from '../../src/cli/scenarios.js'
import { sayIn } from '../../src/cli/words.js'
import { baselineAmong } from '../../src/experiment/comparable.js'
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

const several = (...args: Parameters<typeof severalScenarios>) => severalScenarios(...args).scenarios
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
    expect(namesOf(several({ files: [fair, plan] }, {}))).toEqual(['fair', 'plan'])
    expect(namesOf(several({ files: [fair, plan], baseline: plan }, {}))).toEqual(['plan', 'fair'])
    expect(namesOf(several({ files: [plan], baseline: fair }, {}))).toEqual(['fair', 'plan'])
  })

  it('takes a shipped fair with its strategies, and files beside them', () => {
    const shipped = presetFiles()
      .filter(({ fair }) => fair === 'eurocis')
      .map(({ name }) => path.basename(name))
    expect(shipped.length).toBeGreaterThanOrEqual(6)
    const choice = { files: [at('plan.yaml')], preset: 'eurocis' }
    expect(namesOf(several(choice, {}))).toEqual([...shipped, 'plan'])
  })

  it('takes one strategy with its fair', () => {
    const strategy = presetFiles().find(({ kind }) => kind === 'strategy')!
    const choice = { files: [], preset: strategy.name }
    expect(namesOf(several(choice, {}))).toEqual([strategy.fair, path.basename(strategy.name)])
  })

  it('refuses one alone, and two of one name', () => {
    expect(() => severalScenarios({ files: [at('fair.yaml')] }, {})).toThrow('at least two scenarios')
    const set = ['tactics.club.cost=5']
    expect(() => severalScenarios({ files: [at('fair.yaml')] }, { set })).toThrow('at least two scenarios')
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

describe('--set of a comparison', () => {
  const write = (name: string, text: string) => writeFileSync(at(name), `perennial: 1\n${text}`)
  beforeAll(() => {
    write('today.yaml', 'tactics: { old: { cost: 1 } }\nsegments: { firms: { marketSize: 100 } }\n')
    write('club.yaml', 'extends: today.yaml\ntactics: { old: null, club: { cost: 10 } }\n')
    write('both.yaml', 'extends: today.yaml\ntactics: { club: { cost: 20 } }\nsegments: { more: { marketSize: 5 } }\n')
  })
  const files = () => ['today.yaml', 'club.yaml', 'both.yaml'].map(at)
  const set = (...settings: string[]) => severalScenarios({ files: files() }, { set: settings })

  it('changes what management decides in all but the baseline', () => {
    const { scenarios, set: applied } = set('levers.advertising.spend=700', 'budget=900', 'segments.firms.discount=.1')
    expect(scenarios.map(({ levers }) => levers.advertising.spend?.[0] ?? null)).toEqual([null, 700, 700])
    expect(scenarios.map(({ budget }) => budget?.[0] ?? null)).toEqual([null, 900, 900])
    expect(scenarios.map(({ segments }) => segments.firms.discount[0])).toEqual([0, 0.1, 0.1])
    expect(applied[0]).toEqual({ setting: 'levers.advertising.spend=700', names: ['club', 'both'] })
  })

  it('changes assumptions in all, so that they stay comparable', () => {
    const { scenarios, set: applied } = set(
      'horizon.editions=4',
      'segments.firms.marketSize=300',
      'lifecycle.closure=0'
    )
    expect(scenarios.map(({ horizon }) => horizon.editions)).toEqual([4, 4, 4])
    expect(scenarios.map(({ segments }) => segments.firms.marketSize[3])).toEqual([300, 300, 300])
    expect(applied.map(({ names }) => names)).toEqual(Array(3).fill(['today', 'club', 'both']))
    expect(baselineAmong(scenarios).name).toBe('today')
  })

  it('changes a tactic or a segment where there is one', () => {
    const { scenarios, set: applied } = set('tactics.club.cost=30', 'tactics.old.cost=5', 'segments.more.marketSize=9')
    expect(scenarios.map(({ tactics }) => tactics.club?.cost[0])).toEqual([undefined, 30, 30])
    expect(scenarios.map(({ tactics }) => tactics.old?.cost[0])).toEqual([1, undefined, 5])
    expect(scenarios[2].segments.more.marketSize[0]).toBe(9)
    expect(applied.map(({ names }) => names)).toEqual([['club', 'both'], ['both'], ['both']])
  })

  it('gives and takes away whole tactics, in the order of the settings', () => {
    const { scenarios, set: applied } = set('tactics.new={ cost: 3 }', 'tactics.new.cost=4', 'tactics.club=null')
    expect(scenarios.map(({ tactics }) => Object.keys(tactics).sort().join())).toEqual(['old', 'new', 'new,old'])
    expect(scenarios[1].tactics.new.cost[0]).toBe(4)
    expect(applied.map(({ names }) => names)).toEqual(Array(3).fill(['club', 'both']))
  })

  it('refuses a name that none of them has, once, with the nearest', () => {
    expect(() => set('tactics.clbu.cost=3')).toThrow(
      /^--set: tactics.clbu.cost: there is no tactic "clbu"; the tactics are club, old; did you mean "club"\?$/
    )
    expect(() => set('segments.frims.marketSize=3', 'tactics.x=null')).toThrow(
      /"frims"[^\n]*"firms"\?\n.*no tactic "x"/
    )
  })

  it('leaves the strategy of the baseline as it is, and says so', () => {
    const choice = { files: [at('today.yaml'), at('club.yaml')] }
    expect(() => severalScenarios(choice, { set: ['tactics.old.cost=5'] })).toThrow('only the baseline has "old"')
  })

  it('says what is wrong with a setting and with the files as ever', () => {
    expect(() => set('levers.advertisng.spend=3')).toThrow(
      /^[^\n]*did you mean "levers.advertising"\?[^\n]*(\n {4}[^\n]*)?$/
    )
    expect(() => set('nonsense')).toThrow('nonsense')
    write('bad.yaml', 'levars: {}\n')
    const bad = { files: [at('today.yaml'), at('bad.yaml')] }
    expect(() => severalScenarios(bad, { set: ['tactics.club.cost=5'] })).toThrow('did you mean "levers"?')
  })

  it('is told in a sentence for each group of scenarios', () => {
    const applied = [
      { setting: 'horizon.editions=4', names: ['today', 'club', 'both'] },
      { setting: 'tactics.club.cost=30', names: ['club', 'both'] },
      { setting: 'budget=9', names: ['club', 'both'] }
    ]
    expect(settingNotes(applied, 3, { language: 'en', say: sayIn('en') })).toEqual([
      'Set in all scenarios: horizon.editions=4.',
      'Set in club, both only: tactics.club.cost=30, budget=9.'
    ])
    expect(settingNotes(applied, 3, { language: 'zh-CN', say: sayIn('zh-CN') })[1]).toBe(
      '仅在 club、both 中设定：tactics.club.cost=30、budget=9。'
    )
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
