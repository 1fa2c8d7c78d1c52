/** Words of pictures drawn from a fair's own records. */
export const recordChartTerms = {
  'desc.loyaltyTitle': { en: 'Loyalty as behaviour × attitude', zh: '忠诚：行为 × 态度' },
  'desc.chart.loyaltyRead': {
    en: 'Area of a square: share of customers who have not left; in brackets the 95 % interval.',
    zh: '方块面积：占未离开客户的比例；方括号内为 95% 区间。'
  },
  'desc.chart.loyaltyBounds': {
    en: 'Thinks well: last satisfaction recorded from {score} on, else likely to recommend from {recommend} on. Customers: {n}; never asked: {unasked}.',
    zh: '认可：最近一次满意度不低于 {score}；无满意度则推荐意愿不低于 {recommend}。客户 {n} 个；从未受访：{unasked}。'
  },
  'desc.chart.well': { en: 'thinks well of the fair', zh: '认可展会' },
  'desc.chart.notWell': { en: 'does not', zh: '不认可' }
} as const
