import type { Parameter } from '../parameter.js'
import { allocationKeys } from '../runTable.js'
import { design, numeric } from './numeric.js'

/** How the ledger shares costs out, and when a fair counts as viable. */
export const accountParameters: readonly Parameter[] = [
  {
    path: 'allocation',
    kind: 'choice',
    unit: 'none',
    choices: allocationKeys,
    default: 'area',
    source: design,
    label: { en: 'Key of shared costs', zh: '共同成本分摊依据' },
    help: {
      en: 'By what the money of levers goes to customers in the ledger: area sold, revenue, or heads attending. It changes nothing that happens.',
      zh: '账目中把各项投入分摊给客户的依据：area 售出面积、revenue 收入或 heads 到场数。不影响模拟过程。'
    }
  },
  numeric(
    'viability.attendance',
    0.5,
    'share',
    [0, 1],
    design,
    { en: 'Least attendance of a viable fair', zh: '存续所需的最低参展规模' },
    {
      en: 'Share of the exhibitors of the first edition held below which the fair no longer counts as viable.',
      zh: '参展商数低于首个举办届次的这一比例时，展会视为难以存续。'
    }
  ),
  numeric(
    'viability.reserve',
    null,
    'currency',
    [0, 1e12],
    design,
    { en: 'Reserve', zh: '资金储备' },
    {
      en: 'Money by which cumulative profit may fall below zero before the fair no longer counts as viable. Absent: not checked.',
      zh: '累计利润可低于零的额度，超过即视为难以存续。缺省：不检查。'
    },
    { example: 'reserve: 500000' }
  )
]
