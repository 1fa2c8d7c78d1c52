import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { compile } from '../../src/engine/compile.js'
import { catalogue } from '../../src/model/catalogue.js'
import { traitIds } from '../../src/model/correlatedTraits.js'
import { customerKinds } from '../../src/model/customerKind.js'
import { bondLevels, exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { shockEvents } from '../../src/model/shock.js'
import { switchIds } from '../../src/model/switches.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { arbitraryScenario } from './arbitraryScenario.js'
import { coverageOf, defaultScenario, pathsAwayFromDefault, valuesAt } from './scenarioCoverage.js'

const inputs = fc.sample(arbitraryScenario(), { numRuns: 400, seed: 20_261_101 })
const scenarios = inputs.map((input) => makeScenario(input))

/** Shares in per cent, several a line. */
function list(shares: ReadonlyMap<string, number>): string {
  const words = [...shares].map(([name, share]) => `${name} ${Math.round(100 * share)}`)
  return words.reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1)
    return last.length + word.length < 150 ? `${lines}, ${word}` : `${lines},\n${word}`
  })
}

const responseForms = ['exponential', 'hill', 'adbudg', 'quadratic'] as const
const kinds = ['number', 'normal', 'lognormal', 'uniform'] as const
const everySegment = (scenario: Scenario) => Object.values(scenario.segments)
const everyLever = (levers: Scenario['levers']) => leverIds.map((id) => levers[id])
const everyShock = (scenario: Scenario) => Object.values(scenario.shocks)
const everyTactic = (scenario: Scenario) => Object.values(scenario.tactics)
const rates = (scenario: Scenario) => Object.values(scenario.lifecycle.rates).flatMap((exits) => Object.values(exits))

/** Options and edges that a path being away from its default does not tell. */
const options: Readonly<Record<string, (scenario: Scenario, input: ScenarioInput) => boolean>> = {
  'no warm-up': ({ horizon }) => horizon.warmUp === 0,
  'one edition': ({ horizon }) => horizon.editions === 1,
  'the first edition cancelled': ({ horizon }) => horizon.cancelled.includes(1),
  'the last edition cancelled': ({ horizon }) => horizon.cancelled.includes(horizon.editions),
  'several segments': (scenario) => everySegment(scenario).length > 1,
  'several tactics': (scenario) => everyTactic(scenario).length > 1,
  'an empty market': (scenario) => everySegment(scenario).some((segment) => segment.marketSize[0] === 0),
  'a shrinking market': (scenario) => everySegment(scenario).some(({ marketSize: size }) => size[0]! > size.at(-1)!),
  'a schedule as one number': (_, input) => typeof input.price?.perArea === 'number',
  'a schedule as a list': (_, input) => Array.isArray(input.price?.perArea),
  'a schedule as a map': (_, input) => typeof input.price?.perArea === 'object' && !Array.isArray(input.price.perArea),
  'a rate of 0': (scenario) => rates(scenario).includes(0),
  'a rate of 1': (scenario) => rates(scenario).includes(1),
  'a closure of 0': ({ lifecycle }) => lifecycle.closure === 0,
  'an attendance of 0': ({ lifecycle }) => Object.values(lifecycle.attendance).includes(0),
  'an attendance of 1': ({ lifecycle }) => Object.values(lifecycle.attendance).includes(1),
  'a spend of 0': ({ levers }) =>
    everyLever(levers).some((lever) => 'spend' in lever && lever.spend?.includes(0) === true),
  'a tactic for some segments': (scenario) =>
    everyTactic(scenario).some(({ segments }) => segments !== null && segments.length < everySegment(scenario).length),
  'a tactic switched on later': (scenario) =>
    everyTactic(scenario).some(({ coverage }) => coverage[0] === 0 && coverage.some((share) => share > 0)),
  'a tactic with money set aside': (scenario) => everyTactic(scenario).some(({ spend }) => spend !== null),
  'a tactic that lasts one edition': (scenario) =>
    everyTactic(scenario).some(
      ({ coverage }) => coverage.filter((share) => share > 0).length === 1 && coverage.length > 1
    ),
  'a tactic for the best of those ranked': (scenario) =>
    everyTactic(scenario).some(({ rank, top }) => rank !== 'none' && top < 1),
  'a tactic that lets customers of negative value go': (scenario) =>
    everyTactic(scenario).some(({ release, valueBelow }) => release && valueBelow !== null),
  'a reward for recommendation': ({ levers }) => levers.referral.reward.some((reward) => reward > 0),
  'money per contact': ({ levers }) => levers.outreach.perContact !== null,
  'a lever for some segments': (scenario) =>
    everyLever(scenario.levers).some(
      ({ segments }) => segments !== null && segments.length < everySegment(scenario).length
    ),
  'both sides': (scenario) =>
    ['exhibitor', 'visitor'].every((kind) => everySegment(scenario).some((segment) => segment.kind === kind)),
  'no exhibitors': (scenario) => everySegment(scenario).every(({ kind }) => kind !== 'exhibitor'),
  'correlated traits': (scenario) =>
    everySegment(scenario).some(({ correlations }) => Object.keys(correlations).length > 0),
  'a contribution of a segment left out': (scenario) =>
    everySegment(scenario).some(({ without }) => without.length > 0),
  'several mechanisms off': ({ without }) => without.length > 3,
  'two shocks in one edition': (scenario) =>
    new Set(everyShock(scenario).map(({ edition }) => edition)).size < everyShock(scenario).length,
  ...Object.fromEntries(
    responseForms.map((form) => [
      `a response by ${form}`,
      ({ levers }: Scenario) => everyLever(levers).some((lever) => lever.form === form)
    ])
  ),
  ...Object.fromEntries(
    shockEvents.map((event) => [event, (scenario: Scenario) => everyShock(scenario).some((it) => it.event === event)])
  ),
  ...Object.fromEntries(switchIds.map((id) => [`without ${id}`, ({ without }: Scenario) => without.includes(id)])),
  ...Object.fromEntries(
    customerKinds.map((kind) => [
      `a segment of kind ${kind}`,
      (scenario: Scenario) => everySegment(scenario).some((it) => it.kind === kind)
    ])
  ),
  ...Object.fromEntries(
    bondLevels.map((level) => [
      `a ${level} tactic`,
      (scenario) => everyTactic(scenario).some((it) => it.level === level)
    ])
  ),
  ...Object.fromEntries(
    exhibitionStages.flatMap(({ id }) => [
      [`${id} at the start`, (scenario: Scenario) => everySegment(scenario).some((it) => it.initialStages[id]! > 0)],
      [`${id} targeted`, (scenario: Scenario) => everyTactic(scenario).some((it) => it.stages.includes(id))]
    ])
  ),
  ...Object.fromEntries(
    traitIds.flatMap((trait) =>
      kinds.map((kind) => [
        `${trait}: ${kind}`,
        (scenario: Scenario) =>
          everySegment(scenario).some(({ [trait]: spec }) =>
            typeof spec === 'number' ? kind === 'number' : spec?.varies === kind
          )
      ])
    )
  )
}

