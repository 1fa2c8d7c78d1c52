import type { Boundary, Words } from '../fit.js'

/** Ends of the beta-geometric/beta-Bernoulli model, in words. */
export const boundaries = {
  nobodyReturns: {
    id: 'nobody-returns',
    message: 'nobody returned after the first attendance: leaving and staying away cannot be told apart',
    messageZh: '首次参展后无一客户再来：无法区分流失与缺席'
  },
  everybodyReturns: {
    id: 'everybody-returns',
    message: 'everybody attended every edition: nothing is to be learnt about leaving or staying away',
    messageZh: '每家客户届届参展：无从得知流失或缺席'
  },
  nobodyLeaves: {
    id: 'nobody-leaves',
    message: 'customers stay away but nobody seems to leave (mean leaving → 0)',
    messageZh: '客户有时缺席，但看来无人流失（平均流失概率→0）'
  },
  attendanceAlike: {
    id: 'attendance-alike',
    message:
      'customers who are alive look alike in attendance (alpha + beta → ∞); only the ratio of the two has a meaning',
    messageZh: '存续客户的参展概率看来并无差异（α+β→∞）；两者只有比值有意义'
  },
  leavingAlike: {
    id: 'leaving-alike',
    message: 'customers look alike in leaving (gamma + delta → ∞); only the ratio of the two has a meaning',
    messageZh: '客户的流失概率看来并无差异（γ+δ→∞）；两者只有比值有意义'
  },
  polarised: {
    id: 'polarised',
    message: 'customers attend or leave either always or never (a pair of parameters → 0)',
    messageZh: '客户的参展或流失非此即彼（一对参数→0）'
  }
} satisfies Record<string, Boundary>

/** What would help where attendance does not follow the model. */
export const poorFitAdvice: Words = {
  message: 'segments that differ should be fitted apart; where customers come back after pauses, fit hidden stages',
  messageZh: '彼此不同的细分客户群应分别拟合；若客户中断后又回来，可拟合隐藏阶段模型'
}

/**
 * What is wrong with a fit, and what would help.
 *
 * @param fit How many customers, most opportunities, whether the search ended, ends, how many starts agreed.
 *
 * @example
 * problemsOf({ customers: 900, most: 6, converged: true, boundary: [], agreed: 3, standardErrors: [1, 1, 1, 1] }) // => []
 */
export function problemsOf(fit: {
  readonly customers: number
  readonly most: number
  readonly converged: boolean
  readonly boundary: readonly Boundary[]
  readonly agreed: number
  readonly standardErrors: readonly (number | null)[]
}): Words[] {
  const { customers, most, converged, boundary, agreed, standardErrors } = fit
  const problems: Words[] = []
  if (!converged) {
    problems.push({
      message: 'the search did not end; more editions or more customers would help',
      messageZh: '拟合未收敛；更多届次或更多客户会有帮助'
    })
  }
  if (agreed < 2 && boundary.length === 0) {
    problems.push({
      message: 'only one of the starts came to this maximum; there may be others',
      messageZh: '只有一个起点到达该极大值；可能另有极大值'
    })
  }
  if (boundary.length === 0 && standardErrors.includes(null)) {
    problems.push({
      message: 'the likelihood is flat, so some parameters have no standard error; more editions would help',
      messageZh: '似然函数过于平坦，部分参数没有标准误；更多届次会有帮助'
    })
  }
  if (most < 4 || customers < 100) {
    problems.push({
      message: `${customers} customers with at most ${most} opportunities say little; a fit of fewer parameters (sBG) may do`,
      messageZh: `${customers} 家客户、最多 ${most} 次机会，信息不足；可改用参数更少的模型（sBG）`
    })
  }
  return problems
}
