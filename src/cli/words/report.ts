import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial report`. */
export const reportCommandWords = {
  commandReport: {
    en: 'a comparison as one page to read, print and send',
    zh: '将比较结果写成一页，可阅读、打印与转发'
  },
  commandReportLong: {
    en: 'Plays scenarios as compare does and writes one HTML page that needs nothing else: the question, the answer in three sentences with intervals, charts, tables, what was assumed, where every number comes from, what could change the answer, limits, passport. Readable on a phone, made to be printed on A4.',
    zh: '与 compare 相同地运行各情景，写成一个不依赖任何其他文件的 HTML 页面：问题、三句带区间的结论、图、表、假设、全部数值的来源、可能改变结论的因素、局限与结果凭证。适于手机阅读，可按 A4 打印。'
  },
  optionQuestion: { en: 'the question that the page answers, as its title', zh: '页面所回答的问题，作为标题' },
  optionReportSensitivity: {
    en: 'play out which assumptions matter, too (takes longer)',
    zh: '同时检验哪些假设重要（耗时较长）'
  },
  optionReportFormat: {
    en: 'html or json (default: by the ending of --out, else html)',
    zh: 'html 或 json（缺省：按 --out 的后缀，否则 html）'
  },
  reportFairsOnly: {
    en: 'perennial {command} is for fairs, and this scenario declares its own lifecycle; perennial compare shows it, in tables',
    zh: 'perennial {command} 只用于展会情景；此情景自定义了生命周期，可用 perennial compare 以表格显示'
  },
  questionEmpty: {
    en: '--question is empty; give a text or leave it out',
    zh: '--question 为空；请给出文字，或省略此选项'
  }
} as const satisfies Readonly<Record<string, Text>>
