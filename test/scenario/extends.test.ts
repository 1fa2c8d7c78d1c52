import { describe, expect, it } from 'vitest'
import { readFiles, refusal } from '../support/scenarioFiles.js'

const base = [
  'perennial: 1',
  'title: The base',
  'titleZh: 基准',
  'notice: No forecast.',
  'horizon: { editions: 4, discountRate: .05 }',
  'segments:',
  '  large: { marketSize: 100, tolerance: { varies: normal, mean: .3, sd: .1 } }',
  '  small: { marketSize: 900, discount: { 1: .1, 3: .2 } }',
  'tactics:',
  '  club: { level: social, cost: 150 }'
].join('\n')

function over(...lines: string[]) {
  return readFiles({ 'fair.yaml': ['perennial: 1', 'extends: base.yaml', ...lines].join('\n'), 'base.yaml': base })
}

describe('extends', () => {
  it('merges groups and named things, key by key', () => {
    const fair = over('horizon: { warmUp: 3 }', 'segments: { large: { marketSize: 120 }, huge: { marketSize: 5 } }')
    expect(fair.horizon).toMatchObject({ editions: 4, discountRate: 0.05, warmUp: 3 })
    expect(Object.keys(fair.segments)).toEqual(['large', 'small', 'huge'])
    expect(fair.segments.large.marketSize[0]).toBe(120)
    expect(fair.segments.large.tolerance).toMatchObject({ mean: 0.3 })
  })

  it('replaces the value of a parameter as a whole: a trait, a map by edition', () => {
    const fair = over(
      'segments:',
      '  large: { tolerance: { varies: uniform, min: .1, max: .2 } }',
      '  small: { discount: { 4: .3 } }'
    )
    expect(fair.segments.large.tolerance).toEqual({ varies: 'uniform', min: 0.1, max: 0.2 })
    // The base's .1 and .2 are gone: before edition 4 the default, 0, holds.
    expect(fair.segments.small.discount).toEqual([0, 0, 0, 0.3])
  })

  it('goes back to the default, or removes what is named, with null', () => {
    const fair = over(
      'horizon: { discountRate: null }',
      'segments: { small: null, large: { tolerance: ~ } }',
      'tactics: { club: }'
    )
    expect(fair.horizon.discountRate).toBe(0.1)
    expect(Object.keys(fair.segments)).toEqual(['large'])
    expect(fair.segments.large.tolerance).toMatchObject({ mean: 0.25, sd: 0.08 })
    expect(fair.tactics).toEqual({})
    expect(over('horizon: null').horizon.editions).toBe(10)
    expect(Object.keys(over('segments:').segments)).toEqual(['exhibitors'])
  })

  it('passes notices on, but titles name their own file only', () => {
    const fair = over('horizon: { warmUp: 3 }')
    expect([fair.name, fair.title, fair.titleZh, fair.notice]).toEqual(['fair', null, null, 'No forecast.'])
    expect(over('title: Mine').title).toBe('Mine')
  })

  it('goes through chains', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: b.yaml\ncurrency: CNY',
      'b.yaml': 'perennial: 1\nextends: c.yaml\nseed: b',
      'c.yaml': 'perennial: 1\nseed: c\nreplications: 9'
    }
    expect(readFiles(files)).toMatchObject({ currency: 'CNY', seed: 'b', replications: 9 })
  })

  it('locates an error in the file where the value was written', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: base.yaml\nhorizon: { editions: 3 }\ncolour: red',
      'base.yaml': 'perennial: 1\nlevers:\n  service: { spend: [1, 2] }'
    }
    expect(refusal(files)).toBe(
      'fair.yaml:4:1: colour: unknown key "colour"; known here are title, titleZh, about, aboutZh, notice, noticeZh, seed, replications, currency, budget, horizon, price, allocation, viability, without, segments, levers, tactics, market, competition, shocks, lifecycle, mechanisms, uncertainty\n' +
        'base.yaml:3:21: levers.service.spend: needs 3 values, one for each of horizon.editions; a map from the first edition to the value may be shorter; got a list of 2 values\n' +
        '    for example: spend: { 1: 100000, 3: 150000 }'
    )
  })

  it('asks every file of the chain for its version', () => {
    expect(refusal({ 'fair.yaml': 'perennial: 1\nextends: b.yaml', 'b.yaml': 'perennial: 2' })).toMatch(
      /^b\.yaml:1:12: perennial: written for a newer Perennial/
    )
  })

  it('refuses a circle, naming it', () => {
    expect(refusal('perennial: 1\nextends: fair.yaml')).toBe(
      'fair.yaml:2:10: extends: the files extend one another in a circle: fair.yaml → fair.yaml'
    )
    const files = {
      'fair.yaml': 'perennial: 1\nextends: b.yaml',
      'b.yaml': 'perennial: 1\nextends: c.yaml',
      'c.yaml': 'perennial: 1\nextends: b.yaml'
    }
    expect(refusal(files)).toBe(
      'c.yaml:2:10: extends: the files extend one another in a circle: b.yaml → c.yaml → b.yaml'
    )
  })

  it('refuses a chain without end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`f${index}.yaml`, `perennial: 1\nextends: f${index + 1}.yaml`])
    )
    expect(refusal({ ...files, 'fair.yaml': 'perennial: 1\nextends: f0.yaml' })).toBe(
      'f18.yaml:2:10: extends: more than 20 files extend one another'
    )
  })

  it('says where a file is named that is missing or no name at all', () => {
    expect(refusal('perennial: 1\nextends: bsae.yaml')).toBe(
      'fair.yaml:2:10: extends: bsae.yaml: there is no such file'
    )
    expect(refusal('perennial: 1\nextends: [a.yaml, b.yaml]')).toBe(
      'fair.yaml:2:10: extends: must be the name of one file, relative to this one; got a list of 2 values\n' +
        '    for example: extends: mature.yaml'
    )
  })

  it('takes a segment that is not there for a slip, unless it has a market of its own', () => {
    const adding = (line: string) =>
      refusal({ 'fair.yaml': `perennial: 1\nextends: base.yaml\n${line}`, 'base.yaml': base })
    expect(adding('segments: { largo: { discount: .1 } }')).toBe(
      'fair.yaml:3:13: segments.largo: there is no segment "largo" in what this extends (large, small); a new one needs its marketSize; did you mean "large"?\n' +
        '    for example: largo: { marketSize: 500 }'
    )
    expect(adding('segments: { guests: { margin: .5 } }')).toContain('for example: guests: { marketSize: 500 }')
    expect(Object.keys(over('segments: { guests: { marketSize: 9 } }').segments)).toContain('guests')
  })

  it('refuses to remove what is not there, with the nearest name', () => {
    const removing = (line: string) =>
      refusal({ 'fair.yaml': `perennial: 1\nextends: base.yaml\n${line}`, 'base.yaml': base })
    expect(removing('tactics: { clbu: null }')).toBe(
      'fair.yaml:3:12: tactics.clbu: nothing after the name removes a tactic, but there is no tactic "clbu" to remove; did you mean "club"?'
    )
    expect(refusal('perennial: 1\nsegments:\n  large:')).toContain(
      'fair.yaml:3:3: segments.large: nothing after the name removes a segment, but there is no segment "large" to remove\n' +
        '    for example: large: {}'
    )
    expect(removing('segments: { large: , small: }')).toBe(
      'fair.yaml:3:11: segments: at least one segment is needed; got an empty map\n' +
        '    for example: segments: { exhibitors: { marketSize: 2000 } }'
    )
  })

  it('refuses a segment that a tactic of the base still names', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: base.yaml\nsegments: { small: null }',
      'base.yaml': `${base}\n  gift: { segments: [small] }`
    }
    expect(refusal(files)).toBe(
      'base.yaml:11:22: tactics.gift.segments.1: there is no segment "small"; the segments are large'
    )
  })
})
