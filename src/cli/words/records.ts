import type { Text } from '../../model/parameter.js'

/** What the command line says of reading a fair's own records. */
export const recordsOptionWords = {
  argumentRecords: {
    en: 'files of records: CSV, TSV or .xlsx, one row for each customer and edition, or one for each customer; - is standard input',
    zh: '记录文件：CSV、TSV 或 .xlsx，每个客户每届一行，或每个客户一行；- 表示标准输入'
  },
  optionMap: {
    en: 'mapping file (YAML): how the columns are called, and how the file is to be read',
    zh: '对应文件（YAML）：列名与读取方式'
  },
  optionColumn: {
    en: 'which column says what, such as customer=Firma or "area=Fläche {edition}" (may be repeated)',
    zh: '指明各列的含义，如 customer=单位 或 area={edition}平米（可重复）'
  },
  optionIgnore: {
    en: 'headers of columns to leave alone, with commas between',
    zh: '不使用的列的表头，以逗号分隔'
  },
  optionPeriod: {
    en: 'the file is a log of dated purchases or bookings: editions are the year, halfYear, quarter or month of their dates; what is paid in one is added up',
    zh: '文件是带日期的购买或预订流水：按日期所在的 year（年）、halfYear（半年）、quarter（季）或 month（月）分届，同届付款相加'
  },
  optionDates: {
    en: 'order in dates such as 5/3/2020: dmy or mdy',
    zh: '5/3/2020 之类日期的顺序：dmy（日月年）或 mdy（月日年）'
  },
  badChoice: {
    en: '{option} is one of {names}',
    zh: '{option} 须为以下之一：{names}'
  },
  optionCancelled: {
    en: "editions that were cancelled, with commas between: nobody's missed edition",
    zh: '被取消的届次，以逗号分隔：不算任何客户缺席'
  },
  optionEditions: {
    en: 'all editions in their order in time, with commas between',
    zh: '按时间顺序列出全部届次，以逗号分隔'
  },
  optionSheet: { en: 'sheet of a workbook (default: the first)', zh: '工作簿中的工作表（缺省：第一个）' },
  optionEncoding: {
    en: 'encoding of a text file, such as gb18030 or windows-1252 (default: found out)',
    zh: '文本文件的编码，如 gb18030 或 windows-1252（缺省：自动识别）'
  },
  optionDelimiter: {
    en: 'sign between columns, or tab (default: found out)',
    zh: '列之间的分隔符，制表符写 tab（缺省：自动识别）'
  },
  optionRejects: {
    en: 'where rejected rows are written with their reasons (default: beside the input, NAME.rejects.csv)',
    zh: '被拒绝的行及原因的输出文件（缺省：与输入文件同一文件夹的 文件名.rejects.csv）'
  },
  optionScoreScale: {
    en: 'scale of the satisfaction scores, such as 1..5 (default: 0..100)',
    zh: '满意度评分的分制，如 1..5（缺省：0..100）'
  },
  recordsMissing: { en: 'no file of records is named', zh: '没有指定记录文件' },
  badScale: { en: '--score-scale must be two numbers, the lower first', zh: '--score-scale 须为两个数，小的在前' },
  badColumn: {
    en: '--column must be field=header; fields are {fields}, and covariate.NAME for further numbers',
    zh: '--column 须写成“字段=表头”；字段有 {fields}，其他数值用 covariate.名称'
  },
  rowsRejected: {
    en: 'rows rejected: {rejected} of {rows}; each with its reason in {file}',
    zh: '被拒绝的行：{rows} 行中的 {rejected} 行；各行及原因见 {file}'
  },
  rejectsIsOther: {
    en: 'the rejected rows would be written where other output goes; name another file with --rejects',
    zh: '被拒绝的行会写到其他输出的位置；请用 --rejects 另指定文件'
  }
} as const satisfies Readonly<Record<string, Text>>
