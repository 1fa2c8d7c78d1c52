import type { Boundary, Words } from '../fit.js'
import type { Design } from './design.js'

/** Events a parameter that a logistic regression wants (Peduzzi et al. 1996, Journal of Clinical Epidemiology 49). */
const eventsWanted = 10

/**
 * What is wrong with a fit, and what would help.
 *
 * @param fit The data, ends, whether the search ended, the ridge, whether there are standard errors.
 *
 * @example
 * const design = designOf({ names: ['price'], rows: [[1], [2]], successes: [90, 70], trials: [200, 200] })
 * problemsOf({ design, boundary: [], converged: true, ridge: 0, hasErrors: true }) // => []
 */
export function problemsOf(fit: {
  readonly design: Design
  readonly boundary: readonly Boundary[]
  readonly converged: boolean
  readonly ridge: number
  readonly hasErrors: boolean
}): Words[] {
  const { design, boundary, converged, ridge, hasErrors } = fit
  const problems: Words[] = []
  if (boundary.length > 0) {
    problems.push({
      message: 'there is no estimate at the end of the model; more rows, fewer covariates or a ridge would help',
      messageZh: '在模型极限处不存在估计值；更多数据行、更少协变量或岭惩罚会有帮助'
    })
  } else if (!converged || !hasErrors) {
    problems.push({
      message: 'the search did not end; fewer covariates or a ridge would help',
      messageZh: '拟合未收敛；减少协变量或使用岭惩罚会有帮助'
    })
  }
  if (ridge > 0) {
    problems.push({
      message: 'with a ridge, coefficients are drawn towards 0 and intervals are too narrow for the truth',
      messageZh: '使用岭惩罚时系数被拉向 0，区间相对真实值偏窄'
    })
  }
  const counts = design.successes.reduce(
    ({ yes, no }, each, row) => ({
      yes: yes + design.weights[row] * each,
      no: no + design.weights[row] * (design.trials[row] - each)
    }),
    { yes: 0, no: 0 }
  )
  const events = Math.min(counts.yes, counts.no)
  if (events < eventsWanted * (design.columns - 1)) {
    problems.push({
      message: `${Math.round(events)} of the rarer outcome for ${design.columns - 1} covariates; 10 each are wanted: use fewer covariates or more rows`,
      messageZh: `较少见的结果只有 ${Math.round(events)} 次，而协变量有 ${design.columns - 1} 个；每个约需 10 次：请减少协变量或增加数据`
    })
  }
  return problems
}
