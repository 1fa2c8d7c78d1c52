import { choleskyRoot, solveBackward, solveForward } from '../../core/linear/cholesky.js'
import { nearestName } from '../../core/nearest.js'
import { refuse } from '../refuse.js'

/** Name of the constant among the parameters. */
export const constantName = 'constant'

/** What happened, and what was known before. */
export interface LogitData {
  /** Of the covariates, in the order of a row; the constant is added. */
  readonly names: readonly string[]
  /** One list of covariates a row. */
  readonly rows: readonly ArrayLike<number>[]
  /** How often it happened in each row: 0 or 1, or at most `trials`. */
  readonly successes: ArrayLike<number>
  /** How often it could have happened, where rows are grouped. Defaults to 1 each. */
  readonly trials?: ArrayLike<number>
  /** How much each row counts. Defaults to 1 each. */
  readonly weights?: ArrayLike<number>
  /** Added to the log-odds of each row, its coefficient being 1. Defaults to 0. */
  readonly offset?: ArrayLike<number>
}

/** Data as the fit works on them: covariates less their mean, over their standard deviation. */
export interface Design {
  readonly names: readonly string[]
  /** Columns: the constant and the covariates. */
  readonly columns: number
  /** Row by row. */
  readonly values: Float64Array
  readonly means: Float64Array
  readonly deviations: Float64Array
  readonly successes: Float64Array
  readonly trials: Float64Array
  readonly weights: Float64Array
  readonly offset: Float64Array
}

/** Of the variation of a covariate, what the others must leave for it to be told from them. */
const leastOwn = 1e-8

/**
 * Checks data and brings covariates to one scale.
 *
 * @param data What happened, and what was known before.
 * @throws InputError for lists of other lengths, values that are not finite, more successes than trials, covariates that
 * never vary, and covariates that others determine (each with those that do).
 *
 * @example
 * const design = designOf({ names: ['price'], rows: [[1], [3]], successes: [1, 0] })
 * design.values // => Float64Array.of(1, -1, 1, 1)
 */
export function designOf(data: LogitData): Design {
  const { names, rows, successes } = data
  const count = rows.length
  if (count === 0) refuse('rows', 'there is none', '没有数据行')
  names.forEach((name, index) => {
    if (name === constantName || names.indexOf(name) < index) {
      refuse(
        `names.${index}`,
        'names must differ, and "constant" is taken',
        '名称须互不相同，且“constant”已被占用',
        name
      )
    }
  })
  const listOf = (name: 'trials' | 'weights' | 'offset', otherwise: number) =>
    Float64Array.from(data[name] ?? new Float64Array(count).fill(otherwise))
  const lists = { successes: Float64Array.from(successes), trials: listOf('trials', 1), weights: listOf('weights', 1) }
  const offset = listOf('offset', 0)
  checkLists({ ...lists, offset }, count)
  const columns = names.length + 1
  const values = new Float64Array(count * columns)
  const means = new Float64Array(columns)
  const deviations = new Float64Array(columns).fill(1)
  rows.forEach((row, index) => {
    if (row.length !== names.length) {
      refuse(`rows.${index}`, `must have ${names.length} covariates`, `须有 ${names.length} 个协变量`, row.length)
    }
    values[index * columns] = 1
    for (let column = 1; column < columns; column++) {
      const value = row[column - 1]
      if (!Number.isFinite(value)) {
        refuse(`rows.${index}`, `${names[column - 1]} must be a number`, `${names[column - 1]} 须为数值`, value)
      }
      values[index * columns + column] = value
    }
  })
  for (let column = 1; column < columns; column++) {
    const { mean, deviation } = moments(values, column, columns)
    if (!(deviation > 1e-12 * Math.max(1e-300, Math.abs(mean)))) {
      refuse(
        'names',
        `${names[column - 1]} never varies; leave it out`,
        `${names[column - 1]} 没有变化；请去掉它`,
        values[column]
      )
    }
    means[column] = mean
    deviations[column] = deviation
    for (let at = column; at < values.length; at += columns) values[at] = (values[at] - mean) / deviation
  }
  const design = { names, columns, values, means, deviations, ...lists, offset }
  checkOwn(design)
  return design
}

function checkLists(lists: Readonly<Record<string, Float64Array>>, count: number): void {
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== count)
      refuse(name, `must have ${count} values, one a row`, `须有 ${count} 个值，每行一个`, list.length)
    list.forEach((value, row) => {
      const right = Number.isFinite(value) && (name === 'offset' || value >= 0)
      if (!right) refuse(`${name}.${row}`, 'must be a number of at least 0', '须为不小于 0 的数', value)
    })
  }
  lists.successes.forEach((value, row) => {
    if (value > lists.trials[row]) {
      refuse(`successes.${row}`, `may be at most ${lists.trials[row]}`, `至多为 ${lists.trials[row]}`, value)
    }
  })
}

function moments(values: Float64Array, column: number, columns: number): { mean: number; deviation: number } {
  const count = values.length / columns
  let mean = 0
  for (let at = column; at < values.length; at += columns) mean += values[at] / count
  let squares = 0
  for (let at = column; at < values.length; at += columns) squares += (values[at] - mean) * (values[at] - mean)
  return { mean, deviation: Math.sqrt(squares / count) }
}

/** Each covariate in turn must have variation that those before it do not explain. */
function checkOwn({ names, columns, values }: Design): void {
  const size = columns - 1
  const correlations = new Float64Array(size * size)
  const count = values.length / columns
  for (let start = 0; start < values.length; start += columns) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        correlations[row * size + column] += (values[start + 1 + row] * values[start + 1 + column]) / count
      }
    }
  }
  for (let last = 0; last < size; last++) {
    const part = new Float64Array((last + 1) * (last + 1))
    for (let row = 0; row <= last; row++) {
      for (let column = 0; column <= row; column++) part[row * (last + 1) + column] = correlations[row * size + column]
    }
    if (choleskyRoot(part, last + 1, leastOwn)) continue
    const others = determining(correlations, size, last).map((index) => names[index])
    refuse(
      'names',
      `${names[last]} is determined by ${others.join(', ')}; leave one of them out`,
      `${names[last]} 可由 ${others.join('、')} 推出；请去掉其中之一`
    )
  }
}

/** Columns before `last` that make it up. */
function determining(correlations: Float64Array, size: number, last: number): number[] {
  const root = new Float64Array(last * last)
  for (let row = 0; row < last; row++) {
    for (let column = 0; column <= row; column++) root[row * last + column] = correlations[row * size + column]
  }
  choleskyRoot(root, last)
  const shares = correlations.slice(last * size, last * size + last)
  solveForward(root, last, shares)
  solveBackward(root, last, shares)
  return Array.from(shares.keys()).filter((index) => Math.abs(shares[index]) > 1e-4)
}

/**
 * Which column a name of a covariate stands for; refuses unknown names with the nearest right one.
 *
 * @example
 * columnOf(['price', 'trust'], 'trust') // => 1
 */
export function columnOf(names: readonly string[], name: string): number {
  const column = names.indexOf(name)
  if (column >= 0) return column
  const nearest = nearestName(name, names)
  return refuse(
    'names',
    `no covariate is called "${name}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
    `没有名为“${name}”的协变量${nearest === undefined ? '' : `；是否想写“${nearest}”？`}`
  )
}
