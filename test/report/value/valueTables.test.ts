import { describe, expect, it } from 'vitest'
import { valueChart } from '../../../src/chart/value.js'
import { checkTable } from '../../../src/core/table.js'
import { value } from '../../../src/experiment/value/value.js'
import { valueJson } from '../../../src/report/value/valueJson.js'
import { valueRecords } from '../../../src/report/value/valueRecords.js'
import { valueTables } from '../../../src/report/value/valueTables.js'
import { draw, textsOf } from '../../chart/draw.js'
import { threeSided } from '../../experiment/value/support.js'

const fair = threeSided('fair', { title: 'Small fair', titleZh: '小型展会', notice: 'Made up.', noticeZh: '虚构。' })
const valuation = await value(fair, { segments: true })

describe('the tables of who is worth what', () => {
  const [show, booked, segments, mechanisms, losses] = valueTables(valuation, 'en').map(checkTable)

  it('say where the profit comes from, with whom it is booked, what segments and a lost customer are worth', () => {
    expect(show.title).toBe('Where the booked profit comes from: Small fair')
    expect(show.rows.map(([part]) => part).slice(-2)).toEqual(['Network value', 'Booked profit'])
    expect(booked.columns.map(({ label }) => label)).toEqual([
      'Part',
      'Firms',
      'Guests',
      'media',
      'Nobody bears it',
      'Whole show'
    ])
    expect(segments.rows.map(([name]) => name)).toEqual([
      'Firms',
      'Guests',
      'media',
      'Nobody bears it',
      'Shared among segments (interaction)',
      'Whole show'
    ])
    expect(mechanisms.rows.at(-1)?.[0]).toBe('Whole show')
    expect(losses.rows).toHaveLength(9)
    expect(losses.notes?.[0]).toMatch(/after the show of edition 1: \d+ of Firms, \d+ of Guests, \d+ of media/)
  })

  it('show every part of the whole in one unit, so that they can be added up', () => {
    const numbers = (row: readonly unknown[]) =>
      row.slice(1).map((cell) => Number.parseFloat(String(cell).replaceAll(',', '')) || 0)
    const all = booked.rows.map(numbers)
    for (const place of all[0].keys()) {
      const sum = all.slice(0, -1).reduce((total, row) => total + row[place], 0)
      const step = 10 ** -(/\.(\d+)/.exec(String(booked.rows[0][1]))?.[1].length ?? 0)
      expect(Math.abs(sum - all.at(-1)![place])).toBeLessThanOrEqual(3 * step)
    }
  })

  it('tell what is noise, no effect and switched off', async () => {
    const quiet = threeSided('quiet', { without: ['capability'], segments: { firms: { marketSize: 120 } } })
    const [table] = valueTables(await value(quiet, { losses: false }), 'en')
    expect(table.rows.map((row) => row.at(-1)).slice(3, 5)).toEqual(['switched off in the scenario', 'no effect'])
  })

  it('stand on the notices of the scenario, and speak Chinese', () => {
    expect(show.notes?.slice(-2)).toEqual(['Made up.', 'A planning and teaching aid, not a forecast.'])
    expect(show.notes?.[0]).toContain('61 worlds')
    const chinese = valueTables(valuation, 'zh-CN')
    expect(chinese[0].rows.map(([part]) => part)).toEqual([
      '客户除付费外无其他作用时',
      '示范价值',
      '推荐价值',
      '能力价值',
      '网络价值',
      '入账利润'
    ])
    expect(chinese[2].rows[0][0]).toBe('企业')
  })
})

describe('who is worth what as data', () => {
  it('is JSON whose parts add up in every replication', () => {
    const json = JSON.parse(JSON.stringify(valueJson(valuation)))
    expect([json.perennial, json.kind, json.forecast, json.outcome, json.worlds]).toEqual([
      'result',
      'value',
      false,
      'profit',
      61
    ])
    const { booked, withoutAny, mechanisms } = json.show
    for (const replication of [0, 1, 2]) {
      const whole = ({ values }: { values: number[] }) => Math.round(120_000 * values[replication])
      const parts = mechanisms.map(({ value: each }: { value: { values: number[] } }) => whole(each))
      expect(parts.reduce((sum: number, each: number) => sum + each, whole(withoutAny))).toBe(whole(booked))
    }
    expect(json.segments.segments[0]).toMatchObject({ segment: 'firms', direct: { n: 3 } })
    expect(json.losses[0].withGrudge.total.n).toBe(3)
  })

  it('is one long table of the same numbers', () => {
    const { columns, rows } = checkTable(valueRecords(valuation, 'en'))
    const place = (id: string) => columns.findIndex((column) => column.id === id)
    const found = rows.find(
      (row) =>
        row[place('segment')] === 'media' && row[place('figure')] === 'total' && row[place('bookedWith')] === null
    )
    expect(found?.[place('mean')]).toBe(valuation.segments!.segments[2].total.estimate.mean)
    const keys = rows.map((row) => row.slice(0, 4).join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('the chart of who is worth what', () => {
  it('lays the parts end to end, from nothing to the booked profit', async () => {
    const { parts } = valueChart(valuation).datasets
    parts.slice(1, -1).forEach((part, index) => {
      expect(part.from).toBe(parts[index].to)
    })
    expect([parts[0].from, parts.at(-1)?.from]).toEqual([0, 0])
    expect(parts.at(-1)?.to).toBe(valuation.show.booked.estimate.mean)
    expect(Number(parts.at(-2)?.to)).toBeCloseTo(Number(parts.at(-1)?.to), 4)
    const texts = textsOf((await draw(valueChart(valuation, { language: 'zh-CN' }))).marks)
    for (const said of ['示范价值', '入账利润', '虚构。']) expect(texts.join('\n')).toContain(said)
  })
})
