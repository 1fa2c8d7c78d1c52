import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { type ReadRecordsOptions, readRecords } from '../../src/node/readRecords.js'
import { marksOf, valuesOf } from '../../src/records/histories.js'
import type { RecordedFigure, Records } from '../../src/records/records.js'
import { answerTo, fileOf, workbookOf } from './records/recordFiles.js'

async function recordsOf(content: string | Uint8Array, options?: ReadRecordsOptions, name?: string): Promise<Records> {
  return (await readRecords(fileOf(content, name), options)).records
}

const marks = (records: Records) =>
  Object.fromEntries(records.customers.map(({ id }, place) => [id, marksOf(records, place)]))
const figures = (records: Records, figure: RecordedFigure) =>
  records.customers.map((_, place) => valuesOf(records.figures[figure]!, records.editions.length, place))

describe('encodings', () => {
  const text = '客户,年份,面积\n甲公司,2019,12\n乙公司,2021,9\n甲公司,2021,15\n'
  const big = Buffer.from(text, 'utf16le').swap16()
  // GB18030 of the two-byte part is GBK: 客 BFCD, 户 BBA7, 年 C4EA, 份 B7DD, 面 C3E6, 积 BBFD, 甲 BCD7, 乙 D2D2 (GB 2312-80)
  const inGb = Buffer.from(
    'bfcdbba72cc4eab7dd2cc3e6bbfd0abcd72c323031392c31320ad2d22c323032312c390abcd72c323032312c31350a',
    'hex'
  )
  it.each([
    ['UTF-8', Buffer.from(text), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), undefined],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), undefined],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), big]), undefined],
    ['UTF-16 without a mark, named', Buffer.from(text, 'utf16le'), 'utf-16le']
  ])('reads %s', async (_, bytes, encoding) => {
    const records = await recordsOf(bytes, encoding === undefined ? {} : { encoding })
    expect(marks(records)).toEqual({ 甲公司: [1, 1], 乙公司: [0, 1] })
    expect(figures(records, 'area')).toEqual([
      [12, 15],
      [null, 9]
    ])
  })

  it('finds out GB18030, and says so', async () => {
    const { read, notes } = await answerTo(inGb)
    expect(marks(read!.records)).toEqual({ 甲: [1, 1], 乙: [0, 1] })
    expect(notes).toContain('records.csv: read as GB18030; if letters look wrong, name the encoding')
  })

  it('does not take the accents of Windows-1252 for Chinese', async () => {
    const { read, notes } = await answerTo(Buffer.from('Customer;Year\nMüller;2019\nCafé Süß;2021\n', 'latin1'))
    expect(read!.records.customers.map(({ id }) => id)).toEqual(['Müller', 'Café Süß'])
    expect(notes).toContain('records.csv: read as WINDOWS-1252; if letters look wrong, name the encoding')
  })
})

