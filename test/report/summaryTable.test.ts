import { beforeAll, describe, expect, it } from 'vitest'
import { findEstimate } from '../../src/experiment/find.js'
import { type Replicated, replicate } from '../../src/experiment/replicate.js'
import { summaryTable } from '../../src/report/summaryTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

const fair = (more: object = {}) =>
  makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, ...more }, 'fair')
const rowOf = (result: Replicated, name: string, language: 'en' | 'zh-CN' = 'en') =>
  summaryTable(result, language).rows.find(([first]) => first === name)

describe('payback in the summary', () => {
  let some: Replicated
  let never: Replicated
  beforeAll(async () => {
    some = await replicate(fair(), { replications: 10 })
    never = await replicate(fair({ levers: { service: { spend: 9e6 } } }), { replications: 10 })
  })

  it('stands beside the share of replications that pay back, since its mean is of those alone', () => {
    const { estimate } = findEstimate(some, { outcome: 'payback' })
    const paying = estimate?.n ?? 0
    const [, shown, unit] = rowOf(some, 'P(pays back within the horizon)')!
    expect(shown).toMatch(new RegExp(`^${paying * 10} \\[`))
    expect(unit).toBe('%')
    expect(rowOf(some, '规划期内回收的概率', 'zh-CN')![1]).toBe(shown)
    const names = summaryTable(some, 'en').rows.map(([name]) => name)
    expect(names.indexOf('P(pays back within the horizon)')).toBe(names.indexOf('Payback edition') + 1)
  })

  it('is 0 where none does: of 10 from 0 to z² / (n + z²) = 27.8 % (Wilson 1927)', () => {
    expect(rowOf(never, 'Payback edition')![1]).toBe('–')
    expect(rowOf(never, 'P(pays back within the horizon)')![1]).toBe('0 [0, 28]')
  })
})

describe('the summary of a fair without exhibitors', () => {
  it('counts who attends, and calls nobody an exhibitor', async () => {
    const kinds = { buyers: { kind: 'visitor', marketSize: 80 }, media: { kind: 'partner', marketSize: 40 } }
    const result = await replicate(fair({ segments: kinds }), { replications: 3 })
    const { rows, notes } = summaryTable(result, 'en')
    expect(rows[0]![0]).toBe('Attending, edition 2')
    expect(notes?.join(' ')).not.toContain('exhibitors')
    expect(findEstimate(result, { outcome: 'tierCustomers.second' }).estimate!.mean).toBeGreaterThan(0)
  })
})
