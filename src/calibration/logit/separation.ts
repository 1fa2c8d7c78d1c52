import { fitName } from '../../analysis/fitNames.js'
import type { Term } from '../../i18n/terms.js'
import type { Boundary } from '../fit.js'
import { constantName, type Design } from './design.js'

/** A direction of coefficients is noise where it moves log-odds by less than this share of the most. */
const negligible = 1e-3

/** What an outcome is called that nobody gave a name. */
export const someOutcome: Term = { en: 'the outcome', zh: '结果' }

/**
 * Whether the data are separated along a direction of coefficients (Albert & Anderson 1984, Biometrika 71, 1–10): going that
 * way raises the odds of nobody to whom it did not happen, and lowers those of nobody to whom it did. Then the likelihood
 * rises for ever and there is no estimate.
 *
 * @param design The data.
 * @param direction One number a column, for example the last step of a search that runs away.
 *
 * @example
 * const design = designOf({ names: ['price'], rows: [[1], [2], [3], [4]], successes: [1, 1, 0, 0] })
 * isSeparated(design, [0, -1]) // => true
 * isSeparated(design, [0, 1]) // => false
 */
export function isSeparated(design: Design, direction: ArrayLike<number>): boolean {
  const { values, columns, successes, trials, weights } = design
  const moves = Float64Array.from(trials, (_, row) => {
    let move = 0
    for (let column = 0; column < columns; column++) move += direction[column] * values[row * columns + column]
    return move
  })
  const slack = negligible * moves.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  return (
    slack > 0 &&
    moves.every((move, row) => {
      if (weights[row] === 0 || trials[row] === 0) return true
      return (move >= -slack || successes[row] === 0) && (move <= slack || successes[row] === trials[row])
    })
  )
}

/**
 * The end of the model that a separated direction is, in words: which covariates, and beyond which value of one alone.
 *
 * @param design The data.
 * @param direction Along which they are separated.
 * @param outcome What happened or not is called. Defaults to "the outcome".
 *
 * @example
 * const design = designOf({ names: ['price'], rows: [[1], [2], [3], [4]], successes: [1, 1, 0, 0] })
 * separationWords(design, [0, -1], { en: 'renewal', zh: '续展' }).message
 * // => 'price alone tells renewal: at or below 2 always, at or above 3 never; its coefficient has no end'
 * const long = designOf({ names: ['ln editions attended'], rows: [[1], [2]], successes: [0, 1] })
 * separationWords(long, [0, 1]).messageZh
 * // => '仅凭 ln 已参展届数 即可判定结果：不高于 1 者均为否，不低于 2 者均为是；其系数没有上限'
 */
export function separationWords(design: Design, direction: ArrayLike<number>, outcome: Term = someOutcome): Boundary {
  const { names } = design
  const most = Math.max(...Array.from(names, (_, index) => Math.abs(direction[index + 1])))
  const guilty = names.flatMap((_, index) => (Math.abs(direction[index + 1]) > 0.01 * most ? [index] : []))
  for (const index of guilty) {
    const words = thresholdWords(design, index, outcome)
    if (words !== null) return { id: `separation:${names[index]}`, ...words }
  }
  const list = guilty.map((index) => names[index])
  return {
    id: `separation:${list.join(',')}`,
    message: `${list.join(', ')} together tell ${outcome.en} in all or part of the rows; their coefficients have no end`,
    messageZh: `${list.map((name) => fitName(name, 'zh-CN')).join('、')} 合起来即可判定全部或部分数据行的${outcome.zh}；其系数没有上限`
  }
}

const always: Term = { en: 'always', zh: '均为是' }
const never: Term = { en: 'never', zh: '均为否' }

function thresholdWords(design: Design, index: number, outcome: Term): { message: string; messageZh: string } | null {
  const { names, values, columns, means, deviations, successes, trials, weights } = design
  const name = names[index]
  const nameZh = fitName(name, 'zh-CN')
  const ends = { yes: [Infinity, -Infinity], no: [Infinity, -Infinity] }
  trials.forEach((count, row) => {
    const value = values[row * columns + index + 1]
    const add = (end: number[]) => {
      end[0] = Math.min(end[0], value)
      end[1] = Math.max(end[1], value)
    }
    if (weights[row] > 0 && successes[row] > 0) add(ends.yes)
    if (weights[row] > 0 && successes[row] < count) add(ends.no)
  })
  const text = (value: number) => String(Number((means[index + 1] + value * deviations[index + 1]).toPrecision(6)))
  const sides = [
    { low: ends.no, high: ends.yes, lowAll: false },
    { low: ends.yes, high: ends.no, lowAll: true }
  ]
  for (const { low, high, lowAll } of sides) {
    if (!(low[1] <= high[0])) continue
    const [below, above] = [text(low[1]), text(high[0])]
    if (low[1] < high[0]) {
      const [first, second] = lowAll ? [always, never] : [never, always]
      return {
        message: `${name} alone tells ${outcome.en}: at or below ${below} ${first.en}, at or above ${above} ${second.en}; its coefficient has no end`,
        messageZh: `仅凭 ${nameZh} 即可判定${outcome.zh}：不高于 ${below} 者${first.zh}，不低于 ${above} 者${second.zh}；其系数没有上限`
      }
    }
    const parts = [
      ...(low[0] < low[1] ? [{ side: 'below', sideZh: '低于', when: lowAll ? always : never }] : []),
      ...(high[0] < high[1] ? [{ side: 'above', sideZh: '高于', when: lowAll ? never : always }] : [])
    ]
    if (parts.length === 0) continue
    const english = parts.map(({ side, when }) => `${side} ${name} = ${below} ${when.en}`).join(', ')
    const chinese = parts.map(({ sideZh, when }) => `${nameZh} ${sideZh} ${below} 者${when.zh}`).join('，')
    return {
      message: `${outcome.en}: ${english}; its coefficient has no end`,
      messageZh: `${outcome.zh}：${chinese}；其系数没有上限`
    }
  }
  return null
}

/**
 * The end of the model where it never or always happened.
 *
 * @param isAlways Whether it always happened.
 * @param outcome What happened or not is called. Defaults to "the outcome".
 *
 * @example
 * oneSided(false).id // => 'nobody-returns'
 * oneSided(true, { en: 'renewal', zh: '续展' }).message
 * // => 'renewal in every row, so the constant has no end and no covariate can be judged'
 */
export function oneSided(isAlways: boolean, outcome: Term = someOutcome): Boundary {
  return isAlways
    ? {
        id: 'everybody-returns',
        message: `${outcome.en} in every row, so the ${constantName} has no end and no covariate can be judged`,
        messageZh: `每一行的${outcome.zh}均为是，常数项没有上限，任何协变量都无法评判`
      }
    : {
        id: 'nobody-returns',
        message: `${outcome.en} in no row, so the ${constantName} has no end and no covariate can be judged`,
        messageZh: `每一行的${outcome.zh}均为否，常数项没有下限，任何协变量都无法评判`
      }
}
