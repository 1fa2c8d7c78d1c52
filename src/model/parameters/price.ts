import type { Parameter } from '../parameter.js'
import { design, numeric } from './numeric.js'

/** What customers of each kind pay at list price. */
export const priceParameters: readonly Parameter[] = [
  {
    path: 'price.perArea',
    kind: 'number',
    unit: 'currencyPerM2',
    min: 0,
    max: 1e7,
    byEdition: true,
    default: 250,
    source: {
      tag: 'S',
      citation: 'stand rents from row to island 80 to 300 EUR/m2 in price lists of six German fairs'
    },
    label: { en: 'Stand rent', zh: '展位单价' },
    help: { en: 'List price of a square metre of stand.', zh: '每平方米展位的目录价。' }
  },
  {
    path: 'price.fixed',
    kind: 'number',
    unit: 'currency',
    min: 0,
    max: 1e9,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Fixed fee', zh: '固定费用' },
    help: {
      en: 'What every exhibitor pays besides the stand rent, for example a media fee.',
      zh: '除展位租金外每家参展商支付的费用，例如媒体费。'
    }
  },
  numeric(
    'price.admission',
    0,
    'currency',
    [0, 1e6],
    design,
    { en: 'Admission', zh: '门票价格' },
    {
      en: 'List price of a visitor’s admission, paid in each edition attended; 0 where visitors come free of charge.',
      zh: '观众每届到场支付的门票目录价；免费入场为 0。'
    },
    { byEdition: true }
  ),
  numeric(
    'price.partnership',
    0,
    'currency',
    [0, 1e9],
    design,
    { en: 'Partnership fee', zh: '合作费' },
    {
      en: 'List price that a partner (trade medium, association, sponsor) pays in each edition attended; often 0.',
      zh: '合作伙伴（专业媒体、协会、赞助商）每届到场支付的目录价；常为 0。'
    },
    { byEdition: true }
  )
]
