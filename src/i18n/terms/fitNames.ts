/** Names that fits give to parameters of their own: what stands beside covariates, and what distributions are said by. */
export const fitNameTerms = {
  'fitName.constant': { en: 'constant', zh: '常数项' },
  'fitName.ln editions attended': { en: 'ln editions attended', zh: 'ln 已参展届数' },
  'fitName.ln editions since attended': { en: 'ln editions since attended', zh: 'ln 距上次参展届数' },
  'fitName.price per m²': { en: 'price per m²', zh: '每平方米价格' },
  'fitState.attended': { en: 'attended', zh: '参展' },
  'fitState.stayed away': { en: 'stayed away', zh: '缺席' },
  'fitName.perArea': { en: 'per m²', zh: '每平方米' },
  'fitName.fixed': { en: 'fixed', zh: '固定部分' },
  'fitName.mean': { en: 'mean', zh: '均值' },
  'fitName.sigma': { en: 'sigma', zh: 'σ' },
  'fitName.sd': { en: 'sd', zh: '标准差' }
} as const
