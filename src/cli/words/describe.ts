import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial describe`. */
export const describeCommandWords = {
  commandDescribe: { en: "what a fair's own records say of its customers", zh: '展会自身的记录说明了客户的什么' },
  commandDescribeLong: {
    en: 'Reads who attended which edition and says what that shows, without a model: attendance, cohort retention, renewal by tenure and segment, how long customers stay, how concentrated money is, who costs more than it brings, loyalty where attitudes are recorded, who left, when, from which segment and after what. Shares come with 95 % intervals and their number of cases. What the records cannot say is named, with what it would need.',
    zh: '读取谁参加了哪一届，不用模型说明其所示：参展情况、同期群保留、按参展届数与客户群的续展、客户留存、金额集中度、谁的成本高于所带来的价值、（有态度记录时）忠诚、谁在何时从哪个客户群、在什么之后离开。比例附 95% 区间与个案数。记录不能说明的也逐一列出，并指出需要什么。'
  },
  optionDescribeSegment: { en: 'only customers of this segment', zh: '只含该客户群的客户' },
  optionMargin: {
    en: 'share of a payment left after providing stand and show (default: 0.45)',
    zh: '付款扣除展位与展会成本后所余比例（缺省：0.45）'
  },
  optionGoneAfter: {
    en: 'editions missed in a row, up to the end, that count as having left (default: 2)',
    zh: '直到末尾连续缺席多少届视为离开（缺省：2）'
  },
  marginBetween: { en: '{option} must be a number from -1 to 1', zh: '{option} 须为 -1 至 1 的数' }
} as const satisfies Readonly<Record<string, Text>>
