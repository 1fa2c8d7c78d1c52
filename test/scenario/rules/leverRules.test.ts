import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/engine/compile.js'
import { madeKnownBy } from '../../../src/model/customerKind.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'

const head = 'perennial: 1\nsegments: { large: {}, buyers: { kind: visitor }, press: { kind: partner } }\n'

describe('a lever that makes the fair known', () => {
  it('is refused for segments that it cannot reach, each at its place, with the lever that can', () => {
    expect(refusal(`${head}levers: { advertising: { segments: [press, buyers] } }`)).toBe(
      'fair.yaml:3:44: levers.advertising.segments.2: advertising makes the fair known to exhibitors and partners; visitors are reached by visitorPromotion; got buyers, a segment of kind visitor\n' +
        '    for example: visitorPromotion: { segments: [buyers] }'
    )
    const both = refusal(`${head}levers: { visitorPromotion: { segments: [large, buyers, press] } }`)
    expect(both).toContain(
      'fair.yaml:3:42: levers.visitorPromotion.segments.1: visitorPromotion makes the fair known to visitors; exhibitors and partners are reached by advertising; got large, a segment of kind exhibitor\n' +
        '    for example: advertising: { segments: [large] }'
    )
    expect(both).toContain('levers.visitorPromotion.segments.3')
    expect(both).not.toContain('levers.visitorPromotion.segments.2')
  })

  it('may name segments that it reaches, and any other lever any segment', () => {
    for (const line of [
      'advertising: { segments: [large, press] }, visitorPromotion: { segments: [buyers] }',
      'outreach: { segments: [buyers] }, service: { segments: [buyers, press] }'
    ]) {
      expect(() => readFiles(`${head}levers: { ${line} }`)).not.toThrow()
    }
  })

  it('is judged by what a segment is in the end', () => {
    const base = `${head}levers: { advertising: { segments: [large] } }`
    const turned = 'perennial: 1\nextends: base.yaml\nsegments: { large: { kind: visitor } }'
    expect(refusal({ 'fair.yaml': turned, 'base.yaml': base })).toContain('levers.advertising.segments.1')
    expect(refusal(base, ['levers.advertising.segments=[buyers]'])).toContain('got buyers, a segment of kind visitor')
  })

  it('is not judged where the names or the kind are themselves wrong', () => {
    const wrong = refusal(`${head}levers: { advertising: { segments: [buyer] } }`)
    expect(wrong).not.toContain('of kind')
    const unkind = 'perennial: 1\nsegments: { a: { kind: visitr } }\nlevers: { advertising: { segments: [a] } }'
    expect(refusal(unkind)).not.toContain('of kind')
  })

  it('serves, where it names none, only segments that it reaches', () => {
    const kinds = { firms: 'exhibitor', people: 'visitor', press: 'partner' } as const
    const segments = Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { kind }]))
    const { levers } = compile(makeScenario({ segments })).tail
    const served = (lever: 'advertising' | 'visitorPromotion') =>
      Object.values(kinds).filter((_, index) => levers[lever].serves[index])
    expect([served('advertising'), served('visitorPromotion')]).toEqual([['exhibitor'], ['visitor']])
    for (const lever of ['advertising', 'visitorPromotion'] as const) {
      expect(served(lever).map(madeKnownBy)).toEqual([lever])
    }
  })
})
