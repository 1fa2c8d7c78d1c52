import { type Outcome, outcome, wholeShow } from '../outcome.js'

/** What the fair gives exhibitors by their own account. */
export const exhibitorOutcomes: readonly Outcome[] = [
  outcome(
    'contactsPerStand',
    'contacts',
    'higher',
    wholeShow,
    { en: 'Contacts per stand', zh: '每个展位的接触数' },
    {
      en: 'Stands that a visitor goes to × visitors attending / exhibitors attending; over the horizon the mean of all stands. Undefined in a fair without visitors.',
      zh: '每位观众到访的展位数 × 到场观众数 / 参展商数；规划期为全部展位的均值。无观众的展会无定义。'
    }
  ),
  outcome(
    'dealsPerStand',
    'count',
    'higher',
    wholeShow,
    { en: 'Deals per stand', zh: '每个展位的成交数' },
    {
      en: 'Contacts per stand × deals per contact. Undefined in a fair without visitors.',
      zh: '每个展位的接触数 × 每次接触的成交率。无观众的展会无定义。'
    }
  ),
  outcome(
    'costPerContact',
    'currency',
    'lower',
    wholeShow,
    { en: "Exhibitors' cost per contact", zh: '参展商的单次接触成本' },
    {
      en: 'What exhibitors paid and spent on taking part (a multiple of the list fee), divided by contacts. Undefined without visitors.',
      zh: '参展商实付费用加自身参展支出（目录价的倍数），除以接触数。无观众则无定义。'
    }
  )
]
