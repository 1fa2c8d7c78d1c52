import type { LifecycleResult } from '../../src/experiment/lifecycleResult.js'

/** A figure that a page states: which file it is of, what it is, and the text in which the page states it. */
export interface StatedFigure {
  readonly file: string
  /** Words after the strategy: outcome, then category or stage and period. */
  readonly what: readonly string[]
  readonly strategy: string
  readonly text: string
  /** Played by individuals, so that it is near only. */
  readonly isNear: boolean
  /** What a reader sees between the example before the figure and the figure. */
  readonly visible: string
}

/**
 * The figures that a page states in comments `<!-- gives … -->`, one a line: strategy, outcome, stage or category, period,
 * `=` (or `~` for individuals), the figure as it stands in the text above. They are of the example before them, or of the
 * file named in the comment.
 */
export function statedFigures(page: string): StatedFigure[] {
  return [...page.matchAll(/<!-- gives(?: (\S+))?\n([\s\S]*?)-->/g)].flatMap(({ index, 1: named, 2: lines }) => {
    const before = page.slice(0, index)
    const example = before.lastIndexOf('<!-- example: ')
    const section = Math.max(before.lastIndexOf('\n## '), before.lastIndexOf('\n### '))
    const file = named ?? before.slice(example).match(/<!-- example: (\S+) -->/)![1]
    const visible = before
      .slice(named === undefined ? Math.min(example, section) : section)
      .replace(/<!--[\s\S]*?-->/g, '')
    return lines
      .trim()
      .split('\n')
      .map((line) => {
        const [, left, sign, text] = line.match(/^(.*) ([=~]) (.*)$/)!
        const [strategy, ...what] = left.split(' ')
        return { file, what, strategy, text, isNear: sign === '~', visible }
      })
  })
}

/** The number or word of a played scenario that a stated figure is of, and its standard error where there is one. */
export function playedFigure(result: LifecycleResult, { strategy, what }: StatedFigure) {
  const found = result.strategies.find((each) => each.strategy === strategy)!
  const [outcome, ...names] = what
  if (outcome === 'incremental') {
    const row = result.incremental!.find((each) => each.strategy === strategy)!
    const { incrementalCost: cost, incrementalEffect: effect, ratio, status } = row
    return { value: { cost, effect, ratio, status }[names[0]]!, error: 0 }
  }
  if (outcome === 'longRun') {
    const stages = Object.keys(result.scenario.stages)
    const [from, to] = names.map((stage) => stages.indexOf(stage))
    return { value: found.longRun[0].expectedCycles[from][to]!, error: 0 }
  }
  if (outcome === 'stageValue') {
    const [category, stage, horizon] = names
    const row = found.stageValues.find((each) => each.category === category && each.stage === stage)!
    return { value: row[horizon as 'finite' | 'infinite']!, error: 0 }
  }
  const period = /^\d+$/.test(names.at(-1) ?? '') ? Number(names.at(-1)) : null
  const rows = found.estimates.filter(
    (row) =>
      row.outcome === outcome &&
      row.period === period &&
      (names.length === 0 || row.stage === names[0] || row.category === names[0])
  )
  if (rows.length !== 1) throw new Error(`${rows.length} rows for ${strategy} ${what.join(' ')}`)
  const { value, estimate } = rows[0]
  return { value: value!, error: estimate === null ? 0 : estimate.sd! / Math.sqrt(estimate.n) }
}

/**
 * Whether a played figure is the stated one: to the digits stated where there are four decimals or more, exactly where
 * there are fewer, within four standard errors for individuals.
 */
export function isAsStated({ text, isNear }: StatedFigure, { value, error }: ReturnType<typeof playedFigure>): boolean {
  if (typeof value === 'string') return value === text
  const decimals = text.split('.')[1]?.length ?? 0
  const stated = Number(text)
  const rounding = decimals >= 4 ? 0.5 / 10 ** decimals : 0
  const allowed = rounding + 1e-9 * Math.max(1, Math.abs(stated)) + (isNear ? 4 * error : 0)
  return Math.abs(value - stated) <= allowed
}

/** Whether a reader sees a figure in a text: as a number of its own, not as part of a longer one. */
export function isVisible({ text, visible }: StatedFigure): boolean {
  const escaped = text.replaceAll('.', '\\.')
  const fraction = text.startsWith('0.') ? `0?${escaped.slice(1)}` : escaped
  return new RegExp(`(?<![\\d.\\w])${fraction}(?![\\d\\w]|\\.\\d)`).test(visible)
}

/** A mistake that a page explains: what is changed in which file, and the message that must come. */
export interface StatedError {
  readonly file: string
  /** An assignment as for `--set`; `exact` for the exact engine asked for. */
  readonly change: string
  readonly message: string
}

/**
 * The mistakes that a page explains in the table before its comment `<!-- errors … -->`: the lines of the comment provoke
 * the messages in the first cells of the table, in its order.
 */
export function statedErrors(page: string): StatedError[] {
  const { index, 1: lines } = page.match(/<!-- errors\n([\s\S]*?)-->/)!
  const table = page.slice(page.lastIndexOf('\n## ', index), index)
  const messages = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message]) => message)
  const provoked = lines.trim().split('\n')
  if (provoked.length !== messages.length) throw new Error(`${messages.length} messages, ${provoked.length} changes`)
  return provoked.map((line, row) => {
    const [, file, change] = line.match(/^(\S+) (.*)$/)!
    return { file, change, message: messages[row] }
  })
}
