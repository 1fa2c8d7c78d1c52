import { describe, expect, it } from 'vitest'
import { describe as describeRecords } from '../../../src/analysis/records/describe.js'
import { cohortTriangleChart } from '../../../src/chart/records/cohortTriangle.js'
import { recordedLorenzChart } from '../../../src/chart/records/lorenz.js'
import { recordedLoyaltyChart } from '../../../src/chart/records/loyalty.js'
import { recordedRenewalChart } from '../../../src/chart/records/renewal.js'
import { recordedSurvivalChart } from '../../../src/chart/records/survival.js'
import { descriptionTables } from '../../../src/report/describe/describeTables.js'
import { rateText } from '../../../src/report/describe/writing.js'
import { recordsOf } from '../../analysis/records/counting.js'
import { simulatedRecords } from '../../support/simulatedRecords.js'
import { draw, textsOf } from '../draw.js'

const { records } = simulatedRecords({ customers: 400, editions: 8, cancelled: [4] })
const description = describeRecords(records)
const charts = {
  cohortTriangleChart,
  recordedSurvivalChart,
  recordedLorenzChart,
  recordedLoyaltyChart,
  recordedRenewalChart
}
const tableOf = (title: string) => descriptionTables(description, 'en').find((table) => table.title === title)!

describe.each(Object.entries(charts))('%s', (_, chart) => {
  it.each(['en', 'zh-CN'] as const)(
    'is drawn in %s without a warning, with its source and numbers',
    async (language) => {
      const { marks, warnings } = await draw(chart(description, { language }))
      expect(warnings).toEqual([])
      const text = textsOf(marks).join(' ')
      expect(text).toContain('simulated.csv')
      expect(text).toContain('400')
      expect(text).toMatch(/%/)
      if (language === 'zh-CN') {
        const names = ['simulated', 'csv', 'small', 'large', 'start', 'up', 'Kaplan', 'Meier']
        expect((text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !names.includes(word))).toEqual([])
      }
    }
  )

  it('is plain data, and the same each time', () => {
    const made = chart(description)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(chart(description)).toEqual(made)
  })

  it('says so where there is nothing to draw', async () => {
    const { marks, warnings } = await draw(chart(describeRecords(recordsOf({ A: '1', B: '1' }))))
    expect(warnings).toEqual([])
    expect(textsOf(marks).join(' ')).toContain('The records say nothing of this')
  })

  it('names the segment described alone', () => {
    expect(JSON.stringify(chart(describeRecords(records, { segment: 'small' })).title)).toContain(': small')
  })
})

describe('what is drawn is what the table says', () => {
  it('of cohorts', () => {
    const { rows } = tableOf('Cohort retention: share that never missed an edition')
    const { cells } = cohortTriangleChart(description).datasets
    const drawn = rows.map(([edition]) =>
      cells.filter(({ cohort }) => String(cohort).startsWith(`${edition} (`)).map(({ share }) => share)
    )
    const told = rows.map(([, , ...shares], index) => shares.slice(0, drawn[index].length))
    expect(drawn).toEqual(told)
    // what is not drawn is not observed
    rows.forEach(([, , ...shares], index) => {
      expect(shares.slice(drawn[index].length).every((each) => each === null)).toBe(true)
    })
    expect(cells.length).toBe(description.triangle.cohorts.reduce((sum, { kept }) => sum + kept.length - 1, 0))
    expect(cells.some(({ share, text }) => share === null && text === '–')).toBe(true)
  })

  it('of survival', () => {
    const { rows } = tableOf('How long customers stay')
    const { survival } = recordedSurvivalChart(description).datasets
    const all = survival.filter(({ label }) => String(label).startsWith('All customers'))
    const drawn = rows.map(([time]) => {
      const { share, low, high } = all.find((row) => row.time === time)!
      return rateText({ share: Number(share), low: Number(low), high: Number(high) })
    })
    expect(drawn).toEqual(rows.map((row) => row[3]))
    expect(all[0]).toMatchObject({ time: 0, share: 1 })
  })

  it('of the Lorenz curves', () => {
    const { rows } = tableOf('Lorenz curve')
    const { lorenz } = recordedLorenzChart(description).datasets
    const drawn = rows.map((_, tenth) =>
      lorenz.filter(({ customers }) => customers === (tenth + 1) / 10).map(({ share }) => share)
    )
    expect(drawn).toEqual(rows.map(([, ...shares]) => shares))
  })

  it('of renewal', () => {
    const { rows } = tableOf('Renewal by editions attended')
    const { renewal } = recordedRenewalChart(description).datasets
    const drawn = renewal.map(({ tenure, n, share, low, high }) => [
      tenure,
      n,
      rateText({ share: Number(share), low: Number(low), high: Number(high) })
    ])
    expect(drawn).toEqual(rows.map(([tenure, n, , text]) => [tenure, n, text]))
  })

  it('of loyalty, in squares whose areas stand in the proportion of the shares', () => {
    const { title } = descriptionTables(description, 'en').find((table) =>
      table.title.startsWith('Loyalty as behaviour')
    )!
    const [, , ...told] = tableOf(title).rows[0]
    const { quadrants } = recordedLoyaltyChart(description).datasets
    const drawn = ['true', 'latent', 'spurious', 'none'].map((kind) => quadrants.find((row) => row.kind === kind)!)
    expect(
      drawn.map(({ share, low, high }) => rateText({ share: Number(share), low: Number(low), high: Number(high) }))
    ).toEqual(told)
    const [first, ...others] = drawn
    for (const { area, share } of others) {
      expect(Number(area) / Number(first!.area)).toBeCloseTo(Number(share) / Number(first!.share), 9)
    }
  })

  it('draws the largest segments only, and says so', () => {
    const many = {
      ...records,
      customers: records.customers.map((each, at) => ({ ...each, segment: `s${Math.min(6, at % 11)}` }))
    }
    const chart = recordedSurvivalChart(describeRecords(many))
    expect(new Set(chart.datasets.survival.map(({ label }) => label)).size).toBe(5)
    expect(JSON.stringify(chart.title)).toContain('The 4 largest segments are drawn.')
  })
})