describe("a spreadsheet's habits", () => {
  it.each([
    ['comma', 'Customer,Year,Area\nA,2019,12\nB,2021,9.5\n'],
    ['semicolon', 'Customer;Year;Area\r\nA;2019;12\r\nB;2021;9,5\r\n'],
    ['tab', 'Customer\tYear\tArea\nA\t2019\t12\nB\t2021\t9.5\n'],
    ['a first line of sep=', 'sep=;\nCustomer;Year;Area\nA;2019;12\nB;2021;9,5\n'],
    ['quoted cells with the sign in them', '"Customer","Year","Area"\n"A","2019","12"\n"B","2021","9.5"\n'],
    ['line ends of an old Mac', 'Customer,Year,Area\rA,2019,12\rB,2021,9.5\r'],
    ['empty columns and rows behind', 'Customer,Year,Area,,\nA,2019,12,,\n,,,,\nB,2021,9.5,,\n,,,,\n,,,,\n'],
    ['text kept by a formula', 'Customer,Year,Area\n="A",2019,12\n"=""B""",2021,9.5\n'],
    ['full-width digits and units', 'Customer,Year,Area\nA,２０１９年,12㎡\nB,2021,9.5 m²\n'],
    ['a title above the headers', 'Exhibitors of the fair\n\nCustomer,Year,Area\nA,2019,12\nB,2021,9.5\n']
  ])('%s', async (_, text) => {
    const records = await recordsOf(text)
    expect(records.editions.map(({ label }) => label)).toEqual(['2019', '2021'])
    expect(marks(records)).toEqual({ A: [1, 0], B: [0, 1] })
    expect(figures(records, 'area')).toEqual([
      [12, null],
      [null, 9.5]
    ])
  })

  it('reads thousands and decimals by what the other numbers of the file say', async () => {
    const german = 'Customer;Year;Area;Paid\nA;2019;12,5;"1.234"\nB;2019;9;€ 2.345,50\nC;2021;9;1.000.000\n'
    expect(figures(await recordsOf(german), 'paid')).toEqual([
      [1234, null],
      [2345.5, null],
      [null, 1_000_000]
    ])
    const english = 'Customer,Year,Area,Paid\nA,2019,12.5,"1,234"\nB,2021,9,"$2,345.50"\n'
    expect(figures(await recordsOf(english), 'paid')).toEqual([
      [1234, null],
      [null, 2345.5]
    ])
    const said = 'Customer;Year;Paid\nA;2019;1.234\nB;2021;500\n'
    expect(figures(await recordsOf(said, { decimal: 'comma' }), 'paid')).toEqual([
      [1234, null],
      [null, 500]
    ])
  })

  it('counts rows as a spreadsheet does, quoted line breaks and empty rows included', async () => {
    const { rejects } = await answerTo('Customer,Year,Area\n"A\nB",2019,12\n\nC,2021,-1\nC,2019,9\n')
    expect(rejects).toEqual(['4: "Area" must be above 0; got -1'])
  })

  it('says which numbers of customers look alike where a spreadsheet has taken zeros from their front', async () => {
    const { notes } = await answerTo('Customer,Year\n0012,2019\n12,2021\n100,2019\n1.0,2019\n')
    expect(notes).toContain('customers named nearly like another, such as "0012" and "12", who count as different: 1')
  })

  it('lets rows end early where the columns are not used', async () => {
    const { read, notes } = await answerTo('Customer,Year,Remarks\nA,2019\nB,2021,new\n')
    expect(marks(read!.records)).toEqual({ A: [1, 0], B: [0, 1] })
    expect(notes).toContain('records.csv: rows that end early, only in columns that are not used: 1')
    expect(notes).toContain('records.csv: columns passed over: Remarks')
  })
})

describe('one row for each customer', () => {
  it('knows marks of attendance; a question mark is not known, an empty cell stayed away', async () => {
    const records = await recordsOf('客户,2018,2019年,第2021年,2022\n甲,是,√,?,1\n乙,否,,不详,yes\n丙,,×,1,N/A\n', {
      ignore: ['第2021年']
    })
    expect(marks(records)).toEqual({ 甲: [1, 1, 1], 乙: [0, 0, 1], 丙: [0, 0, null] })
  })

  it('knows several figures by edition', async () => {
    const text =
      'Company,2019 area,2019 paid,2019 score,2021 area,2021 paid,2021 score\nA,12,3000,80,,,\nB,,,,9,2500,\nC,?,,,,500,40\n'
    const records = await recordsOf(text)
    expect(marks(records)).toEqual({ A: [1, 0], B: [0, 1], C: [null, 1] })
    expect(figures(records, 'paid')).toEqual([
      [3000, null],
      [null, 2500],
      [null, 500]
    ])
    expect(figures(records, 'score')).toEqual([
      [80, null],
      [null, null],
      [null, 40]
    ])
  })

  it('takes numbers that can be nothing else for square metres, and a 1 among them for a mark', async () => {
    const { read, notes } = await answerTo('公司名称,2019,2021\n甲,24,1\n乙,,12.5\n')
    expect(marks(read!.records)).toEqual({ 甲: [1, 1], 乙: [0, 1] })
    expect(figures(read!.records, 'area')).toEqual([
      [24, null],
      [null, 12.5]
    ])
    expect(notes).toContain(
      'the columns named after editions hold square metres; 1 and other marks there count as attendance without a known area'
    )
    const paid = await recordsOf('公司名称,2019,2021\n甲,2400,0\n乙,,1200\n', { cells: 'paid' })
    expect(marks(paid)).toEqual({ 甲: [1, 0], 乙: [0, 1] })
    expect(figures(paid, 'paid')).toEqual([
      [2400, 0],
      [null, 1200]
    ])
  })

  it('takes the letter x for a yes, beside ticks for a no', async () => {
    expect(marks(await recordsOf('Customer,2019,2021\nA,x,\nB,,X\n'))).toEqual({ A: [1, 0], B: [0, 1] })
    expect(marks(await recordsOf('Customer,2019,2021\nA,√,x\nB,x,√\n'))).toEqual({ A: [1, 0], B: [0, 1] })
  })

  it('joins rows of the same customer that do not contradict each other', async () => {
    const { read } = await answerTo('Customer,2019,2020,2021\nA,12,,\nA,,,15\nB,9,9,9\nB,9,9,9\n')
    expect(marks(read!.records)).toEqual({ A: [1, 0, 1], B: [1, 1, 1] })
    expect(read!.counts).toEqual({ rows: 4, used: 3, merged: 1, rejected: 0 })
  })

  it('keeps a cancelled edition that no column names', async () => {
    const records = await recordsOf('Customer,2019,2021\nA,1,1\nB,0,1\n', { cancelled: ['2020'] })
    expect(records.editions.map(({ label, held }) => [label, held])).toEqual([
      ['2019', true],
      ['2020', false],
      ['2021', true]
    ])
    expect(marks(records)).toEqual({ A: [1, null, 1], B: [0, null, 1] })
  })
})

