import { describe, expect, it } from 'vitest'
import { InputError, type Problem, problemText } from '../../src/core/errors.js'
import { readFiles } from '../support/scenarioFiles.js'

/** Wrong lines of every kind of value that two-sided fairs, levers, tactics and shocks brought, each with its path. */
const wrong: readonly (readonly [path: string, line: string])[] = [
  ['segments.a.kind', 'segments: { a: { kind: visitr } }'],
  ['segments.a.goals.prestige', 'segments: { a: { goals: { sales: .5, prestige: .5 } } }'],
  ['segments.a.goals', 'segments: { a: { goals: { sales: .5 } } }'],
  ['segments.a.goals', 'segments: { a: { goals: sales } }'],
  ['segments.a.contacts', 'segments: { a: { contacts: 1.5 } }'],
  ['segments.a.growth', 'segments: { a: { growth: 3% } }'],
  ['segments.a.correlations', 'segments: { a: { correlations: 3 } }'],
  ['segments.a.correlations.fee', 'segments: { a: { correlations: { fee: .4 } } }'],
  ['segments.a.correlations.fees', 'segments: { a: { correlations: { fees: { margin: .4 } } } }'],
  ['segments.a.correlations.fee.fee', 'segments: { a: { correlations: { fee: { fee: .4 } } } }'],
  ['segments.a.correlations.fee.margin', 'segments: { a: { correlations: { fee: { margin: high } } } }'],
  [
    'segments.a.correlations.fee.margin',
    'segments: { a: { correlations: { margin: { fee: 0 }, fee: { margin: 0 } } } }'
  ],
  ['segments.a.correlations', 'segments: { a: { correlations: { fee: { margin: -1 } } } }'],
  ['without', 'without: taste'],
  ['without.1', 'without: [tast]'],
  ['without.1', 'without: [[taste]]'],
  ['levers.service.segments', 'levers: { service: { segments: [] } }'],
  ['levers.service.segments.1', 'levers: { service: { segments: [exhibitor] } }'],
  ['levers.advertising.segments.1', 'segments: { a: { kind: visitor } }\nlevers: { advertising: { segments: [a] } }'],
  ['levers.visitorPromotion.segments.1', 'segments: { a: {} }\nlevers: { visitorPromotion: { segments: [a] } }'],
  ['levers.service.response', 'levers: { service: { response: 1 } }'],
  ['levers.service.atHalfMore', 'levers: { service: { form: adbudg } }'],
  ['levers.service.atHalfMore', 'levers: { service: { form: adbudg, atHalfMore: .1 } }'],
  ['levers.service.atZero', 'levers: { service: { form: adbudg, atHalfMore: .7, atZero: .6 } }'],
  ['levers.service.peak', 'levers: { service: { form: quadratic } }'],
  ['levers.service.peak', 'levers: { service: { form: quadratic, peak: 250 } }'],
  ['levers.service.peak', 'levers: { service: { form: quadratic, peak: 1e6 } }'],
  ['levers.referral.spend', 'levers: { referral: { spend: 5 } }'],
  ['levers.outreach.who', 'levers: { outreach: { who: rich } }'],
  ['levers.advertising.promise', 'levers: { advertising: { promise: high } }'],
  ['tactics.keys.rank', 'tactics: { keys: { rank: values } }'],
  ['tactics.keys.top', 'tactics: { keys: { top: 20% } }'],
  ['tactics.keys.release', 'tactics: { keys: { release: yes } }'],
  ['shocks.s.event', 'shocks: { s: { event: slmp } }'],
  ['shocks.s.edition', 'shocks: { s: { edition: 11 } }'],
  ['shocks.s.size', 'shocks: { s: { event: staffLeave, size: 3 } }'],
  ['shocks.s.size', 'shocks: { s: { event: customersLeave, size: .5 } }'],
  ['shocks.s.segments.1', 'shocks: { s: { segments: [b] } }'],
  ['shocks.s', 'horizon: { editions: 1 }\nshocks: { s: { event: cancelled } }'],
  ['shocks.s', 'shocks: { s: null }'],
  ['shocks.5s', 'shocks: { 5s: {} }'],
  ['mechanisms.satisfaction.promoterFrom', 'mechanisms: { satisfaction: { promoterFrom: 50 } }'],
  ['market.usualTurnout', 'market: { usualTurnout: 500 }'],
  ['viability.reserve', 'viability: { reserve: -1 }'],
  ['allocation', 'allocation: stands']
]

function problemsOf(line: string): readonly Problem[] {
  try {
    readFiles(`perennial: 1\n${line}`)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

describe('what is wrong', () => {
  it.each(wrong)('at %s is one problem, located and told in both languages: %s', (path, line) => {
    const problems = problemsOf(line)
    expect(problems).toHaveLength(1)
    const [problem] = problems as [Problem]
    expect([problem.file, problem.path]).toEqual(['fair.yaml', path])
    expect([problem.line, problem.column].every((place) => place !== undefined)).toBe(true)
    const [english, chinese] = [problemText(problem), problemText(problem, 'zh-CN')]
    expect(english).not.toMatch(/\p{Script=Han}/u)
    expect(problem.messageZh).toMatch(/\p{Script=Han}/u)
    // nothing of the English sentence is left in the Chinese one
    expect(chinese).not.toMatch(/\b(?:must|got|example|there is|the)\b/)
    expect(english).not.toMatch(/\{\w+\}/)
    expect(chinese).not.toMatch(/\{\w+\}/)
  })
})
