import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifecycleHash, makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { madeRefusal, readPlan, twoStages } from '../../support/lifecycleFiles.js'

/** Parameters each of which may need those before it: name to formula. */
const chains = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('+', '*', '-'), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8
  })
  .map((links) =>
    links.map(([at, sign, number], index): [string, string | number] => [
      `p${index}`,
      index === 0 ? number : `p${at % index} ${sign} ${number}`
    ])
  )

const overrides = fc.record(
  {
    parameters: fc.record(
      { leave: fc.double({ min: 0, max: 1, noNaN: true }), worth: fc.integer() },
      { requiredKeys: [] }
    ),
    lifecycle: fc.record(
      {
        exits: fc.constantFrom('shares', 'sequential', 'competing', 'logit'),
        transitions: fc.record(
          { gone: fc.constant({ here: 0.1 }), here: fc.constant({ gone: 'leave / 2' }) },
          { requiredKeys: [] }
        )
      },
      { requiredKeys: [] }
    ),
    counting: fc.constantFrom('start', 'end', 'life-table', 'half-cycle'),
    categories: fc.constant({ income: { stages: { here: 'worth * 2' } } })
  },
  { requiredKeys: [] }
)

const scenario = {
  ...twoStages,
  lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'leave' } } },
  parameters: { leave: 0.2, worth: 100 },
  counting: 'end',
  categories: { income: { kind: 'value', stages: { here: 'worth' } } }
}

describe('the parameters', () => {
  it('mean the same in any order, and each comes after those it needs', () => {
    const shuffled = chains.chain((links) =>
      fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }))
    )
    fc.assert(
      fc.property(shuffled, ([links, other]) => {
        const made = makeLifecycle({ ...twoStages, parameters: Object.fromEntries(links) })
        const again = makeLifecycle({ ...twoStages, parameters: Object.fromEntries(other) })
        expect(again).toEqual(made)
        expect(lifecycleHash(again)).toBe(lifecycleHash(made))
        const { parameters } = again.strategies.base.groups.all.lifecycle
        const names = Object.keys(parameters)
        for (const [index, name] of names.entries()) {
          const [needed] = /^p\d+/.exec(String(parameters[name])) ?? []
          if (needed !== undefined) expect(names.indexOf(needed)).toBeLessThan(index)
        }
      })
    )
  })

  it('are refused as soon as one needs itself, however far away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (length) => {
        const links = Array.from({ length }, (_, index) => [`p${index}`, `p${(index + 1) % length} + 1`])
        const message = madeRefusal({ parameters: Object.fromEntries(links) })
        expect(message.match(/p\d+(?= →)/g)).toHaveLength(length)
      })
    )
  })
})

describe('a strategy', () => {
  it('that overrides nothing is the scenario', () => {
    fc.assert(
      fc.property(overrides, (change) => {
        // what differs laid into the scenario by a group, so that the scenario itself varies
        const groups = { everybody: { weight: 1, ...change } }
        const { base } = makeLifecycle({ ...scenario, groups }).strategies
        const { empty } = makeLifecycle({ ...scenario, groups, strategies: { empty: {} } }).strategies
        expect(empty).toEqual(base)
      })
    )
  })

  it('says the same as a group that says it, and as the scenario itself', () => {
    fc.assert(
      fc.property(overrides, (change) => {
        const { s } = makeLifecycle({ ...scenario, strategies: { s: change } }).strategies
        const { base } = makeLifecycle({ ...scenario, groups: { everybody: { weight: 1, ...change } } }).strategies
        expect(s.groups.all.lifecycle).toEqual(base.groups.everybody.lifecycle)
      })
    )
  })

  it('goes back to the scenario where a file that extends takes its overrides away with null', () => {
    fc.assert(
      fc.property(overrides, (change) => {
        const nulls = Object.fromEntries(Object.keys(change).map((key) => [key, null]))
        const files = (s: object) => ({
          'plan.yaml': JSON.stringify({ perennial: 1, extends: 'base.yaml', strategies: { s } }),
          'base.yaml': JSON.stringify({ perennial: 1, ...scenario, strategies: { s: change } })
        })
        const plain = makeLifecycle({ ...scenario, strategies: { s: {} } })
        expect(readPlan(files(nulls)).strategies).toEqual(plain.strategies)
        const changed = makeLifecycle({ ...scenario, strategies: { s: change } })
        expect(readPlan(files({})).strategies).toEqual(changed.strategies)
      })
    )
  })
})

describe('the hash', () => {
  const hash = (input: object) => lifecycleHash(makeLifecycle({ ...scenario, ...input }))

  it('ignores words for people and the number of replications', () => {
    const words = {
      title: 'x',
      titleZh: '标题',
      notice: 'y',
      replications: 7,
      lifecycle: { ...scenario.lifecycle, stages: { here: { title: 'Here' }, gone: { titleZh: '离开' } } },
      categories: { income: { ...scenario.categories.income, title: 'Income', unit: 'EUR' } }
    }
    expect(hash(words)).toBe(hash({}))
    expect(hash({ strategies: { base: { title: 'Base' } } })).toBe(hash({}))
  })

  it.each([
    { seed: 'y' },
    { customers: 5 },
    { horizon: { cycles: 4, cycleLength: 1 } },
    { horizon: { cycles: 3, cycleLength: 0.5 } },
    { parameters: { ...scenario.parameters, leave: 0.21 } },
    { parameters: { ...scenario.parameters, unit: 'leave + 1' } },
    { counting: 'start' },
    { lifecycle: { ...scenario.lifecycle, stages: ['gone', 'here'] } },
    { lifecycle: { ...scenario.lifecycle, stages: { here: { attends: true }, gone: {} } } },
    { strategies: { other: {} } }
  ])('sees %j', (input) => {
    expect(hash(input)).not.toBe(hash({}))
  })

  it('tells parameters called like words for people apart', () => {
    const named = (unit: string) => hash({ parameters: { ...scenario.parameters, unit } })
    expect(named('leave + 1')).not.toBe(named('leave + 2'))
  })
})
