import { join } from 'node:path'
import { loadScenario } from '../../src/node/files.js'
import { type Attendance, engineRecords } from '../support/engineRecords.js'
import { toGb18030 } from '../support/gb18030.js'
import { packageRoot } from '../support/sourceFiles.js'

/** Years of the editions of `data/records-truth.yaml`. */
export const years = [2006, 2007, 2009, 2010, 2012, 2013, 2015, 2016, 2018, 2019, 2021, 2022, 2024]
export const cancelled = 2021

export const truth = loadScenario(join(packageRoot, 'data/records-truth.yaml'))
export const played = engineRecords(truth)

const { attendances } = played
const segments = played.table.context.segments
const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

/** One row for each customer and edition, English headers, UTF-8. */
export function longFile(): Uint8Array {
  const rows = attendances.map(({ customer, segment, edition, area, paid, score }) =>
    [customer, years[edition - 1], segments[segment]!.title, area, paid, text(score)].join(',')
  )
  return Buffer.from(['Customer,Edition,Segment,Area (m²),Paid (EUR),Satisfaction', ...rows, ''].join('\r\n'))
}

/** One row for each customer with columns by edition, Chinese headers, GB18030, as a Chinese spreadsheet saves it. */
export function wideFile(): Uint8Array {
  const held = years.filter((year) => year !== cancelled)
  const headers = [
    '客户编号',
    '客户群',
    ...held.flatMap((year) => [`${year}面积`, `${year}金额（欧元）`, `${year}满意度`])
  ]
  const byCustomer = new Map<string, Map<number, Attendance>>()
  for (const attendance of attendances) {
    const own = byCustomer.get(attendance.customer) ?? new Map<number, Attendance>()
    byCustomer.set(attendance.customer, own.set(years[attendance.edition - 1]!, attendance))
  }
  const rows = [...byCustomer].map(([customer, own]) => {
    const [first] = own.values()
    const cells = held.flatMap((year) => {
      const { area, paid, score } = own.get(year) ?? {}
      return [text(area), text(paid), text(score)]
    })
    return [customer, segments[first!.segment]!.titleZh, ...cells].join(',')
  })
  return toGb18030([headers.join(','), ...rows, ''].join('\r\n'))
}
