import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { donations } from '../published/figures/donations.js'
import { sbgCohorts } from '../published/figures/survival.js'
import { packageRoot } from '../support/sourceFiles.js'

/** Rows of a table, below its headers. */
function tableOf(name: string): { headers: string[]; rows: number[][] } {
  const [headers, ...lines] = readFileSync(join(packageRoot, 'data/published', name), 'utf8')
    .trim()
    .split('\n')
  return { headers: headers!.split(','), rows: lines.map((line) => line.split(',').map(Number)) }
}

it('has the survivors of Fader & Hardie (2007) as they were fitted', () => {
  const { headers, rows } = tableOf('survivors.csv')
  expect(headers).toEqual(['year', 'regular', 'high_end'])
  expect(rows.map(([year]) => year)).toEqual(rows.map((_, index) => index))
  expect(rows.map(([, regular]) => regular)).toEqual(sbgCohorts[0].survivors)
  expect(rows.map(([, , highEnd]) => highEnd)).toEqual(sbgCohorts[1].survivors)
})

it('has the donors of Fader, Hardie & Shang (2010) as they were fitted', () => {
  const { headers, rows } = tableOf('donations.csv')
  expect(headers).toEqual(['repeats', 'last', 'opportunities', 'donors', 'next_five'])
  expect(rows).toEqual(donations.cells.map(([x, tx, n, customers, , , , heldOut]) => [x, tx, n, customers, heldOut]))
})
