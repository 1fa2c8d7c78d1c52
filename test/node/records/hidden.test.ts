import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { answerTo, workbookOf } from './recordFiles.js'

/** A sheet as a spreadsheet saves it after rows and columns were hidden; the writer of workbooks has no such option. */
async function hiding(change: (sheet: string) => string): Promise<Uint8Array> {
  const data = [
    ['Customer', 'Year', 'Area'],
    ['A', 2019, 12],
    ['A', 2021, 15],
    ['B', 2021, 9]
  ]
  const parts = unzipSync(await workbookOf({ sheet: 'Data', data }))
  const path = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name))!
  const before = strFromU8(parts[path]!)
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [path]: strToU8(after) })
}

const said = 'were read like all others'

describe('what is hidden in a workbook', () => {
  it('is read, and said to be: a row', async () => {
    const book = await hiding((sheet) => sheet.replace('<row r="3"', '<row r="3" hidden="1"'))
    const { read, notes, notesZh } = await answerTo(book, {}, 'fair.xlsx')
    expect(read!.counts.used).toBe(3)
    expect(notes.find((note) => note.includes(said))).toContain('fair.xlsx: hidden rows (1) and columns (0)')
    expect(notesZh.some((note) => note.includes('隐藏且有内容的行（1）'))).toBe(true)
  })

  it('is read, and said to be: columns, but none that are empty', async () => {
    const columns = '<cols><col min="3" max="16384" width="9" hidden="true"/></cols>'
    const book = await hiding((sheet) => sheet.replace('<sheetData>', `${columns}<sheetData>`))
    const { notes } = await answerTo(book, {}, 'fair.xlsx')
    expect(notes.find((note) => note.includes(said))).toContain('hidden rows (0) and columns (1)')
  })

  it.each([
    ['a row that is not hidden', '<row r="3"', '<row r="3" hidden="0"'],
    ['a row without anything in it', '</sheetData>', '<row r="9" hidden="1"></row></sheetData>']
  ])('is not said of %s', async (_, mark, instead) => {
    const { notes } = await answerTo(await hiding((sheet) => sheet.replace(mark, instead)), {}, 'fair.xlsx')
    expect(notes.some((note) => note.includes(said))).toBe(false)
  })
})

describe('formulas in a workbook', () => {
  const cell = /<c r="C3"[^>]*>.*?<\/c>/
  const formula = (after: string) => hiding((sheet) => sheet.replace(cell, after))

  // as openpyxl writes them, which does not calculate: an empty cell of a column of areas would be somebody who stayed away
  it.each(['<v />', '<v></v>', '<v/>', ''])('without their results are refused, in place: %s', async (value) => {
    const { refused, refusedZh } = await answerTo(await formula(`<c r="C3"><f>C2+3</f>${value}</c>`), {}, 'fair.xlsx')
    expect(refused).toContain(
      'fair.xlsx:3: cell C3 of the workbook holds a formula without its result (cells like it: 1)'
    )
    expect(refusedZh).toContain('工作簿单元格 C3 中的公式没有保存计算结果')
  })

  it.each([
    ['a number', '<c r="C3"><f>C2+3</f><v>15</v></c>', [12, 15, 9]],
    ['an empty text, as spreadsheets save it', '<c r="C3" t="str"><f>IF(1,"")</f><v></v></c>', [12, 9]]
  ])('with their results are read: %s', async (_, saved, areas) => {
    const { read, refused } = await answerTo(await formula(saved), {}, 'fair.xlsx')
    expect(refused).toBe('')
    expect([...read!.records.figures.area!].filter((area) => !Number.isNaN(area))).toEqual(areas)
  })
})