describe('one row for each customer and edition', () => {
  it('reads all that may be recorded', async () => {
    const text =
      'ID,Company,Edition,Attended,Segment,Since,Area (sq ft),Paid (k€),Cost,Score,NPS,Discount (%),Mailings\n' +
      '1,A,9th,yes,small,9th,100,3.5,200,4,9,10,3\n1,A,10th,no,small,,,,50,,,,1\n2,B,10th,yes,large,,200,7,0,1,0,15%,\n'
    const records = await recordsOf(text, { scoreScale: [1, 5], covariates: { mailings: 'Mailings' } })
    expect(records.customers).toEqual([
      { id: '1', name: 'A', segment: 'small' },
      { id: '2', name: 'B', segment: 'large' }
    ])
    expect(records.editions.map(({ label }) => label)).toEqual(['9th', '10th'])
    expect(marks(records)).toEqual({ 1: [1, 0], 2: [0, 1] })
    expect([...records.entryKnown]).toEqual([1, 1])
    // 1 sq ft = 0.3048² m²; scores 1..5 onto 0..100: 4 is 75, 1 is 0
    expect(figures(records, 'area')).toEqual([
      [9.290304, null],
      [null, 18.580608]
    ])
    expect(figures(records, 'paid')).toEqual([
      [3500, null],
      [null, 7000]
    ])
    expect(figures(records, 'cost')).toEqual([
      [200, 50],
      [null, 0]
    ])
    expect(figures(records, 'score')).toEqual([
      [75, null],
      [null, 0]
    ])
    expect(figures(records, 'recommend')).toEqual([
      [9, null],
      [null, 0]
    ])
    expect(figures(records, 'discount')).toEqual([
      [0.1, null],
      [null, 0.15]
    ])
    expect(valuesOf(records.covariates.mailings!, 2, 0)).toEqual([3, 1])
  })

  it('takes an empty attendance for a no where no cell says no, else for not known', async () => {
    expect(marks(await recordsOf('Customer,Year,Attended\nA,2019,x\nA,2021,\nB,2021,x\n'))).toEqual({
      A: [1, 0],
      B: [0, 1]
    })
    expect(marks(await recordsOf('Customer,Year,Attended\nA,2019,1\nA,2021,\nB,2019,0\nB,2021,1\n'))).toEqual({
      A: [1, null],
      B: [0, 1]
    })
  })

  it('reads several files as one, and names the file of a contradiction', async () => {
    const first = fileOf('Customer,Year,Area\nA,2019,12\nB,2019,9\n', 'first.csv')
    const second = fileOf('客户;年份;面积\nA;2021;12\nB;2019;10\n', 'second.csv')
    const { records, rejects } = await readRecords([first, second])
    expect(marks(records)).toEqual({ A: [1, 1] })
    expect(
      rejects.map(({ file, row, message }) => [file, row, message.includes(file === first ? second : first)])
    ).toEqual([
      [first, 3, true],
      [second, 3, true]
    ])
  })
})

