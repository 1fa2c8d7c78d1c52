import { formatNumber } from '../../core/formatNumber.js'
import type { Boundary, Words } from '../fit.js'
import type { SurvivalStep } from './steps.js'

const share = (value: number) => formatNumber(100 * value, 1)

/** Ends of the shifted beta-geometric, in words. */
export const boundaries = {
  nobodyReturns: (renewals: number, bound: number): Boundary => ({
    id: 'nobody-returns',
    message: `nobody returned in ${renewals} renewals due: renewal is 0, but may truly be up to ${share(bound)} %`,
    messageZh: `${renewals} 次应续展中无一续展：续展率为 0，但真实值至多可达 ${share(bound)}%`
  }),
  everybodyReturns: (renewals: number, bound: number): Boundary => ({
    id: 'everybody-returns',
    message: `everybody returned in ${renewals} renewals due: nobody leaves, but truly up to ${share(bound)} % may`,
    messageZh: `${renewals} 次应续展全部续展：流失率为 0，但真实值至多可达 ${share(bound)}%`
  }),
  noHeterogeneity: (retention: number): Boundary => ({
    id: 'no-heterogeneity',
    message:
      `renewal does not rise with age, so customers look alike (alpha + beta → ∞): each renews with probability ` +
      `${share(retention)} %; alpha and beta say only their ratio`,
    messageZh: `续展率不随参展年限上升，客户看来并无差异（α+β→∞）：每家的续展率为 ${share(retention)}%；α 与 β 只有比值有意义`
  }),
  polarised: {
    id: 'polarised',
    message: 'who renews once renews for ever (alpha and beta → 0): the model is at its end',
    messageZh: '续展过一次的客户此后一直续展（α、β→0）：模型已至其极限'
  } satisfies Boundary
}

/** What would help where renewal does not follow the model. */
export const poorFitAdvice: Words = {
  message: 'cohorts or segments that differ should be fitted apart; where renewal falls with age, fit hidden stages',
  messageZh: '彼此不同的届次或细分客户群应分别拟合；若续展率随参展年限下降，可拟合隐藏阶段模型'
}

/**
 * What is wrong with a fit, and what would help.
 *
 * @param steps That were fitted.
 * @param boundary Ends that the fit lies at.
 * @param converged Whether the search ended.
 *
 * @example
 * problemsOf([{ from: 0, to: 1, there: 20, stayed: 9 }], [], true).length // => 1
 */
export function problemsOf(steps: readonly SurvivalStep[], boundary: readonly Boundary[], converged: boolean): Words[] {
  const problems: Words[] = []
  const there = Math.max(0, ...steps.map((each) => each.there))
  if (!converged) {
    problems.push({
      message: 'the search did not end; more editions or more customers would help',
      messageZh: '拟合未收敛；更多届次或更多客户会有帮助'
    })
  }
  if (there < 30) {
    problems.push({
      message: `at most ${there} customers are seen at any renewal; pooling cohorts or more customers would help`,
      messageZh: `任何一次续展最多只观察到 ${there} 家客户；合并各届客户群或增加客户会有帮助`
    })
  }
  if (boundary.length > 0) {
    problems.push({
      message: 'standard errors do not exist at the end of the model; more editions would help',
      messageZh: '在模型极限处不存在标准误；更多届次会有帮助'
    })
  }
  return problems
}
