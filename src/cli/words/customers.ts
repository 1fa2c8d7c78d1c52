import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial customers`. */
export const customersWords = {
  commandCustomers: { en: 'where each customer stands, and who is about to leave', zh: '每位客户所处的状况，谁将流失' },
  commandCustomersLong: {
    en: "Reads a fair's own records and says of every customer how probable each stage of the relationship is, how probable it is to attend the next edition, what value is still to come (with interval), its value tier, what to work on, and who is at risk, ranked by value at stake; and how good these probabilities are, by predicting the last edition without it. As CSV (--out customers.csv) it is the list of all customers, which a scenario can start from.",
    zh: '读取展会自身的记录，给出每位客户处于各关系阶段的概率、下届参展的概率、未来价值（含区间）、价值层级、工作重点，以及按在险价值排序的流失风险名单；并通过不用最后一届数据预测该届来说明这些概率有多准。以 CSV 输出（--out customers.csv）即为全部客户名单，可作为情景的起始客户。'
  },
  optionMarginPaid: {
    en: 'share of what is paid that is left, 0 to 1 (default: 0.45)',
    zh: '付款中的毛利比例，0 至 1（缺省：0.45）'
  },
  optionDiscount: { en: 'yearly discount rate (default: 0.1)', zh: '年折现率（缺省：0.1）' },
  optionEditionsPerYear: { en: 'editions a year (default: 1)', zh: '每年届数（缺省：1）' },
  optionHorizonAhead: {
    en: 'editions ahead that value is counted (default: 10)',
    zh: '价值计入今后多少届（缺省：10）'
  },
  optionTop: { en: 'how many customers at risk to list (default: 20)', zh: '流失风险名单的长度（缺省：20）' },
  optionStandingModel: {
    en: 'auto, hmm (hidden stages) or bgbb (default: auto)',
    zh: 'auto、hmm（隐藏阶段）或 bgbb（缺省：auto）'
  },
  optionSeedFit: {
    en: 'seed of the searches of the fit (default: customers)',
    zh: '拟合搜索的随机种子（缺省：customers）'
  },
  'phase.fit': { en: 'fitting', zh: '拟合' },
  'phase.score': { en: 'reading every customer', zh: '判读每位客户' },
  'phase.check': { en: 'predicting the last edition', zh: '预测最后一届' }
} as const satisfies Readonly<Record<string, Text>>
