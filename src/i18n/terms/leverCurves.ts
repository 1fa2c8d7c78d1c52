/** Words of response curves of levers in a calibration. */
export const leverCurveTerms = {
  'calibratedFrom.history': {
    en: 'response curve through a history of spend and response, least squares (n: editions)',
    zh: '由投入与响应的历史拟合的响应曲线，最小二乘（n：届数）'
  },
  'calibratedFrom.answers': {
    en: "response curve through a manager's four answers (n: answers)",
    zh: '由管理者四个回答确定的响应曲线（n：回答数）'
  },
  leverCurvesTitle: { en: 'Response curves of levers', zh: '可控参数的响应曲线' },
  leverCurveForm: { en: 'Form', zh: '形式' },
  leverCurveN: { en: 'Editions or answers', zh: '届数或回答数' },
  leverCurveExplained: { en: 'Variation explained', zh: '解释的变异' }
} as const
