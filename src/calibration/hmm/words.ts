import { hiddenParameter, hiddenStage } from '../../analysis/hiddenNames.js'
import { formatNumber } from '../../core/formatNumber.js'
import type { Language } from '../../i18n/terms.js'
import type { Boundary, Words } from '../fit.js'
import type { Natural } from './naturals.js'

/**
 * Parameters at an end, in words: probabilities of 0 or 1, and stages of one spend.
 *
 * @param naturals Parameters by name.
 * @param errors Their standard errors.
 *
 * @example
 * endsOf([{ name: 'attendance.trust', value: 1, kind: 'probability' }], [null])[0].message // => '"attends in Trust" is 1'
 */
export function endsOf(naturals: readonly Natural[], errors: readonly (number | null)[]): Boundary[] {
  return naturals.flatMap(({ name, value, kind }, index) => {
    if (kind !== 'probability' || errors[index] !== null || (value >= 1e-3 && value <= 1 - 1e-3)) return []
    const end = value < 0.5 ? 0 : 1
    const said = (language: Language) => hiddenParameter(name, language)
    return [{ id: `${name}=${end}`, message: `"${said('en')}" is ${end}`, messageZh: `“${said('zh-CN')}”为 ${end}` }]
  })
}

/**
 * What is wrong with a fit, and what would help.
 *
 * @param fit What is known of it.
 *
 * @example
 * problemsOf({ converged: true, curved: true, agreed: 2, customers: 900, longest: 8, rare: [], wide: [], attendanceOnly: false }) // => []
 */
export function problemsOf(fit: {
  readonly converged: boolean
  readonly curved: boolean
  readonly agreed: number
  readonly customers: number
  readonly longest: number
  /** Stages in which hardly anybody ever is. */
  readonly rare: readonly string[]
  /** Parameters of which next to nothing is known. */
  readonly wide: readonly string[]
  readonly attendanceOnly: boolean
}): Words[] {
  const problems: Words[] = []
  const say = (message: string, messageZh: string) => problems.push({ message, messageZh })
  const more = fit.attendanceOnly ? 'spend or scores, more editions or fewer stages' : 'more editions or fewer stages'
  const moreZh = fit.attendanceOnly ? '加入花费或评分、增加届次或减少阶段' : '增加届次或减少阶段'
  if (!fit.converged) say(`the search did not end; ${more} would help`, `拟合未收敛；${moreZh}会有帮助`)
  if (!fit.curved) {
    say(
      `the records do not tell all stages apart (the likelihood is flat), so there are no standard errors; ${more} would help`,
      `数据无法区分全部阶段（似然函数平坦），因而没有标准误；${moreZh}会有帮助`
    )
  }
  if (fit.wide.length > 0) {
    say(
      `next to nothing is known of ${fit.wide.map((name) => `"${hiddenParameter(name, 'en')}"`).join(', ')}; ${more} would help`,
      `对${fit.wide.map((name) => `“${hiddenParameter(name, 'zh-CN')}”`).join('、')}几乎一无所知；${moreZh}会有帮助`
    )
  }
  if (fit.agreed < 2) {
    say(
      'only one search came to this maximum; there may be others: use more starts',
      '只有一次搜索到达该极大值；可能另有极大值：请增加起点数'
    )
  }
  for (const stage of fit.rare) {
    say(
      `hardly anybody is ever in ${hiddenStage(stage, 'en')}; fewer stages would do`,
      `几乎没有客户处于${hiddenStage(stage, 'zh-CN')}；更少的阶段即可`
    )
  }
  if (fit.customers < 200 || fit.longest < 6) {
    say(
      `${fit.customers} customers over at most ${fit.longest} editions say little of hidden stages; BG/BB may do`,
      `${fit.customers} 家客户、最多 ${fit.longest} 届，不足以推断隐藏阶段；可改用 BG/BB`
    )
  }
  return problems
}

/**
 * That two structures fit about as well and tell another story.
 *
 * @param structure That was kept.
 * @param apart Greatest difference of a stage's share.
 *
 * @example
 * undecided('lifecycle', 0.3).message.startsWith('another structure of moves fits about as well') // => true
 */
export function undecided(structure: string, apart: number): Words {
  const share = formatNumber(100 * apart, 0)
  return {
    message: `another structure of moves fits about as well as "${structure}" but has ${share} % of customers in other stages; spend, scores or knowledge of the structure would decide`,
    messageZh: `另一种转移结构与“${structure}”拟合得差不多，但有 ${share}% 的客户处于不同阶段；花费、评分或对结构的了解可作判断`
  }
}
