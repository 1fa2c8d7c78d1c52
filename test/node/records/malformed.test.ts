import { describe, expect, it } from 'vitest'
import type { ReadRecordsOptions } from '../../../src/node/readRecords.js'
import { marksOf } from '../../../src/records/histories.js'
import { answerTo, workbookOf } from './recordFiles.js'

// What each file says is read off it by hand; the sentences are ours.

const bytes = (...list: readonly number[]) => Uint8Array.from(list)
/** An OLE compound file, as old workbooks and encrypted ones are (MS-CFB 2.2: the signature). */
const compound = (stream: string) =>
  Buffer.concat([
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le')
  ])

type Refused = readonly [
  name: string,
  content: string | Uint8Array,
  en: string,
  zh: string,
  options?: ReadRecordsOptions,
  file?: string
]

const refused: readonly Refused[] = [
  [
    'wrong encoding named',
    Buffer.from('Customer,Year\nM\xfcller,2019\n', 'latin1'),
    'records.csv:2: line 2 is not utf-8',
    'records.csv:2: 第 2 行不是 utf-8 编码',
    { encoding: 'utf-8' }
  ],
  [
    'neither UTF-8 nor GB18030',
    Buffer.concat([Buffer.from('客户,年份\n'), bytes(0x80, 0xff, 0xff, 0x0a)]),
    'records.csv:2: line 2 is neither UTF-8 nor GB18030; name the encoding\n    for example: --encoding big5',
    'records.csv:2: 第 2 行既非 UTF-8 也非 GB18030；请指明编码\n    例如：--encoding big5'
  ],
  ['an empty file', '', 'records.csv: the file is empty', 'records.csv: 文件为空'],
  ['blank lines only', '\n\n , \n', 'records.csv: the file is empty', 'records.csv: 文件为空'],
  [
    'headers only',
    'Customer,Year,Area\n',
    'records.csv: there is no row below the headers in row 1',
    'records.csv: 第 1 行表头之下没有任何数据行'
  ],
  [
    'two header rows',
    '客户,2019,,2021,\n,面积,金额,面积,金额\n甲,12,300,9,200\n',
    'records.csv:1: the headers stand in two rows, 1 and 2; write them in one, each with its edition and figure\n    for example: 2019 area, 2019 paid, 2021 area',
    'records.csv:1: 表头分在两行（第 1 行与第 2 行）；请并成一行，每个表头写明届次和内容\n    例如：2019 面积，2019 金额，2021 面积'
  ],
  [
    'headers below other rows',
    'Report,of,2019\nCustomer,Year,Area\nA,2019,12\n',
    'records.csv:1: row 1 is no header row, but row 2 is; delete the rows above it',
    'records.csv:1: 第 1 行不是表头，第 2 行才是；请删除其上方各行'
  ],
  [
    'unknown headers',
    'Custmer,Yeer,Area\nA,2019,12\n',
    'records.csv:1: no column says which customer a row is about; the headers in row 1 are Custmer, Yeer, Area (tables of cohorts, tenures or counts are for perennial fit); did you mean "customer"?\n    for example: --column "customer=Custmer"\n' +
      'records.csv:1: neither a column for the edition (one row for each customer and edition) nor columns named after editions (one row for each customer); the headers in row 1 are Custmer, Yeer, Area (tables of cohorts, tenures or counts are for perennial fit); did you mean "year"?\n    for example: --column "edition=Yeer"',
    'records.csv:1: 没有说明客户的列；第 1 行的表头为：Custmer、Yeer、Area（同期群、时长或计数表请用 perennial fit）；是否想写“customer”？\n    例如：--column "customer=Custmer"\n' +
      'records.csv:1: 既没有届次列（每个客户每届一行），也没有以届次命名的列（每个客户一行）；第 1 行的表头为：Custmer、Yeer、Area（同期群、时长或计数表请用 perennial fit）；是否想写“year”？\n    例如：--column "edition=Yeer"'
  ],
  [
    'attendance misspelt',
    'Customer,Year,Atended\nA,2019,1\nA,2021,0\n',
    'records.csv:1: unknown header "Atended"; were it passed over, every row would count as attendance. Rename the column, or leave it alone with --ignore "Atended"; did you mean "attended"?',
    'records.csv:1: 未知的表头“Atended”；若略过此列，所有行都会算作参展。请改列名，或声明不用此列：--ignore "Atended"；是否想写“attended”？'
  ],
  [
    'a column that seems to say who stayed',
    'Customer,Year,Renewed\nA,2019,1\nA,2021,0\n',
    'records.csv:1: the column "Renewed" seems to say who came or who stayed; were it passed over, every row would count as attendance. If it says whether the customer attended this edition, say so; if every row is an attendance, leave the column alone: --ignore "Renewed"\n    for example: --column "attended=Renewed"',
    'records.csv:1: “Renewed”列似乎说明客户是否参展或是否留下；若略过此列，所有行都会算作参展。若该列表示当届是否参展，请指明；若每一行都是一次参展，请声明不用此列：--ignore "Renewed"\n    例如：--column "attended=Renewed"'
  ],
  [
    'headers of another language',
    'Kunde;Jahr;Umsatz\nA;2019;12\n',
    'records.csv:1: no column says which customer a row is about; the headers in row 1 are Kunde, Jahr, Umsatz (tables of cohorts, tenures or counts are for perennial fit)\n    for example: --column "customer=Kunde"\n' +
      'records.csv:1: neither a column for the edition (one row for each customer and edition) nor columns named after editions (one row for each customer); the headers in row 1 are Kunde, Jahr, Umsatz (tables of cohorts, tenures or counts are for perennial fit)\n    for example: --column "edition=Jahr"',
    'records.csv:1: 没有说明客户的列；第 1 行的表头为：Kunde、Jahr、Umsatz（同期群、时长或计数表请用 perennial fit）\n    例如：--column "customer=Kunde"\n' +
      'records.csv:1: 既没有届次列（每个客户每届一行），也没有以届次命名的列（每个客户一行）；第 1 行的表头为：Kunde、Jahr、Umsatz（同期群、时长或计数表请用 perennial fit）\n    例如：--column "edition=Jahr"'
  ],
  [
    'attendance without an edition',
    'Customer,Wave,Attended\nA,1,1\n',
    'records.csv:1: neither a column for the edition (one row for each customer and edition) nor columns named after editions (one row for each customer); the headers in row 1 are Customer, Wave, Attended (tables of cohorts, tenures or counts are for perennial fit)\n    for example: --column "edition=Wave"',
    'records.csv:1: 既没有届次列（每个客户每届一行），也没有以届次命名的列（每个客户一行）；第 1 行的表头为：Customer、Wave、Attended（同期群、时长或计数表请用 perennial fit）\n    例如：--column "edition=Wave"'
  ],
  [
    'a year misspelt',
    'Customer,Year\nA,2019\nA,20l9\nB,2020\n',
    'records.csv:3: some editions are years (2019) and "20l9" holds none; mend it, or name all editions in their order\n    for example: --editions "20l9,2019,2020"',
    'records.csv:3: 有的届次写成年份（2019），而“20l9”不含年份；请改正，或按时间顺序列出全部届次\n    例如：--editions "20l9,2019,2020"'
  ],
  [
    'a PDF named .csv',
    '%PDF-1.7\n1 0 obj\n',
    'records.csv: this is a PDF file, whatever its name says; records are CSV, TSV or .xlsx',
    'records.csv: 无论文件名如何，这是 PDF 文件；记录须为 CSV、TSV 或 .xlsx'
  ],
  [
    'JSON',
    '[\n  {"customer": "A", "year": 2019}\n]\n',
    'records.csv: this is JSON; records are CSV, TSV or .xlsx',
    'records.csv: 这是 JSON；记录须为 CSV、TSV 或 .xlsx'
  ],
  [
    'two columns of area',
    'Customer,Year,Area,面积\nA,2019,1,1\n',
    'records.csv:1: two columns say area: "Area" and "面积"; say which one counts\n    for example: --column "area=Area"',
    'records.csv:1: 有两列都表示 area：“Area”与“面积”；请指明以哪一列为准\n    例如：--column "area=Area"'
  ],
  [
    'two columns of one name',
    'Customer,2019,2019\nA,1,1\n',
    'records.csv:1: two columns have the same header, "2019" (columns 2 and 3); rename one',
    'records.csv:1: 有两列表头相同：“2019”（第 2 列与第 3 列）；请改名'
  ],
  [
    'a column without a name',
    'Customer,Year,\nA,2019,5\n',
    'records.csv:1: column 3 holds values but has no header in row 1; give it a name',
    'records.csv:1: 第 3 列有内容，但第 1 行没有表头；请补上列名'
  ],
  [
    'both layouts at once',
    'Customer,Year,2019,2020\nA,1990,1,1\n',
    'records.csv:1: the column "Year" names editions, and so do the headers 2019, 2020; say which of them counts\n    for example: --column "edition=Year"',
    'records.csv:1: “Year”列说明届次，而表头 2019、2020 也以届次命名；请指明以哪个为准\n    例如：--column "edition=Year"'
  ],
  [
    'dates beside years',
    'Customer,Year\nA,43525\nB,2019\nA,2021\n',
    'records.csv:3: some editions are dates (2019-03-01) and others are not (2019); write all in one way',
    'records.csv:3: 有的届次写成日期（2019-03-01），有的不是（2019）；请统一写法'
  ],
  [
    'days of booking',
    'Customer,Date\nA,2019-01-05\nB,2019-01-07\nA,2021-02-01\n',
    'records.csv:3: the editions are dates, and 2019-01-05 and 2019-01-07 are only days apart; if these are days of booking or purchase, say by which period they count, or add a column with the edition\n    for example: --period year',
    'records.csv:3: 届次写成了日期，而 2019-01-05 与 2019-01-07 仅相隔数日；若这些是预订或购买日期，请说明按何种时段计，或另加一列届次\n    例如：--period year'
  ],
  [
    'editions without an order',
    'Customer,Edition\nA,Paris\nA,Lyon\nB,Lyon\n',
    'records.csv: nothing says which of the editions "Lyon" and "Paris" came first; name all editions in their order\n    for example: --editions "Lyon,Paris"',
    'records.csv: 无法判断届次“Lyon”与“Paris”的先后；请按时间顺序列出全部届次\n    例如：--editions "Lyon,Paris"'
  ],
  [
    'scores on an unknown scale',
    'Customer,Year,Score\nA,2019,4\nB,2021,5\n',
    'records.csv: no score is above 5, so they are hardly from 0 to 100; say the scale of the survey\n    for example: --score-scale 1..5',
    'records.csv: 评分最高只有 5，不像 0 至 100 分制；请说明问卷的分制\n    例如：--score-scale 1..5'
  ],
  [
    'numbers that may be anything',
    'Customer,2019,2021\nA,2500,\nB,1200,3000\n',
    'records.csv: the columns named after editions hold numbers from 1200 to 3000, which may be square metres, money or something else; say what they are\n    for example: --column "area={edition}"',
    'records.csv: 以届次命名的列含 1200 至 3000 的数，可能是平方米、金额或其他；请说明其含义\n    例如：--column "area={edition}"'
  ],
  [
    'no row that can be used',
    'Customer,Year,Area\nA,2019,-1\nB,2021,x\n',
    'records.csv: no row can be used, of 2 read; the first reasons are: row 2: "Area" must be above 0; got -1; row 3: "Area" is no number: "x"',
    'records.csv: 读取 2 行，没有一行可用；最先的原因：第 2 行：“Area”须大于 0；实际为 -1；第 3 行：“Area”不是数值：“x”'
  ],
  [
    'an unterminated quote',
    'Customer,Year\nA,2019\n"B,2019\nC,2021\n',
    'records.csv:3: a quotation mark that opens in row 3 is never closed',
    'records.csv:3: 第 3 行的引号没有闭合'
  ],
  [
    'a quotation mark within a cell',
    'Customer,Year\nA,2019\nB 5" wide,2019\nC,2021\n',
    'records.csv:3: row 3 has a quotation mark in the middle of a cell; inside a quoted cell it is written twice',
    'records.csv:3: 第 3 行的单元格中间出现引号；在加引号的单元格内，引号须写两次'
  ],
  [
    'a binary file named .csv',
    bytes(1, 2, 65, 0, 0, 7, 9),
    'records.csv: this is no text: byte 4 is zero; records are CSV, TSV or .xlsx',
    'records.csv: 这不是文本：第 4 个字节为零；记录须为 CSV、TSV 或 .xlsx'
  ],
  [
    'an old workbook',
    compound('Workbook'),
    'records.csv: this is a workbook of the old kind (.xls), which is not read; open it and save it as .xlsx or as CSV',
    'records.csv: 这是旧版工作簿（.xls），无法读取；请打开后另存为 .xlsx 或 CSV'
  ],
  [
    'a workbook with a password',
    compound('EncryptedPackage'),
    'fair.xlsx: the workbook is protected with a password; open it, remove the password and save it again',
    'fair.xlsx: 工作簿有密码保护；请打开后取消密码并重新保存',
    {},
    'fair.xlsx'
  ],
  [
    'a web page named .xls',
    '<html><body><table><tr><td>Customer</td></tr></table>',
    'fair.xls: this is a web page, whatever the name of the file says; open it in a spreadsheet program and save it as .xlsx or as CSV',
    'fair.xls: 无论文件名如何，这是网页文件；请用电子表格程序打开并另存为 .xlsx 或 CSV',
    {},
    'fair.xls'
  ],
  [
    'a broken workbook',
    Buffer.concat([bytes(0x50, 0x4b, 3, 4), Buffer.alloc(30)]),
    'fair.xlsx: the workbook is damaged: invalid zip data; open it in a spreadsheet program and save it again',
    'fair.xlsx: 工作簿已损坏：invalid zip data；请用电子表格程序打开并重新保存',
    {},
    'fair.xlsx'
  ],
  [
    'one column only',
    'Customer\nA\nB\n',
    'records.csv:1: the file has one column only; columns are parted by commas, semicolons or tabs, another sign must be named\n    for example: --delimiter ";"',
    'records.csv:1: 文件只有一列；列之间用逗号、分号或制表符分隔，若用其他符号请注明\n    例如：--delimiter ";"'
  ],
  [
    'an encoding that is none',
    'Customer,2019\nA,1\n',
    'unknown encoding "gb1803"; did you mean "gb18030"?\n    for example: --encoding gb18030',
    '未知的编码“gb1803”；是否想写“gb18030”？\n    例如：--encoding gb18030',
    { encoding: 'gb1803' }
  ],
  [
    'a sheet of a text',
    'Customer,2019\nA,1\n',
    'records.csv: a text file has no sheets',
    'records.csv: 文本文件没有工作表',
    { sheet: 'Data' }
  ],
  [
    'a mapped header that is not there',
    'Kunde,Jahr\nA,2019\n',
    'records.csv:1: no column has the header "Kundde", which is to say customer; the headers in row 1 are Kunde, Jahr; did you mean "Kunde"?\n' +
      'records.csv:1: no column says which customer a row is about; the headers in row 1 are Kunde, Jahr (tables of cohorts, tenures or counts are for perennial fit)\n    for example: --column "customer=Kunde"',
    'records.csv:1: 没有表头为“Kundde”的列（应表示 customer）；第 1 行的表头为：Kunde、Jahr；是否想写“Kunde”？\n' +
      'records.csv:1: 没有说明客户的列；第 1 行的表头为：Kunde、Jahr（同期群、时长或计数表请用 perennial fit）\n    例如：--column "customer=Kunde"',
    { columns: { customer: 'Kundde', edition: 'Jahr' } }
  ]
]

