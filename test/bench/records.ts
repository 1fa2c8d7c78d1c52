import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { readRecords } from '../../src/node/readRecords.js'
import { interleaved, medianSeconds, ratioOf, type Timing } from './measure.js'
import type { Section } from './section.js'

const editions = Array.from({ length: 15 }, (_, edition) => 2010 + edition)
/** Bytes parsed at a time. */
const pieceSize = 262_144

/** One row for each customer and edition: who attends about two editions in three. */
function longText(customers: number): string {
  const rows = ['customer,edition,attended,segment,area,paid,score']
  for (let customer = 0; customer < customers; customer++) {
    const segment = customer % 3 === 0 ? 'large' : 'small'
    for (const [edition, year] of editions.entries()) {
      const came = (customer + edition) % 3 > 0 ? 1 : 0
      const figures = came
        ? `${9 + ((customer * 7 + edition) % 90)},${2000 + (customer % 9000)},${50 + (customer % 50)}`
        : ',,'
      rows.push(`C${100_000 + customer},${year},${came},${segment},${figures}`)
    }
  }
  return `${rows.join('\n')}\n`
}

/** One row for each customer, a column for each edition. */
function wideText(customers: number): string {
  const rows = [`customer,segment,${editions.join(',')}`]
  for (let customer = 0; customer < customers; customer++) {
    const marks = editions.map((_, edition) => ((customer + edition) % 3 > 0 ? '1' : ''))
    rows.push(`C${100_000 + customer},${customer % 3 === 0 ? 'large' : 'small'},${marks.join(',')}`)
  }
  return `${rows.join('\n')}\n`
}

/** csv-parse alone over the same file, piece by piece, every cell thrown away: the least that reading can cost. */
function bareParse(file: string): number {
  const bytes = readFileSync(file)
  let cells = 0
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, start + pieceSize)
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1
    for (const row of parse(bytes.subarray(start, end)) as string[][]) cells += row.length
    start = end
  }
  return cells
}

/** Reading records, rows checked and counted by customer and edition, over parsing the same file alone. */
export const recordFiles: Section = {
  name: 'records',
  title: 'Reading records',
  async measure({ quick, rounds }) {
    const customers = quick ? 500 : 200_000
    const folder = fileURLToPath(new URL('records/', import.meta.url))
    mkdirSync(folder, { recursive: true })
    const [long, wide] = [`${folder}long.csv`, `${folder}wide.csv`]
    writeFileSync(long, longText(customers))
    writeFileSync(wide, wideText(customers))
    const timings = await interleaved(
      {
        long: () => readRecords(long),
        bareLong: () => bareParse(long),
        wide: () => readRecords(wide),
        bareWide: () => bareParse(wide)
      },
      { rounds: Math.min(rounds, 3) }
    )
    const rowOf = (what: string, read: readonly Timing[], bare: readonly Timing[]) => [
      what,
      medianSeconds(read),
      medianSeconds(bare)
    ]
    return {
      tables: [
        {
          title: `${customers.toLocaleString('en')} customers × ${editions.length} editions, CSV`,
          columns: [
            { id: 'layout', label: 'Layout', unit: '', kind: 'text' },
            { id: 'read', label: 'Read, checked and tabulated', unit: 's', kind: 'number', digits: 2 },
            { id: 'parsed', label: 'Parsed by csv-parse alone', unit: 's', kind: 'number', digits: 2 }
          ],
          rows: [
            rowOf('one row for each customer and edition', timings.long, timings.bareLong),
            rowOf('one row for each customer', timings.wide, timings.bareWide)
          ]
        }
      ],
      ratios: {
        recordsLongOverParse: ratioOf(timings.long, timings.bareLong),
        recordsWideOverParse: ratioOf(timings.wide, timings.bareWide)
      }
    }
  }
}
