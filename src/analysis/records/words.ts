/** What is wrong with a question to records. */
export const describeWords = {
  noSegments: { en: 'no segment is recorded', zh: '记录中没有客户群' },
  unknownSegment: {
    en: 'no customer is of this segment; there are: {names}',
    zh: '没有属于该客户群的客户；现有：{names}'
  },
  unknownOption: { en: 'there is no such setting; there are {names}', zh: '没有这项设置；可用的为 {names}' },
  wholeFromOne: { en: 'must be a whole number of at least 1', zh: '须为不小于 1 的整数' },
  between: { en: 'must lie between {least} and {most}', zh: '须在 {least} 与 {most} 之间' }
} as const