describe('a workbook', () => {
  it('is read as it is, dates and numbers and text', async () => {
    const at = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' })
    const bytes = await workbookOf({
      sheet: '参展',
      data: [
        ['客户', '日期', '面积', '金额'],
        ['甲', at('2019-03-05'), 12.125, 3000],
        ['乙', at('2021-02-23'), '9', '1,200'],
        [null],
        ['甲', at('2021-02-23'), 15, null]
      ]
    })
    const { read } = await answerTo(bytes, {}, 'fair.xlsx')
    const { records } = read!
    expect(records.editions.map(({ label }) => label)).toEqual(['2019-03-05', '2021-02-23'])
    expect(marks(records)).toEqual({ 甲: [1, 1], 乙: [0, 1] })
    expect(figures(records, 'area')).toEqual([
      [12.125, 15],
      [null, 9]
    ])
    expect(figures(records, 'paid')).toEqual([
      [3000, null],
      [null, 1200]
    ])
  })

  it('is read from the sheet named', async () => {
    const bytes = await workbookOf(
      { sheet: 'Notes', data: [['x', 'y']] },
      {
        sheet: 'Data',
        data: [
          ['Customer', 2019, 2021],
          ['A', 1, true],
          ['B', 0, 1]
        ]
      }
    )
    expect(marks(await recordsOf(bytes, { sheet: 'Data' }, 'fair.xlsx'))).toEqual({ A: [1, 1], B: [0, 1] })
    expect(marks(await recordsOf(bytes, { sheet: '2' }, 'fair.xlsx'))).toEqual({ A: [1, 1], B: [0, 1] })
  })
})

describe('a mapping file', () => {
  it('names columns of any language', async () => {
    const map = fileOf(
      'columns:\n  customer: Firma\n  area: Fläche {edition}\n  paid: Umsatz {edition}\nscoreScale: [1, 6]\nmarks: { yes: [ja], no: [nein] }\n',
      'map.yaml'
    )
    const text = 'Firma;Fläche 2019;Umsatz 2019;Fläche 2021;Umsatz 2021\nA;12;3.000,00;;\nB;;;9,5;2.500,00\n'
    const records = await recordsOf(text, { map })
    expect(marks(records)).toEqual({ A: [1, 0], B: [0, 1] })
    expect(figures(records, 'paid')).toEqual([
      [3000, null],
      [null, 2500]
    ])
  })

  it('is checked key by key, with lines', async () => {
    const map = fileOf('columns:\n  custommer: Firma\nscorescale: 1..5\ncells: money\nscoreScale: 5..1\n', 'map.yaml')
    const attempt = readRecords(fileOf('Firma,2019\nA,1\n'), { map })
    await expect(attempt).rejects.toThrow(InputError)
    const error = await attempt.catch((thrown: InputError) => thrown)
    expect((error as InputError).message.replaceAll(path.dirname(map), '.')).toBe(
      './map.yaml:3:1: unknown key "scorescale"; there are columns, covariates, segments, ignore, cells, marks, period, dates, decimal, scoreScale, editions, cancelled, sheet, encoding, delimiter; did you mean "scoreScale"?\n' +
        './map.yaml:2:3: columns: unknown key "custommer"; there are customer, name, edition, attended, segment, since, area, paid, cost, score, recommend, discount; did you mean "customer"?\n' +
        './map.yaml:4:8: cells: must be one of attended, area, paid; got text "money"\n' +
        './map.yaml:5:13: scoreScale: must be two numbers, the lower first; got text "5..1"'
    )
  })
})

it('says which file was meant', async () => {
  const file = fileOf('Customer,2019\nA,1\n', 'exhibitors.csv')
  await expect(readRecords(file.replace('exhibitors', 'exhibitor'))).rejects.toThrow('did you mean')
  await expect(readRecords(path.dirname(file))).rejects.toThrow('this is a folder; records are a file')
})
