import type { Term } from '../../i18n/terms.js'

/** What files of records are answered with before a row is read: their kind, encoding and signs; and mapping files. */
export const recordFileWords = {
  empty: { en: 'the file is empty', zh: '文件为空' },
  folder: { en: 'this is a folder; records are a file', zh: '这是文件夹；记录须为文件' },
  tooLarge: {
    en: 'the file is too large; at most {most} bytes of records are read',
    zh: '文件过大；记录文件最多读取 {most} 字节'
  },
  oldWorkbook: {
    en: 'this is a workbook of the old kind (.xls), which is not read; open it and save it as .xlsx or as CSV',
    zh: '这是旧版工作簿（.xls），无法读取；请打开后另存为 .xlsx 或 CSV'
  },
  protectedWorkbook: {
    en: 'the workbook is protected with a password; open it, remove the password and save it again',
    zh: '工作簿有密码保护；请打开后取消密码并重新保存'
  },
  openDocument: {
    en: 'this is an OpenDocument spreadsheet (.ods); save it as .xlsx or as CSV',
    zh: '这是 OpenDocument 电子表格（.ods）；请另存为 .xlsx 或 CSV'
  },
  notWorkbook: {
    en: 'this is an archive, but no .xlsx workbook; unpack it and name the file inside',
    zh: '这是压缩包而非 .xlsx 工作簿；请解压后指定其中的文件'
  },
  brokenWorkbook: {
    en: 'the workbook is damaged: {reason}; open it in a spreadsheet program and save it again',
    zh: '工作簿已损坏：{reason}；请用电子表格程序打开并重新保存'
  },
  brokenCell: {
    en: 'cell {cell} of the workbook cannot be read; if it holds a formula, open the workbook in a spreadsheet program and save it again',
    zh: '无法读取工作簿的单元格 {cell}；若其中为公式，请用电子表格程序打开并重新保存'
  },
  unsavedFormula: {
    en: 'cell {cell} of the workbook holds a formula without its result (cells like it: {cells}), as programs write that do not calculate; open the workbook in a spreadsheet program and save it again',
    zh: '工作簿单元格 {cell} 中的公式没有保存计算结果（此类单元格共 {cells} 个），由不作计算的程序写出；请用电子表格程序打开并重新保存'
  },
  webPage: {
    en: 'this is a web page, whatever the name of the file says; open it in a spreadsheet program and save it as .xlsx or as CSV',
    zh: '无论文件名如何，这是网页文件；请用电子表格程序打开并另存为 .xlsx 或 CSV'
  },
  otherKind: {
    en: 'this is a {kind} file, whatever its name says; records are CSV, TSV or .xlsx',
    zh: '无论文件名如何，这是 {kind} 文件；记录须为 CSV、TSV 或 .xlsx'
  },
  json: {
    en: 'this is JSON; records are CSV, TSV or .xlsx',
    zh: '这是 JSON；记录须为 CSV、TSV 或 .xlsx'
  },
  binary: {
    en: 'this is no text: byte {byte} is zero; records are CSV, TSV or .xlsx',
    zh: '这不是文本：第 {byte} 个字节为零；记录须为 CSV、TSV 或 .xlsx'
  },
  noSuchSheet: {
    en: 'the workbook has no sheet "{sheet}"; it has {sheets}',
    zh: '工作簿中没有工作表“{sheet}”；现有：{sheets}'
  },
  sheetOfText: { en: 'a text file has no sheets', zh: '文本文件没有工作表' },
  unknownEncoding: { en: 'unknown encoding "{encoding}"', zh: '未知的编码“{encoding}”' },
  notInEncoding: { en: 'line {line} is not {encoding}', zh: '第 {line} 行不是 {encoding} 编码' },
  notDecodable: {
    en: 'line {line} is neither UTF-8 nor GB18030; name the encoding',
    zh: '第 {line} 行既非 UTF-8 也非 GB18030；请指明编码'
  },
  badDelimiter: { en: 'a delimiter is one sign, or "tab"', zh: '分隔符须为一个字符，或写 tab' },
  openQuote: {
    en: 'a quotation mark that opens in row {row} is never closed',
    zh: '第 {row} 行的引号没有闭合'
  },
  strayQuote: {
    en: 'row {row} has a quotation mark in the middle of a cell; inside a quoted cell it is written twice',
    zh: '第 {row} 行的单元格中间出现引号；在加引号的单元格内，引号须写两次'
  },
  longRow: {
    en: 'row {row} is longer than {most} characters; a quotation mark may not be closed',
    zh: '第 {row} 行超过 {most} 个字符；可能有引号未闭合'
  },
  noteEncoding: {
    en: '{file}: read as {encoding}; if letters look wrong, name the encoding',
    zh: '{file}：按 {encoding} 编码读取；若有乱码，请指明编码'
  },
  noteHidden: {
    en: '{file}: hidden rows ({rows}) and columns ({columns}) with something in them were read like all others; delete what is not to count',
    zh: '{file}：隐藏且有内容的行（{rows}）与列（{columns}）已照常读取；不应计入的请删除'
  },
  noteSheets: {
    en: '{file}: the sheet "{sheet}" was read; the others ({sheets}) were not',
    zh: '{file}：读取了工作表“{sheet}”；其余（{sheets}）未读取'
  },

  mapNotAMap: { en: 'a mapping file is a map of keys and values', zh: '对应文件须为键与值的映射' },
  mapUnknownKey: { en: 'unknown key "{key}"; there are {keys}', zh: '未知的键“{key}”；可用的键有：{keys}' },
  mapText: { en: 'must be text', zh: '须为文字' },
  mapTexts: { en: 'must be a list of texts', zh: '须为文字列表' },
  mapGroup: { en: 'must be a map of keys and values', zh: '须为键与值的映射' },
  mapOneOf: { en: 'must be one of {names}', zh: '须为以下之一：{names}' },
  mapScale: { en: 'must be two numbers, the lower first', zh: '须为两个数，小的在前' }
} as const satisfies Readonly<Record<string, Term>>