describe('a file that cannot be used', () => {
  for (const [name, content, en, zh, options, file] of refused) {
    it(`${name} is refused in both languages`, async () => {
      const answer = await answerTo(content, options, file)
      expect(answer.refused).toBe(en)
      expect(answer.refusedZh).toBe(zh)
    })
  }

  it('names the sheet that was meant, and the cell that is merged', async () => {
    const book = await workbookOf(
      {
        sheet: 'Data',
        data: [
          ['Customer', 'Year', 'Area'],
          [{ value: 'A', rowSpan: 2 }, 2019, 12],
          [null, 2021, 15],
          ['B', 2021, 9]
        ]
      },
      { sheet: 'Notes', data: [['nothing']] }
    )
    const wrong = await answerTo(book, { sheet: 'Dta' }, 'fair.xlsx')
    expect(wrong.refused).toBe(
      'fair.xlsx: the workbook has no sheet "Dta"; it has Data, Notes; did you mean "Data"?\n    for example: --sheet "Data"'
    )
    expect(wrong.refusedZh).toBe(
      'fair.xlsx: 工作簿中没有工作表“Dta”；现有：Data、Notes；是否想写“Data”？\n    例如：--sheet "Data"'
    )
    const merged = await answerTo(book, {}, 'fair.xlsx')
    expect(merged.refused).toBe(
      'fair.xlsx:3: cell A3 is merged into A2:A3, where only the first cell holds something, so that nobody can say whose row 3 is; undo all merges in the column "Customer" and fill every cell'
    )
    expect(merged.refusedZh).toBe(
      'fair.xlsx:3: 单元格 A3 已合并到 A2:A3，只有首个单元格有内容，无法判断第 3 行属于谁；请取消“Customer”列的全部合并并逐格填写'
    )
  })
})

