import { describe, expect, it } from 'vitest'
import { differencesByEditionChart } from '../../src/chart/differencesByEdition.js'
import { comparisonRecords } from '../../src/report/outcomeRecords.js'
import { draw, textsOf } from './draw.js'
import { played } from './playedFair.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('differences by edition', (language) => differencesByEditionChart(played, 'repeatRate', { language }))

describe('the differences by edition chart', () => {
  const { differences } = differencesByEditionChart(played, 'repeatRate').datasets

  it('draws the numbers of the records, for every strategy and edition', () => {
    const { columns, rows } = comparisonRecords(played, 'en')
    const at = (id: string) => columns.findIndex((column) => column.id === id)
    const told = rows.filter(
      (row) =>
        row[at('outcome')] === 'repeatRate' &&
        row[at('segment')] === null &&
        row[at('tenure')] === null &&
        row[at('edition')] !== null &&
        row[at('scenario')] !== played.baseline
    )
    const cells = ['scenario', 'edition', 'difference', 'differenceLow', 'differenceHigh', 'verdict'].map(at)
    expect(
      differences!.map((row) => [row.scenario, row.edition, row.mean, row.low, row.high, row.verdictLabel])
    ).toEqual(told.map((row) => cells.map((cell) => row[cell] ?? null)))
    expect(differences).toHaveLength(2 * 5)
  })

  it('leaves a gap at a cancelled edition', () => {
    expect(differences!.filter(({ edition }) => edition === 3).map(({ mean }) => mean)).toEqual([null, null])
  })

  it('draws the scenario in focus last, and refuses one that is not there', () => {
    const focused = differencesByEditionChart(played, 'repeatRate', { focus: 'louder' }).datasets.differences!
    expect(focused.at(-1)?.scenario).toBe('louder')
    expect(focused).toHaveLength(differences!.length)
    expect(() => differencesByEditionChart(played, 'repeatRate', { focus: 'loud' })).toThrow('"loud"')
    expect(() => differencesByEditionChart(played, 'repeetRate')).toThrow('repeetRate')
  })

  it('writes zero as 0, whatever the range', async () => {
    const texts = textsOf((await draw(differencesByEditionChart(played, 'repeatRate'))).marks)
    expect(texts).toContain('0')
    expect(texts.filter((text) => /^[+−-]0(\.0+)?$/.test(text))).toEqual([])
  })
})
