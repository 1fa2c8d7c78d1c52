import { InputError, type Problem } from '../../core/errors.js'
import { nearestName, suggested } from '../../core/nearest.js'
import { asMessage, listed, type Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { type LeverId, leverIds, leverLabels } from '../../model/parameters/lever.js'
import { cellsOf, isNumber } from '../../scenario/uncertainty/readDraws.js'
import type { LeverAnswers, LeverHistory } from './leverCurves.js'
import { leverTableWords } from './leverTableWords.js'

/** A column of a table about levers. */
interface Column {
  readonly id: string
  /** Its header in Chinese. */
  readonly zh: string
  readonly optional?: boolean
  /** Whether it is a name, not a number. */
  readonly text?: boolean
}

const historyColumns = [
  { id: 'lever', zh: '可控参数', text: true },
  { id: 'edition', zh: '届', text: true },
  { id: 'spend', zh: '投入' },
  { id: 'heads', zh: '对象数' },
  { id: 'responded', zh: '响应数' }
] as const satisfies readonly Column[]

const answerColumns = [
  { id: 'lever', zh: '可控参数', text: true },
  { id: 'usual', zh: '人均投入' },
  { id: 'atZero', zh: '零投入' },
  { id: 'response', zh: '现投入' },
  { id: 'atHalfMore', zh: '增加一半' },
  { id: 'ceiling', zh: '饱和' },
  { id: 'sd', zh: '标准差', optional: true }
] as const satisfies readonly Column[]

const mostProblems = 10

/**
 * Reads what was spent on levers and what came of it: one row for each lever and edition, with the money spent (`spend`), on how
 * many (`heads`) and how many of them responded (`responded`). Headers also in Chinese: 可控参数, 届, 投入, 对象数, 响应数. Cells are
 * separated by commas, tabs or semicolons; numbers take a point. A lever is named by its id or its label in either language.
 *
 * @param text The table.
 * @param file Its name, for messages.
 * @returns One history a lever, in the order of the rows; spend by head, response as a share.
 * @throws InputError for columns that are missing or unknown, unknown levers, cells that are no numbers, an edition told of twice,
 * and more responses than heads, each with its line.
 *
 * @example
 * const text = 'lever,edition,spend,heads,responded\noutreach,2022,40000,1000,180\noutreach,2024,60000,1000,240'
 * readLeverHistory(text, 'history.csv')
 * // => [{ lever: 'outreach', points: [{ spend: 40, response: 0.18 }, { spend: 60, response: 0.24 }] }]
 */
export function readLeverHistory(text: string, file: string): LeverHistory[] {
  const table = readTable(text, file, historyColumns, 'outreach,2024,60000,1000,240')
  const points = new Map<LeverId, { readonly spend: number; readonly response: number }[]>()
  const seen = new Set<string>()
  for (const { line, lever, texts, numbers } of table.rows) {
    const { spend, heads, responded } = numbers as Record<'spend' | 'heads' | 'responded', number>
    const key = `${lever}\n${texts.edition}`
    if (seen.has(key)) table.refuse(leverTableWords.twice, { lever, edition: texts.edition ?? '' }, { line })
    seen.add(key)
    if (!(spend >= 0)) table.refuse(leverTableWords.negative, { column: 'spend' }, { line, got: `${spend}` })
    if (!(heads > 0)) table.refuse(leverTableWords.noHeads, {}, { line, got: `${heads}`, example: 'heads: 1000' })
    else if (!(responded >= 0 && responded <= heads)) {
      table.refuse(leverTableWords.tooMany, { heads }, { line, got: `${responded}` })
    }
    points.set(lever, [...(points.get(lever) ?? []), { spend: spend / heads, response: responded / heads }])
  }
  table.end()
  return [...points].map(([lever, own]) => ({ lever, points: own }))
}

/**
 * Reads managers' four answers on levers (Little 1970): one row a lever with its spend per head now (`usual`) and the share that
 * would respond at no spend (`atZero`), now (`response`), at half as much again (`atHalfMore`) and at as much as one likes
 * (`ceiling`); `sd`, which may be left out, says how sure each answer is. Headers also in Chinese: 可控参数, 人均投入, 零投入, 现投入,
 * 增加一半, 饱和, 标准差.
 *
 * @param text The table, as `readLeverHistory` takes it.
 * @param file Its name, for messages.
 * @throws InputError as `readLeverHistory`; and for a negative or too large `sd`.
 *
 * @example
 * const text = 'lever,usual,atZero,response,atHalfMore,ceiling,sd\nservice,440,0.35,0.62,0.68,0.8,0.05'
 * readLeverAnswers(text, 'answers.csv')[0].atHalfMore // => 0.68
 */
export function readLeverAnswers(text: string, file: string): LeverAnswers[] {
  const table = readTable(text, file, answerColumns, 'service,440,0.35,0.62,0.68,0.8,0.05')
  const answers = table.rows.map(({ line, lever, numbers }) => {
    const { usual, atZero, response, atHalfMore, ceiling, sd = null } = numbers
    if (table.rows.some((other) => other.lever === lever && other.line < line)) {
      table.refuse(leverTableWords.leverTwice, { lever }, { line })
    }
    if (sd !== null && !(sd >= 0 && sd <= 0.5))
      table.refuse(leverTableWords.badSd, {}, { line, got: `${sd}`, example: 'sd: 0.05' })
    const shares = { usual: usual!, atZero: atZero!, response: response!, atHalfMore: atHalfMore!, ceiling: ceiling! }
    return { lever, ...shares, sd: sd === 0 ? null : sd }
  })
  table.end()
  return answers
}

interface Row {
  readonly line: number
  readonly lever: LeverId
  readonly texts: Readonly<Record<string, string>>
  readonly numbers: Readonly<Partial<Record<string, number>>>
}

function readTable(text: string, file: string, known: readonly Column[], exampleRow: string) {
  const problems: Problem[] = []
  const refuse = (term: Term, values: Values = {}, more: Partial<Problem> = {}) => {
    problems.push({ file, ...asMessage(term, values), ...more })
  }
  const end = () => {
    if (problems.length > 0) throw new InputError(problems.slice(0, mostProblems))
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const example = `${known.map(({ id }) => id).join(',')}\n${exampleRow}`
  if (first < 0) throw new InputError([{ file, ...asMessage(leverTableWords.empty), example }])
  const separator = (['\t', ',', ';'] as const).find((each) => lines[first]!.includes(each)) ?? ','
  const columns = columnsOf(cellsOf(lines[first]!, separator), known, first + 1, example, refuse)
  end()
  const rows: Row[] = []
  for (let at = first + 1; at < lines.length && problems.length < mostProblems; at++) {
    const cells = cellsOf(lines[at]!, separator)
    if (cells.every((cell) => cell === '')) continue
    const row = rowOf(cells, columns, at + 1, refuse)
    if (row !== undefined) rows.push(row)
  }
  end()
  if (rows.length === 0) throw new InputError([{ file, ...asMessage(leverTableWords.empty), example }])
  return { rows, refuse, end }
}

type Refuse = (term: Term, values?: Values, more?: Partial<Problem>) => void

function columnsOf(
  header: readonly string[],
  known: readonly Column[],
  line: number,
  example: string,
  refuse: Refuse
): (Column | null)[] {
  const names = known.map(({ id }) => id)
  const columns = header.map((name) => {
    const wanted = name.toLowerCase()
    const found = known.find(({ id, zh }) => id.toLowerCase() === wanted || zh === name)
    if (found === undefined && name !== '') {
      refuse(leverTableWords.unknownColumn, { column: name, names: listed(names) }, { line, ...suggested(name, names) })
    }
    return found ?? null
  })
  for (const column of known) {
    const times = columns.filter((each) => each === column).length
    if (times > 1) refuse(leverTableWords.columnTwice, { column: column.id }, { line })
    if (times === 0 && column.optional !== true) {
      refuse(leverTableWords.missingColumn, { column: column.id, zh: column.zh }, { line, example })
    }
  }
  return columns
}

function rowOf(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  line: number,
  refuse: Refuse
): Row | undefined {
  const texts: Record<string, string> = {}
  const numbers: Record<string, number> = {}
  let isGood = cells.length <= columns.length
  if (!isGood) refuse(leverTableWords.longRow, { cells: cells.length, columns: columns.length }, { line })
  columns.forEach((column, at) => {
    if (column === null) return
    const cell = cells[at] ?? ''
    if (column.text === true) texts[column.id] = cell
    else if (isNumber(cell)) numbers[column.id] = Number(cell)
    else if (cell !== '' || column.optional !== true) {
      isGood = false
      const isComma = /^[-+]?\d+,\d+$/.test(cell)
      const more = isComma ? { suggestion: cell.replace(',', '.') } : {}
      refuse(leverTableWords.notNumber, { column: column.id }, { line, got: `"${cell}"`, ...more })
    }
  })
  const lever = leverCalled(texts.lever ?? '')
  if (lever === undefined) {
    const near = nearestName(texts.lever ?? '', leverIds)
    const more = near === undefined ? {} : { suggestion: near }
    refuse(leverTableWords.noLever, { name: texts.lever ?? '', names: listed(leverIds) }, { line, ...more })
    return undefined
  }
  return isGood ? { line, lever, texts, numbers } : undefined
}

function leverCalled(name: string): LeverId | undefined {
  const wanted = name.trim().toLowerCase()
  return leverIds.find((id) =>
    [id, leverLabels[id].en, leverLabels[id].zh].some((each) => each.toLowerCase() === wanted)
  )
}