/** Rows rejected, with reasons in both languages, and the attendance of the customers left. */
type Rejected = readonly [
  name: string,
  content: string,
  en: readonly string[],
  zh: readonly string[],
  marks: Readonly<Record<string, readonly (0 | 1 | null)[]>>,
  options?: ReadRecordsOptions
]

const rejected: readonly Rejected[] = [
  [
    'ragged rows',
    'Customer,Year,Area\nA,2019,12\nB,2019,12,5\nC,2019\nA,2021,9\nC,2021,9\n',
    [
      '3: 4 cells where the headers are 3; a separator may be missing, or a text with one in it may lack its quotation marks',
      '4: 2 cells where the headers are 3; a separator may be missing, or a text with one in it may lack its quotation marks'
    ],
    [
      '3：有 4 个单元格，而表头有 3 个；可能缺少分隔符，或含分隔符的文字未加引号',
      '4：有 2 个单元格，而表头有 3 个；可能缺少分隔符，或含分隔符的文字未加引号'
    ],
    { A: [1, 1], C: [0, 1] }
  ],
  [
    'negative areas and payments',
    'Customer,Year,Area,Paid\nA,2019,-12,5\nA,2021,12,-5\nB,2021,0,7\nC,2021,9,100\nC,2019,9,100\nA,2022,9,5\n',
    [
      '2: "Area" must be above 0; got -12',
      '3: "Paid" must not be negative; got -5',
      '4: "Area" must be above 0; got 0'
    ],
    ['2：“Area”须大于 0；实际为 -12', '3：“Paid”不能为负；实际为 -5', '4：“Area”须大于 0；实际为 0'],
    { A: [null, null, 1], C: [1, 1, 0] }
  ],
  [
    'the same customer and edition twice, otherwise',
    'Customer,Year,Area\nA,2019,12\nA,2019,15\nB,2019,9\nB,2019,9\nA,2021,12\nB,2021,9\n',
    [
      '2: contradicts row 3: the same customer at 2019, other figures; if there were two stands, add them up in one row',
      '3: contradicts row 2: the same customer at 2019, other figures; if there were two stands, add them up in one row'
    ],
    [
      '2：与第 3 行矛盾：同一客户、同一届（2019），数字不同；若有两个展位，请合并为一行',
      '3：与第 2 行矛盾：同一客户、同一届（2019），数字不同；若有两个展位，请合并为一行'
    ],
    { A: [null, 1], B: [1, 1] }
  ],
  [
    'decimals with a point and with a comma',
    'Customer;Year;Area;Paid\nA;2019;12,5;1,234\nA;2021;9;2000\nB;2019;12.5;3000\n',
    ['2: "Paid" may be 1234 or 1.234: the file writes decimals both with a point and with a comma'],
    ['2：“Paid”可能是 1234 或 1.234：文件中小数既用点号又用逗号'],
    { A: [null, 1], B: [1, 0] }
  ],
  [
    'a sign that may part thousands or decimals',
    'Customer;Year;Paid\nA;2019;1,234\nB;2019;500\nB;2021;700\n',
    [
      '2: "Paid" may be 1234 or 1.234: the file does not say whether the sign parts thousands or decimals ("decimal" in a mapping file does)'
    ],
    ['2：“Paid”可能是 1234 或 1.234：文件未能说明该符号是千位分隔还是小数点（可在对应文件中用 decimal 说明）'],
    { B: [1, 1] }
  ],
  [
    'attendance at a cancelled edition',
    'Customer,Year\nA,2019\nA,2020\nB,2021\nA,2021\n',
    ['3: attended 2020, which was cancelled; if it was held after all, do not name it as cancelled'],
    ['3：参加了已取消的 2020；若该届实际举办，请勿声明为取消'],
    { A: [1, null, 1], B: [0, null, 1] },
    { cancelled: ['2020'] }
  ],
  [
    'lines of totals',
    '客户,年份,面积\n甲,2019,12\n乙,2021,9\n甲,2021,9\n合计,,30\nTotal,2021,30\n',
    [
      '5: looks like a line of totals ("合计"); if it is a customer, write its name in full',
      '6: looks like a line of totals ("Total"); if it is a customer, write its name in full'
    ],
    ['5：像是合计行（“合计”）；若确为客户，请写全称', '6：像是合计行（“Total”）；若确为客户，请写全称'],
    { 甲: [1, 1], 乙: [0, 1] }
  ],
  [
    'headers once more',
    'Customer,Year\nA,2019\n客户,年份\nB,2021\nA,2021\n',
    ['3: repeats headers'],
    ['3：重复了表头'],
    { A: [1, 1], B: [0, 1] }
  ],
  [
    'letters that were lost',
    'Customer,Year\nM\ufffdller,2019\nB,2021\nB,2022\n',
    ['2: "M\ufffdller" holds a character that an earlier program could not read (\ufffd)'],
    ['2：“M\ufffdller”含有先前程序无法识别的字符（\ufffd）'],
    { B: [1, 1] }
  ],
  [
    'a number shortened by a spreadsheet',
    'Customer,Year\n1.23457E+12,2019\nB,2021\nB,2022\n',
    [
      '2: the customer number 1.23457E+12 was shortened by a spreadsheet and may stand for several; format the column as text and fill it again'
    ],
    ['2：客户编号 1.23457E+12 已被电子表格缩写，可能对应多个客户；请将该列设为文本格式后重新填写'],
    { B: [1, 1] }
  ],
  [
    "a spreadsheet's errors",
    'Customer,Year,Area\nA,2019,#REF!\nB,2021,#N/A\nB,2022,9\n',
    ['2: "Area" holds a spreadsheet error: #REF!'],
    ['2：“Area”含电子表格错误：#REF!'],
    { B: [1, 1] }
  ],
  [
    'scores outside their scale',
    'Customer,Year,Score\nA,2019,4\nB,2019,6\nB,2021,5\n',
    ['3: "Score" must be from 1 to 5; got 6'],
    ['3：“Score”须为 1 至 5；实际为 6'],
    { A: [1, 0], B: [null, 1] },
    { scoreScale: [1, 5] }
  ],
  [
    'an edition that is not among those named',
    'Customer,Year\nA,2019\nB,2O21\nA,2021\n',
    ['3: the edition "2O21" is not among the editions named; did you mean "2021"?'],
    ['3：届次“2O21”不在列出的届次之中；是否想写“2021”？'],
    { A: [1, 1] },
    { editions: ['2019', '2021'] }
  ],
  [
    'marks that are none, and a stand of who stayed away',
    'Customer,Year,Attended,Area\nA,2019,yes,12\nB,2019,no,9\nB,2021,maybe,9\nC,2021,yes,9\n',
    [
      '3: says that the customer stayed away from 2019, but has a stand of 9 m² there',
      '4: "Attended" says neither yes nor no: "maybe"'
    ],
    ['3：注明客户未参加 2019，却有 9 平方米的展位', '4：“Attended”既非是也非否：“maybe”'],
    { A: [1, 0], C: [0, 1] }
  ],
  [
    'no customer, no edition',
    'Customer,Year\n,2019\nA,\nA,2019\nB,2021\n',
    ['2: no customer', '3: no edition'],
    ['2：没有客户', '3：没有届次'],
    { A: [1, 0], B: [0, 1] }
  ]
]

