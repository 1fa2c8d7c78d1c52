import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { goals } from '../../src/model/customerKind.js'
import type { Parameter } from '../../src/model/parameter.js'
import { leverEntries, leverIds, leverLabels } from '../../src/model/parameters/lever.js'
import { shockEvents, shockSizes } from '../../src/model/shock.js'
import { indirectSwitches, switchIds } from '../../src/model/switches.js'
import { defaultScenario, valuesAt } from '../support/scenarioCoverage.js'

const numbers = catalogue.filter(({ kind }) => kind === 'number' || kind === 'integer')
const each = (parameters: readonly Parameter[]) => parameters.map((parameter) => [parameter.path, parameter] as const)

describe('the parameter catalogue', () => {
  it('names every parameter once', () => {
    expect(new Set(catalogue.map(({ path }) => path)).size).toBe(catalogue.length)
  })

  it.each(each(catalogue))('%s stands in the default scenario, and nothing else does', (path) => {
    // of purses none is there by default
    expect(valuesAt(defaultScenario(), path.replace(/\.bySegment\.\*$/, '.bySegment')).length).toBe(1)
  })

  it('holds everything that a scenario holds', () => {
    const leaves = new Set<string>()
    const visit = (value: unknown, path: string) => {
      const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
      const known = catalogue.some((parameter) => parameter.path === path)
      if (isGroup && !known) {
        if (path.endsWith('.bySegment')) leaves.add(`${path}.*`)
        const parent = ['segments', 'tactics', 'shocks'].includes(path) ? () => '*' : (key: string) => key
        for (const [key, child] of Object.entries(value))
          visit(child, path === '' ? parent(key) : `${path}.${parent(key)}`)
      } else leaves.add(path)
    }
    visit(defaultScenario(), '')
    // the name, and what is uncertain, which is written where the numbers stand
    const own = ['name', 'uncertain']
    expect([...leaves].filter((path) => !own.includes(path)).sort()).toEqual(catalogue.map(({ path }) => path).sort())
  })

  it.each(each(numbers))('%s has a range that holds its default', (_, { min, max, default: standard, kind }) => {
    expect(min).toBeTypeOf('number')
    expect(max).toBeTypeOf('number')
    expect(min! < max!).toBe(true)
    if (standard === null) return
    expect(standard).toBeTypeOf('number')
    expect(Number(standard) >= min! && Number(standard) <= max!).toBe(true)
    if (kind === 'integer') expect(Number.isInteger(standard)).toBe(true)
  })

  it.each(each(catalogue.filter(({ kind }) => kind === 'trait')))(
    '%s has parts in range',
    (_, { min, max, default: trait }) => {
      if (trait === null) return
      const parts = typeof trait === 'number' ? { mean: trait } : (trait as Readonly<Record<string, number>>)
      for (const key of ['mean', 'min', 'max']) {
        const part = parts[key]
        if (part !== undefined) expect([key, part >= min! && part <= max!]).toEqual([key, true])
      }
    }
  )

  it('has words in both languages, a unit and a source for each', () => {
    for (const { path, label, help, unit, source } of catalogue) {
      for (const text of [label, help]) {
        expect([path, text.en.length > 2]).toEqual([path, true])
        expect([path, /\p{Script=Han}/u.test(text.zh)]).toEqual([path, true])
        expect([path, /\p{Script=Han}/u.test(text.en)]).toEqual([path, false])
      }
      expect([path, unit.length > 0 && source.citation.length > 3 && 'SCDMA'.includes(source.tag)]).toEqual([
        path,
        true
      ])
    }
  })

  it('says what absence means wherever the default is absent', () => {
    for (const { path, default: standard, help } of catalogue) {
      if (standard !== null || /title|notice|about/i.test(path)) continue
      expect([path, /absent/i.test(help.en) && help.zh.includes('缺省')]).toEqual([path, true])
    }
  })

  it('has choices that hold the default, and names that lists and shares choose from', () => {
    for (const { path, choices, kind, default: standard } of catalogue) {
      if (kind === 'choice') expect(choices).toContain(standard)
      else
        expect([path, choices !== undefined]).toEqual([
          path,
          ['without', 'segments.*.without', 'segments.*.goals'].includes(path)
        ])
    }
    expect(catalogue.find(({ path }) => path === 'without')?.choices).toEqual(switchIds)
    expect(catalogue.find(({ path }) => path === 'segments.*.without')?.choices).toEqual(indirectSwitches)
    expect(catalogue.find(({ path }) => path === 'segments.*.goals')?.choices).toEqual(goals)
  })

  it('has defaults by kind for segments only, each in range and other than the one for exhibitors', () => {
    const byKind = catalogue.filter(({ defaultByKind }) => defaultByKind !== undefined)
    expect(byKind.map(({ path }) => path)).toEqual([
      'segments.*.marketSize',
      'segments.*.goals',
      'segments.*.ownSpend',
      'segments.*.standArea',
      'segments.*.influence'
    ])
    for (const { path, min, max, default: standard, defaultByKind } of byKind) {
      for (const value of Object.values(defaultByKind!)) {
        expect(value).not.toEqual(standard)
        if (typeof value === 'number') expect([path, value >= min! && value <= max!]).toEqual([path, true])
      }
    }
  })

  it('names every event, and its usual size', () => {
    const size = catalogue.find(({ path }) => path === 'shocks.*.size')!
    const event = catalogue.find(({ path }) => path === 'shocks.*.event')!
    for (const id of shockEvents) {
      expect(event.help.en).toContain(`${id} (`)
      if (id !== 'cancelled') expect(size.help.en).toContain(`${id} ${shockSizes[id]}`)
    }
  })

  it('has the response of every lever below its ceiling, and a label for each lever, in the order of the ledger', () => {
    const { levers } = defaultScenario()
    expect(Object.keys(levers)).toEqual(leverIds)
    expect(Object.keys(leverEntries)).toEqual(leverIds)
    for (const id of leverIds) {
      expect([id, levers[id].response < levers[id].ceiling]).toEqual([id, true])
      expect(leverLabels[id].zh).toMatch(/\p{Script=Han}/u)
    }
  })
})
