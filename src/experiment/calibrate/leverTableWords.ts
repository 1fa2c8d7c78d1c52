import type { Term } from '../../i18n/terms.js'

/** What tables about levers that cannot be read are answered with. */
export const leverTableWords = {
  empty: { en: 'the table has no rows', zh: '表中没有数据行' },
  missingColumn: { en: 'the column "{column}" is missing', zh: '缺少列“{column}”（{zh}）' },
  columnTwice: { en: 'the column "{column}" stands twice', zh: '列“{column}”出现两次' },
  unknownColumn: {
    en: 'the column "{column}" is not known; there are {names}',
    zh: '未知的列“{column}”；可用的列为 {names}'
  },
  longRow: {
    en: 'the row has {cells} cells, the header {columns}',
    zh: '该行有 {cells} 个单元格，表头为 {columns} 个'
  },
  notNumber: { en: 'the column "{column}" must be a number with a point', zh: '列“{column}”须为数字，小数用点号' },
  noLever: { en: 'there is no lever "{name}"; there are {names}', zh: '没有可控参数“{name}”；已有 {names}' },
  twice: {
    en: 'the lever "{lever}" has edition "{edition}" twice; which row is right?',
    zh: '可控参数“{lever}”的第“{edition}”届出现两次；哪一行是对的？'
  },
  leverTwice: { en: 'the lever "{lever}" is answered for twice', zh: '可控参数“{lever}”给出了两次回答' },
  negative: { en: 'the column "{column}" must be at least 0', zh: '列“{column}”须不小于 0' },
  noHeads: {
    en: 'heads must be above 0: on how many the money was spent',
    zh: '对象数须大于 0：这笔钱用在多少个对象上'
  },
  tooMany: {
    en: 'responded must be from 0 to the {heads} on whom it was spent',
    zh: '响应数须在 0 与对象数 {heads} 之间'
  },
  badSd: {
    en: 'sd must be from 0 to 0.5: the standard deviation of an answer, which is a share',
    zh: '标准差须在 0 至 0.5 之间：回答本身是比例'
  }
} as const satisfies Readonly<Record<string, Term>>
