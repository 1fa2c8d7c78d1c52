import { describe, expect, it } from 'vitest'
import { describeDifferences } from '../../../src/scenario/describeDifferences.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { readScenario } from '../../../src/scenario/readScenario.js'
import { scenarioHash } from '../../../src/scenario/scenarioHash.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'
import { customersFile } from '../../support/knownCustomers.js'
import { type Files, refusalOf } from '../../support/scenarioFiles.js'

function fair(segments: string, horizon = '{ warmUp: 0 }'): string {
  return `perennial: 1\nhorizon: ${horizon}\nsegments:\n${segments}`
}

const row = { id: 'A12', tenure: 5, stages: { trust: 1 } }

/** A fair made by a program with one segment of these customers. */
const made = (customers: unknown, segment: object = {}) =>
  makeScenario({ horizon: { warmUp: 0 }, segments: { large: { customers, ...segment } } })

describe('known customers laid over one another', () => {
  const files: Files = {
    'fair.yaml': 'perennial: 1\nextends: folder/base.yaml\nlevers: { service: { spend: 90000 } }',
    'folder/base.yaml': fair('  large: { customers: mine.csv }'),
    'folder/mine.csv': customersFile([{ id: 'of the folder' }]),
    'mine.csv': customersFile([{ id: 'beside the fair' }])
  }
  const access = {
    readText: (file: string) => files[file]!,
    resolve: (from: string, reference: string) =>
      `${from.includes('/') && !reference.includes('/') ? 'folder/' : ''}${reference}`
  }
  const idsOf = (set: readonly string[] = []) =>
    readScenario('fair.yaml', { ...access, set }).segments.large?.customers?.map(({ id }) => id)

  it('are kept by a strategy that extends the fair, from the file beside the file that says so', () => {
    expect(idsOf()).toEqual(['of the folder'])
  })

  it('are named by a setting as from the own file, or removed', () => {
    expect(idsOf(['segments.large.customers=mine.csv'])).toEqual(['beside the fair'])
    expect(idsOf(['segments.large.customers='])).toBe(undefined)
  })

  it('stay what they are where a program changes something else, and are no number to be drawn', () => {
    const scenario = made([row], { marketSize: 100 })
    const customers = scenario.segments.large?.customers
    expect(varyScenario(scenario, { levers: { service: { spend: 1 } } }, 'plan').segments.large?.customers).toEqual(
      customers
    )
    expect(varyScenario(scenario, { segments: { large: { customers: null } } }, 'plan').segments.large?.customers).toBe(
      null
    )
    expect(withValues(scenario, { 'segments.large.trust': 0.4 }).segments.large?.customers).toBe(customers)
    expect(refusalOf(() => withValues(scenario, { 'segments.large.customers': 3 }))).toBe(
      'segments.large.customers: there is no number "segments.large.customers" in this scenario'
    )
    // a market that is drawn too small for those who are known is told as such
    expect(refusalOf(() => withValues(scenario, { 'segments.large.marketSize': 0 }))).toContain(
      'must hold all known customers'
    )
  })

  it('are told apart in differences and by the hash, which nobody known leaves as it was', () => {
    const [nobody, one, other] = [made(null), made([row]), made([{ ...row, tenure: 6 }])]
    expect(new Set([nobody, one, other].map((scenario) => scenarioHash(scenario!))).size).toBe(3)
    const [difference, ...others] = describeDifferences(one!, other!)
    expect(others).toEqual([])
    expect(difference?.path).toBe('segments.large.customers')
    expect(difference?.from).toMatch(/^\{ known: 1, digest: "?[0-9a-f]{8}"? \}$/)
    expect(difference?.to).not.toBe(difference?.from)
    expect(describeDifferences(nobody!, one!)[0]?.from).toBe(null)
    // as the default fair without a warm-up had it before there were known customers
    const old = structuredClone(nobody!)
    expect(Reflect.deleteProperty(old.segments.large!, 'customers')).toBe(true)
    expect(scenarioHash(old)).toBe(scenarioHash(nobody!))
  })
})
