import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/core/formatNumber.js'
import { checkTable } from '../../../src/core/table.js'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import { longRunNotes, longRunTables } from '../../../src/report/lifecycle/longRunTables.js'
import { retentionTables } from '../../../src/report/lifecycle/retentionTables.js'
import { shownPoints } from '../../../src/report/lifecycle/shownPoints.js'
import { stageTimeTables } from '../../../src/report/lifecycle/stageTimeTables.js'
import { traceTables } from '../../../src/report/lifecycle/traceTables.js'
import { comparedDigits } from '../../../src/report/lifecycle/values.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { difficile, exhibitor, hiv, motley, teaching } from './helpers.js'

describe('the trace', () => {
  it('shows shares of a cohort of one, customers of a larger one', async () => {
    const [mono, comb] = traceTables(await hiv, 'en').map(checkTable)
    expect(mono.title).toBe('Stages by time point: Zidovudine')
    expect(comb.rows).toHaveLength(21)
    // transition counts of Chancellor et al. (1997): 1251, 350, 116, 17 of 1734
    expect(mono.rows[1]).toEqual([1, ...[1251, 350, 116, 17].map((count) => expect.closeTo(count / 1734, 14))])
    expect(mono.columns[1]).toMatchObject({ label: 'CD4 200 to 500', kind: 'share' })
    expect(traceTables(await teaching, 'zh-CN')[0].columns[1]).toMatchObject({ label: '考察', kind: 'number' })
  })

  it('shows strategies that are alike once', async () => {
    expect(traceTables(await difficile, 'en').map(({ title }) => title)).toEqual([
      'Stages by time point: all strategies'
    ])
  })

  it('shows a long horizon in part, in years too, and says so', async () => {
    const [table] = traceTables(await playLifecycle(motley), 'en')
    expect(table.columns.slice(0, 2).map(({ id }) => id)).toEqual(['timePoint', 'years'])
    expect(table.rows.at(-1)?.slice(0, 2)).toEqual([30, 2.5])
    expect(table.notes).toContain('Of 31 time points some are shown; all of them stand in --format csv.')
    expect(table.notes).toContain('Customers in each stage, of 1,000.')
    expect(table.notes).toContain('Made up.')
  })
})

describe('the time points shown', () => {
  it('rise from the start to the end, at most two dozen of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (cycles) => {
        const points = shownPoints(cycles)
        expect([points[0], points.at(-1)]).toEqual([0, cycles])
        expect(points.every((point, index) => index === 0 || point > points[index - 1])).toBe(true)
        expect(points.length).toBeLessThanOrEqual(25)
      })
    )
  })
})

describe('digits', () => {
  it('tell values apart that differ by a thousandth', () => {
    const size = fc.double({ min: 1e-2, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(size, fc.double({ min: 1e-3, max: 1, noNaN: true }), (value, gap) => {
        const pair = [value, value * (1 + gap)]
        const [one, other] = pair.map((each) => formatNumber(each, comparedDigits(pair)))
        expect(one).not.toBe(other)
      })
    )
  })
})

describe('retention', () => {
  // shared reference exhibitor_markov_default: .44, .5957, .7174, …; all tenures .6187 over 15 editions
  it('shows the published curve, and over the horizon', async () => {
    const [overall, byPoint] = retentionTables(await exhibitor, 'en')
    expect(overall.rows[0].slice(2)).toEqual(['44.0', '61.9'])
    expect(byPoint.rows.slice(0, 4).map((row) => row[3])).toEqual(['–', '44.0', '59.6', '71.7'])
    expect(byPoint.notes).toContain('Attending: customers in stages that attend (Confirmation, Trust, Weakening).')
  })

  it('is absent where no stage attends, and says where nobody starts by attending', async () => {
    expect(retentionTables(await hiv, 'en')).toEqual([])
    const late = makeLifecycle({
      horizon: { cycles: 2, cycleLength: 1 },
      cohort: { start: { out: 1 } },
      lifecycle: { stages: { out: {}, in: { attends: true } }, transitions: { out: { in: 0.5 } } }
    })
    const [overall] = retentionTables(await playLifecycle(late), 'en')
    expect(overall.notes).toContain('Nobody attends at time 0, so there is no cohort to follow.')
  })
})

describe('time in stage', () => {
  it('is shown in cycles, and in years where a cycle is not one', async () => {
    const [years] = stageTimeTables(await hiv, 'en')
    expect(years.columns.map(({ id }) => id)).toEqual(['stage', 'cyclesInStage', 'sojourn'])
    const [months] = stageTimeTables(await playLifecycle(motley), 'en')
    expect(months.columns.map(({ id }) => id)).toEqual(['stage', 'cyclesInStage', 'yearsInStage', 'sojourn'])
  })
})

describe('the long run', () => {
  // From A: 1/(1 − 1251/1734) = 3.590 cycles a visit; A is never entered again, so that is also the cycles there.
  it('shows visits, cycles until the end, and where it is', async () => {
    const [table] = longRunTables(await hiv, 'en').map(checkTable)
    const [name, visit, cycles] = table.rows[0]
    expect(name).toBe('CD4 200 to 500')
    expect(visit).toBeCloseTo(1734 / 483, 12)
    expect(cycles).toBeCloseTo(1734 / 483, 12)
    expect(table.rows.map((row) => row.at(-1))).toEqual([1, 1, 1, 1].map((each) => expect.closeTo(each, 12)))
    expect(longRunNotes(await hiv, 'en')).toEqual([
      expect.stringMatching(/^No long-run figures for Zidovudine and lamivudine: .*changes with the clock\.$/)
    ])
  })

  it('leaves out stages that are never left for good, and shows editions in a row', async () => {
    const [table] = longRunTables(await teaching, 'en').map(checkTable)
    const stages = ['exploration', 'build-up', 'stability', 'decline']
    expect(table.columns.map(({ id }) => id)).toEqual([
      ...['start', 'sojourn', ...stages.map((stage) => `share.${stage}`), 'editionsBeforeLapse']
    ])
    // stability is left with .12 an edition: 8 1/3 of them
    expect(table.rows[2].slice(0, 2)).toEqual(['Stability', expect.closeTo(1 / 0.12, 9)])
    expect(table.rows[2].at(-1)).toBeCloseTo(1 / 0.12, 9)
  })

  it('is shown for each group', async () => {
    const groups = {
      quick: { weight: 0.25, parameters: { p: 0.5 } },
      slow: { weight: 0.75, parameters: { p: 0.1 } }
    }
    const grouped = makeLifecycle({
      horizon: { cycles: 2, cycleLength: 1 },
      cohort: { start: { in: 1 } },
      parameters: { p: 0 },
      lifecycle: { stages: ['in', 'out'], transitions: { in: { out: 'p' } } },
      groups
    })
    const tables = longRunTables(await playLifecycle(grouped), 'en')
    expect(tables.map(({ title }) => title.split(', ').at(-1))).toEqual(['group quick (25%)', 'group slow (75%)'])
    expect(tables.map(({ rows }) => rows[0][1])).toEqual([2, expect.closeTo(10, 9)])
  })
})