describe('random scenarios', () => {
  it('set every parameter of the catalogue away from its default, numbers most of all', () => {
    const coverage = coverageOf(scenarios)
    console.log(
      `Per cent of ${scenarios.length} random scenarios with another value than the default:\n${list(coverage)}`
    )
    // how uncertain numbers hang together: nothing is drawn here; known customers have tests of their own (knownCustomers.test.ts)
    const elsewhere = (path: string) => path.startsWith('uncertainty.') || path === 'segments.*.customers'
    const played = [...coverage].filter(([path]) => !elsewhere(path))
    expect(played.filter(([, share]) => share === 0)).toEqual([])
    const numeric = catalogue.filter(({ kind }) => ['number', 'integer', 'trait', 'shares'].includes(kind))
    for (const { path } of numeric) expect([path, coverage.get(path)! >= 0.02]).toEqual([path, true])
  })

  it('reach every option and edge', () => {
    const shares = new Map(
      Object.entries(options).map(([name, holds]) => {
        const count = scenarios.filter((scenario, index) => holds(scenario, inputs[index]!)).length
        return [name, count / scenarios.length]
      })
    )
    console.log(`Per cent of ${scenarios.length} random scenarios with:\n${list(shares)}`)
    expect([...shares].filter(([, share]) => share === 0)).toEqual([])
  })

  it('can nearly all be played: few have sums that could pass 2^53', () => {
    const refused = scenarios.filter((scenario) => {
      try {
        compile(scenario)
        return false
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
        return true
      }
    })
    expect(refused.length).toBeLessThan(0.03 * scenarios.length)
  })

  it('count nothing for the default scenario, and just the parameter that is set', () => {
    expect(pathsAwayFromDefault(defaultScenario())).toEqual([])
    const varied = makeScenario({ levers: { service: { spend: { 3: 1, 1: 2 } } }, tactics: { club: { build: 0.5 } } })
    expect(pathsAwayFromDefault(varied)).toEqual(['levers.service.spend', 'tactics.*.build'])
  })

  it('stand at the paths of the catalogue: each path resolves in the default scenario', () => {
    // no segment has money of its own unless it is given
    const [purses, others] = [true, false].map((isPurse) =>
      catalogue.map(({ path }) => path).filter((path) => path.includes('.bySegment.') === isPurse)
    )
    expect(purses!.flatMap((path) => valuesAt(defaultScenario(), path))).toEqual([])
    for (const path of others!) expect([path, valuesAt(defaultScenario(), path).length]).toEqual([path, 1])
    for (const path of others!) expect(valuesAt(defaultScenario(), path)[0]).not.toBe(undefined)
  })
})
