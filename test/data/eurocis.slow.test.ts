import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Estimate, estimate } from '../../src/core/interval.js'
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { moneyScale } from '../../src/model/runTable.js'
import { loadScenario } from '../../src/node/files.js'

const root = join(import.meta.dirname, '../..')
const replications = 100

/** Figures published for EuroCIS, as in data/eurocis.csv with their sources. */
const published = readFileSync(join(root, 'data/eurocis.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter(([edition]) => edition !== '')
  .map(([edition, year, exhibitors, area, visitors]) => ({
    edition: Number(edition),
    year: Number(year),
    exhibitors: exhibitors === '' ? null : Number(exhibitors),
    area: area === '' ? null : Number(area),
    visitors: visitors === '' ? null : Number(visitors)
  }))

const fittedAttendance = [2016, 2018, 2022]
const fittedArea = [2018]

const scenario = loadScenario(join(root, 'scenarios/eurocis-history.yaml'))
const rent = scenario.price.perArea[0]!
const simulated = simulate()

function simulate() {
  const plan = compile(scenario)
  const workspace = createWorkspace(plan)
  const exhibitors = published.map((): number[] => [])
  const area = published.map((): number[] => [])
  const visitors = published.map((): number[] => [])
  const isVisitor = plan.segments.map(({ kind }) => kind === 'visitor')
  for (let replication = 0; replication < replications; replication++) {
    const { rows } = run(plan, replication, { workspace, tail: false })
    const sums = published.map(() => ({ exhibitors: 0, visitors: 0, area: 0 }))
    for (let row = 0; row < rows.length; row++) {
      const sum = sums[rows.edition[row]! - 1]!
      sum[isVisitor[rows.segment[row]!] ? 'visitors' : 'exhibitors'] += rows.sums.attended[row]!
      sum.area += rows.sums.area[row]! / moneyScale
    }
    sums.forEach((sum, index) => {
      exhibitors[index]!.push(sum.exhibitors)
      visitors[index]!.push(sum.visitors)
      area[index]!.push(sum.area)
    })
  }
  const estimates = (by: readonly number[][]) => by.map((values) => estimate(values))
  return { exhibitors: estimates(exhibitors), area: estimates(area), visitors: estimates(visitors) }
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const apart = (mean: number, figure: number) => `${((mean / figure - 1) * 100).toFixed(1)} %`

function beside({ mean, high }: Estimate, figure: number | null, fitted: boolean): string {
  const shown = `${whole(mean)} ± ${whole(high! - mean)}`
  if (figure === null) return shown
  return `${shown} (${apart(mean, figure)}, ${fitted ? 'fitted' : 'held out'})`
}

function table(): string {
  const lines = [
    '| year | exhibitors | simulated | visitors | simulated | net area m² | simulated | floor revenue EUR | simulated |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|'
  ]
  published.forEach(({ year, exhibitors, visitors, area }, index) => {
    if (scenario.horizon.cancelled.includes(index + 1)) {
      lines.push(`| ${year} | cancelled | | | | | | | |`)
      return
    }
    const [firms, people, space] = [simulated.exhibitors, simulated.visitors, simulated.area].map(
      (by) => by[index]!
    ) as [Estimate, Estimate, Estimate]
    const cells = [
      year,
      exhibitors === null ? 'not published' : whole(exhibitors),
      beside(firms, exhibitors, fittedAttendance.includes(year)),
      visitors === null ? 'not published' : whole(visitors),
      beside(people, visitors, fittedAttendance.includes(year)),
      area === null ? 'not published' : whole(area),
      beside(space, area, fittedArea.includes(year)),
      area === null ? '' : whole(area * rent),
      whole(space.mean * rent)
    ]
    lines.push(`| ${cells.join(' | ')} |`)
  })
  return lines.join('\n')
}

describe('EuroCIS, simulated beside published', () => {
  const editions = published.map((figures, index) => ({ ...figures, index }))

  it.each(editions.filter(({ exhibitors }) => exhibitors !== null))('exhibitors of $year within 10 %', (figures) => {
    const { mean } = simulated.exhibitors[figures.index]!
    expect(Math.abs(mean / figures.exhibitors! - 1)).toBeLessThan(0.1)
  })

  it.each(editions.filter(({ visitors }) => visitors !== null))('visitors of $year within 10 %', (figures) => {
    const { mean } = simulated.visitors[figures.index]!
    expect(Math.abs(mean / figures.visitors! - 1)).toBeLessThan(0.1)
  })

  it.each(editions.filter(({ area }) => area !== null))('area of $year within 10 %', (figures) => {
    const { mean } = simulated.area[figures.index]!
    expect(Math.abs(mean / figures.area! - 1)).toBeLessThan(0.1)
  })

  it('twin: without the burden of 2022 the dip is missed', () => {
    const plan = compile({
      ...scenario,
      segments: {
        ...scenario.segments,
        exhibitors: { ...scenario.segments.exhibitors!, ownCost: scenario.horizon.dates!.map(() => 0) }
      }
    })
    const dip = Array.from({ length: 10 }, (_, replication) => {
      const { rows } = run(plan, replication, { tail: false })
      const ofExhibitors = (row: number) =>
        rows.edition[row] === 5 && plan.segments[rows.segment[row]!]!.id === 'exhibitors'
      return rows.sums.attended.filter((_, row) => ofExhibitors(row)).reduce((sum, count) => sum + count, 0)
    })
    expect(estimate(dip).mean / 345 - 1).toBeGreaterThan(0.1)
  })

  it('the table in data/README.md is the one simulated', () => {
    const file = join(root, 'data/README.md')
    const [start, end] = ['<!-- table: simulated beside published -->', '<!-- end of table -->']
    const text = readFileSync(file, 'utf8')
    const [head, rest] = text.split(start) as [string, string]
    const fresh = `${head}${start}\n\n${table()}\n\n${end}${rest.split(end)[1]}`
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, fresh)
    expect(readFileSync(file, 'utf8')).toBe(fresh)
  })
})