describe('a row that cannot be used', () => {
  for (const [name, content, en, zh, marks, options] of rejected) {
    it(`${name}: rejected with its number and reason, and no number wrong`, async () => {
      const { read, rejects, rejectsZh, refused: whole } = await answerTo(content, options)
      expect(whole).toBe('')
      expect(rejects).toEqual(en)
      expect(rejectsZh).toEqual(zh)
      const { records, counts } = read!
      const found = records.customers.map(({ id }, place) => [id, marksOf(records, place)] as const)
      expect(Object.fromEntries(found)).toEqual(marks)
      expect(counts.rows).toBe(counts.used + counts.merged + counts.rejected)
      expect(counts.rejected).toBe(en.length)
    })
  }
})

describe('records that say little', () => {
  it.each([
    [
      'one edition',
      'Customer,Year\nA,2019\nB,2019\n',
      'there is one edition only: nothing can be said about renewal',
      '只有一届：无法得出任何续展结论'
    ],
    [
      'nobody returns',
      'Customer,Year\nA,2019\nB,2020\nC,2021\n',
      'nobody attended twice; check that a customer has the same number at every edition',
      '没有任何客户参展两次；请检查同一客户在各届的编号是否一致'
    ],
    [
      'everybody returns',
      'Customer,Year\nA,2019\nA,2020\nB,2020\n',
      'nobody stayed away after coming once; check that customers who left are in the file',
      '所有客户首次参展后从未缺席；请检查文件是否包含已流失的客户'
    ],
    [
      'dates as numbers',
      'Customer,Date\nA,43525\nB,43525\nA,44256\n',
      'records.csv: numbers in the column of editions were read as dates of a spreadsheet (43525 is 2019-03-01)',
      'records.csv：届次列中的数被当作电子表格日期读取（43525 即 2019-03-01）'
    ],
    [
      'a year that is missing',
      'Customer,Year\nA,2019\nA,2021\nB,2019\n',
      'there is no edition 2020 in these records; it counts as not held',
      '记录中没有 2020；按未举办处理'
    ]
  ])('%s: said in a note', async (_, content, en, zh) => {
    const { notes, notesZh, rejects } = await answerTo(content)
    expect(rejects).toEqual([])
    expect(notes).toContain(en)
    expect(notesZh).toContain(zh)
  })
})
