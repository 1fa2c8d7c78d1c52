import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedText, spreadsheetText } from '../../src/core/spreadsheetText.js'
import { tableCsv } from '../../src/core/tableCsv.js'

// What begins a formula: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

describe('spreadsheetText', () => {
  it('puts an apostrophe before whatever begins a formula, and leaves all else alone', () => {
    for (const start of starts) expect(spreadsheetText(`${start}1+1`)).toBe(`'${start}1+1`)
    for (const text of ['', 'EuroCIS', '展会', '1+1', "'=1"]) expect(spreadsheetText(text)).toBe(text)
  })

  it('guards every text field of a CSV, headings too, and no number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (start, rest, number) => {
          const column = { id: 'a', label: `${start}${rest}`, unit: '', kind: 'text' as const }
          const csv = tableCsv({
            title: '',
            columns: [column, { ...column, label: 'n', kind: 'number' }],
            rows: [[`${start}${rest}`, number]]
          })
          expect(csv).toMatch(/^"?'/)
          expect(csv.split(/\r\n(?="?')/)[1]).toMatch(/^"?'/)
          expect(csv.trimEnd().endsWith(`,${number}`)).toBe(true)
        }
      )
    )
  })
})

describe('pastedText', () => {
  it.each(['+2.0', '-1,234.5', '+4.20 [+4.08, +4.32]', '-29.9 [-33.3, -26.4] (n=7)', '-5%', '-1.235e+21'])(
    'leaves the number %s as it is',
    (text) => expect(pastedText(text)).toBe(text)
  )

  it.each(["=cmd|'/C calc'!A0", '+1+cmd', '-2+3', '@SUM(A1)', '-', '+2 [=1]', '－1'])('guards %s', (text) => {
    expect(pastedText(text)).toBe(`'${text}`)
  })
})
