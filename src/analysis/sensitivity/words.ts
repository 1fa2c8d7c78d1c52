/** Why a question about sensitivity has no answer worth showing. */
export const sensitivityWords = {
  tooFew: {
    en: 'only {points} base points ran in full; Sobol indices mean nothing below {least}: ask for more',
    zh: '仅有 {points} 个基点全部运行成功；少于 {least} 个时 Sobol 指数没有意义：请增加基点数'
  },
  tooWide: {
    en: 'with {points} base points the widest interval of a total index is ± {halfWidth}, and above ± {most} it cannot tell what matters: ask for at least {needed}',
    zh: '{points} 个基点时，总指数最宽的区间为 ± {halfWidth}；超过 ± {most} 便分不出哪些因素重要：请至少使用 {needed} 个基点'
  },
  constant: {
    en: 'the outcome was {value} in every run: nothing that varied changes it',
    zh: '每次运行的结果均为 {value}：所变动的参数都不影响它'
  }
} as const
