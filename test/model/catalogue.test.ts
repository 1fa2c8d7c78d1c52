import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter } from '../../src/model/parameter.js'
import { leverIds, leverLabels } from '../../src/model/parameters/lever.js'
import { defaultScenario, valuesAt } from '../support/scenarioCoverage.js'

const numbers = catalogue.filter(({ kind }) => kind === 'number' || kind === 'integer')
const each = (parameters: readonly Parameter[]) => parameters.map((parameter) => [parameter.path, parameter] as const)

describe('the parameter catalogue', () => {
  it('names every parameter once', () => {
    expect(new Set(catalogue.map(({ path }) => path)).size).toBe(catalogue.length)
  })

  it.each(each(catalogue))('%s stands in the default scenario, and nothing else does', (path) => {
    expect(valuesAt(defaultScenario(), path).length).toBe(1)
  })

  it('holds everything that a scenario holds', () => {
    const leaves = new Set<string>()
    const visit = (value: unknown, path: string) => {
      const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
      const known = catalogue.some((parameter) => parameter.path === path)
      if (isGroup && !known) {
        const parent = path === 'segments' || path === 'tactics' ? () => '*' : (key: string) => key
        for (const [key, child] of Object.entries(value))
          visit(child, path === '' ? parent(key) : `${path}.${parent(key)}`)
      } else leaves.add(path)
    }
    visit(defaultScenario(), '')
    expect([...leaves].filter((path) => path !== 'name').sort()).toEqual(catalogue.map(({ path }) => path).sort())
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
      if (standard !== null || /title|notice/i.test(path)) continue
      expect([path, /absent/i.test(help.en) && help.zh.includes('缺省')]).toEqual([path, true])
    }
  })

  it('has choices that hold the default', () => {
    for (const { choices, kind, default: standard } of catalogue) {
      expect(choices === undefined).toBe(kind !== 'choice')
      if (choices) expect(choices).toContain(standard)
    }
  })

  it('has the response of every lever below its ceiling, and a label for each lever', () => {
    const { levers } = defaultScenario()
    for (const id of leverIds) {
      expect([id, levers[id].response < levers[id].ceiling]).toEqual([id, true])
      expect(leverLabels[id].zh).toMatch(/\p{Script=Han}/u)
    }
  })
})
