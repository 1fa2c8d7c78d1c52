import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { sampleName } from '../../src/scenario/example.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { scenarioHash } from '../../src/scenario/scenarioHash.js'

const hash = (input: object, name?: string) => scenarioHash(makeScenario(input, name))
const base = hash({})

/** A value that agrees with the defaults of its group, where the ends of the range do not. */
function insideOf(path: string): number | undefined {
  if (path === 'shocks.*.edition') return 2
  if (/response$|rates/.test(path)) return 0.01
  if (/^levers\..*ceiling$/.test(path)) return 0.99
  return path.endsWith('.detractorBelow') ? 1 : path.endsWith('.promoterFrom') ? 99 : undefined
}

describe('the hash of a scenario', () => {
  it('is 16 hexadecimal digits', () => {
    expect(base).toMatch(/^[0-9a-f]{16}$/)
  })

  it('does not see names, titles, notices and replications', () => {
    const words = { title: 'A', titleZh: '甲', notice: 'B', noticeZh: '乙', replications: 7 }
    expect(hash(words, 'other')).toBe(base)
    expect(hash({ segments: { exhibitors: { title: 'C', titleZh: '丙' } } })).toBe(base)
    const club = { cost: 150 }
    expect(hash({ tactics: { club: { ...club, title: 'D', titleZh: '丁' } } })).toBe(hash({ tactics: { club } }))
  })

  it('does not see how a value was written, nor in which order', () => {
    expect(hash({ price: { perArea: { 1: 250, 5: 250 } } })).toBe(base)
    expect(hash({ segments: { a: {}, b: {} } })).toBe(hash({ segments: { b: {}, a: {} } }))
  })

  it('sees mechanisms that are off and what is booked, but no titles of shocks', () => {
    expect(hash({ without: ['taste'] })).not.toBe(base)
    expect(hash({ without: ['taste', 'bonds'] })).toBe(hash({ without: ['bonds', 'taste'] }))
    expect(hash({ allocation: 'heads' })).not.toBe(base)
    expect(hash({ shocks: { fire: { title: 'Fire' } } })).toBe(hash({ shocks: { fire: {} } }))
  })

  it('sees the names of segments and tactics, even where they are called like a title', () => {
    expect(hash({ segments: { large: {} } })).not.toBe(base)
    expect(hash({ segments: { exhibitors: {}, title: {} } })).not.toBe(base)
    expect(hash({ tactics: { name: { cost: 1 } } })).not.toBe(hash({ tactics: { name: { cost: 2 } } }))
  })

  it('sees purses by segment, and is the one from before there were any where there are none', () => {
    expect(hash({ levers: { service: { bySegment: {} } } })).toBe(base)
    expect(hash({ levers: { service: { bySegment: { exhibitors: 0 } } } })).not.toBe(base)
    // the hash of the default scenario before levers had purses, from the committed engine of that time
    expect(base).toBe('3917214dc2f4aa66')
  })

  it('sees every number of the catalogue', () => {
    const items = { tactics: { club: {} }, shocks: { slump: {} } }
    const unchanged = hash(items)
    const unseen = catalogue.filter((parameter) => {
      const { path, min = 0, max = 1 } = parameter
      if (!['number', 'integer', 'trait'].includes(parameter.kind) || path === 'replications') return false
      const inside = insideOf(path)
      const value = inside ?? (parameter.default === max ? min : max)
      const purse = sampleName(parameter)
      const around = purse === 'visitors' ? { segments: { exhibitors: {}, visitors: { kind: 'visitor' } } } : {}
      const pieces = path
        .replace('bySegment.*', `bySegment.${purse}`)
        .replace('segments.*', 'segments.exhibitors')
        .replace('tactics.*', 'tactics.club')
        .replace('shocks.*', 'shocks.slump')
        .split('.')
      const input = pieces.reduceRight<unknown>((inner, piece) => ({ [piece]: inner }), value) as object
      return (
        hash({ ...items, ...around, ...input }) === (purse === 'visitors' ? hash({ ...items, ...around }) : unchanged)
      )
    })
    expect(unseen.map(({ path }) => path)).toEqual([])
  })
})
