import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asGot, asMessage, fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { type KnownCustomer, type KnownStage, knownStages } from '../../model/knownCustomer.js'
import { keepsRule, type NumberRule, numberText, ruleWords } from '../checks/range.js'
import { fileWords } from '../fileWords.js'
import { type BesideFile, isNumber } from '../uncertainty/readDraws.js'
import { unquoted } from '../valueText.js'
import { exampleHeader, exampleRow, knownColumns, neededColumns, nextColumns, stageColumns } from './columns.js'
import { editionsMissed } from './editionsMissed.js'
import {
  byStage,
  customerRules,
  longestId,
  mostCustomers,
  mostProblems,
  normalisedStages,
  sumOfStages
} from './fields.js'
import { type TableLine, tableLines } from './tableLines.js'
import { customerWords } from './words.js'

/** A customer of a file, with the line it starts in and what stands in the column of segments, if there is one. */
export interface CustomerRow {
  readonly customer: KnownCustomer
  readonly line: number
  readonly segment: string | undefined
}

/**
 * The known customers in a text, one a row, as `perennial customers` writes them: a table with commas whose first line
 * names the columns. `id`, `tenure` and the probabilities `pConfirmation`, `pTrust`, `pWeakening` and `pDisappearance` are
 * needed; the probabilities of the stages at the next edition, `nextConfirmation` and so on, are taken for them where all four
 * are there and not empty, since the first edition played is the next one. `pAttends`, `area` and `score` are taken where they are not empty, `segment` and `lastAttended` where they are there, the latter
 * to count the editions missed since, see {@link editionsMissed}; the other columns of that table are passed over. Probabilities may be rounded to three decimals, see {@link normalisedStages}.
 *
 * @param file The text with the name of its file.
 * @returns The customers in the order of the file.
 * @throws InputError with the line of each row that is wrong, up to ten.
 *
 * @example
 * const text = 'id,tenure,pConfirmation,pTrust,pWeakening,pDisappearance,area\nA12,5,0.1,0.7,0.1,0.1,24'
 * const [row] = readCustomers({ file: 'my-customers.csv', text })
 * row.customer.area // => 24
 * row.customer.stages.trust // => 0.7
 */
export function readCustomers({ file, text }: BesideFile): CustomerRow[] {
  const [header, ...lines] = tableLines(text)
  if (header === undefined) throw new InputError([{ file, ...asMessage(customerWords.none) }])
  const problems: Problem[] = headerProblems(header).map((problem) => ({ file, line: header.line, ...problem }))
  if (problems.length > 0) throw new InputError(problems)
  if (lines.length === 0) throw new InputError([{ file, ...asMessage(customerWords.none) }])
  if (lines.length > mostCustomers) {
    throw new InputError([{ file, ...asMessage(customerWords.tooMany, { most: mostCustomers }) }])
  }
  const places = new Map(header.cells.map((name, place) => [name, place]))
  const labels = lines.map(({ cells }) => cells[places.get('lastAttended') ?? -1] ?? '').filter((label) => label !== '')
  const missed = labels.length === 0 ? new Map<string, number>() : editionsMissed(labels)
  if (missed === undefined) throw new InputError([{ file, line: header.line, ...withoutOrder(labels) }])
  if (lines.every(({ cells }) => hasNoStage(cells, places))) {
    const example = 'perennial customers records.csv --model hmm --out customers.csv'
    throw new InputError([{ file, line: lines[0]!.line, ...asMessage(customerWords.noStages), example }])
  }
  const firstLines = new Map<string, number>()
  const rows: CustomerRow[] = []
  for (const line of lines) {
    if (problems.length >= mostProblems) break
    const report = (problem: Omit<Problem, 'file' | 'line'>) => {
      if (problems.length < mostProblems) problems.push({ file, line: line.line, ...problem })
    }
    const id = line.cells[places.get('id')!] ?? ''
    const first = firstLines.get(id)
    if (first === undefined) firstLines.set(id, line.line)
    else if (id !== '') report(asMessage(customerWords.idTwice, { id: unquoted(id), first }))
    const row = rowOf(line, places, missed, report)
    if (row !== undefined) rows.push(row)
  }
  if (problems.length > 0) throw new InputError(problems)
  return rows
}

/** Whether no stage is told but the last, whose probability every model knows. */
function hasNoStage(cells: readonly string[], places: ReadonlyMap<string, number>): boolean {
  return knownStages.every((stage) => stage === 'disappearance' || cells[places.get(stageColumns[stage]) ?? -1] === '')
}

type Refusal = Omit<Problem, 'file' | 'line'>

function headerProblems({ cells }: TableLine): Refusal[] {
  const unknown = cells.filter((name) => !knownColumns.includes(name))
  const missing = neededColumns.filter((name) => !cells.includes(name))
  const twice = cells.filter((name, place) => knownColumns.includes(name) && cells.indexOf(name) < place)
  const problems: Refusal[] = unknown.slice(0, mostProblems).map((name) => {
    const suggestion = nearestName(name, knownColumns)
    const message = asMessage(customerWords.unknownColumn, { name: unquoted(name), names: listed(knownColumns) })
    return suggestion ? { ...message, suggestion } : message
  })
  for (const name of twice) problems.push(asMessage(customerWords.columnTwice, { name }))
  if (missing.length > 0) {
    const message = asMessage(customerWords.missingColumns, { names: listed(missing) })
    // of a table that has nothing right, one sentence is enough
    const isOther = missing.length === neededColumns.length
    if (isOther) problems.length = 0
    const got = asGot(fileWords.gotText, { text: unquoted(cells.join(',')) })
    problems.push({ ...message, ...got, example: exampleHeader })
  }
  return problems
}

/** Labels of editions of which nobody can say which came later. */
function withoutOrder(labels: readonly string[]): Refusal {
  const some = [...new Set(labels)].slice(0, 4).map(unquoted)
  return { ...asMessage(customerWords.noOrder), ...asGot(listed(some)) }
}

function rowOf(
  { line, cells }: TableLine,
  places: ReadonlyMap<string, number>,
  missed: ReadonlyMap<string, number>,
  report: (problem: Refusal) => void
): CustomerRow | undefined {
  if (cells.length !== places.size) {
    const got = asGot(customerWords.gotCells, { cells: cells.length })
    report({ ...asMessage(customerWords.raggedRow, { columns: places.size }), ...got })
    return undefined
  }
  const cell = (column: string) => cells[places.get(column) ?? -1] ?? ''
  const refuse = (message: Term, found: string) => {
    report({ ...asMessage(message), ...asGot(fileWords.gotText, { text: unquoted(found) }), example: exampleRow })
    return undefined
  }
  const number = (column: string, rule: NumberRule): number | undefined => {
    const value = isNumber(cell(column)) ? Number(cell(column)) + 0 : Number.NaN
    if (keepsRule(value, rule)) return value
    return refuse(fill(customerWords.ofColumn, { column, rule: ruleWords(rule) }), cell(column))
  }
  const numberOrNone = (column: string, rule: NumberRule) => (cell(column) === '' ? null : number(column, rule))
  const id = cell('id')
  const isNamed = id !== '' && id.length <= longestId
  if (!isNamed) refuse(fill(customerWords.idNeeded, { most: longestId }), id)
  const tenure = number('tenure', customerRules.tenure)
  const columns = knownStages.every((stage) => cell(nextColumns[stage]) !== '') ? nextColumns : stageColumns
  const written = byStage((stage) => number(columns[stage], customerRules.probability))
  const stages = stagesOf(written, columns, report)
  const attends = numberOrNone('pAttends', customerRules.probability)
  const area = numberOrNone('area', customerRules.area)
  const score = numberOrNone('score', customerRules.score)
  if (!isNamed || tenure === undefined || stages === undefined) return undefined
  if (attends === undefined || area === undefined || score === undefined) return undefined
  const segment = places.has('segment') ? cell('segment') : undefined
  const since = missed.get(cell('lastAttended')) ?? null
  return { customer: { id, tenure, stages, missed: since, attends, area, score }, line, segment }
}

function stagesOf(
  written: Readonly<Record<KnownStage, number | undefined>>,
  columns: Readonly<Record<KnownStage, string>>,
  report: (problem: Refusal) => void
): KnownCustomer['stages'] | undefined {
  if (knownStages.some((stage) => written[stage] === undefined)) return undefined
  const stages = byStage((stage) => written[stage] ?? 0)
  const normalised = normalisedStages(stages)
  if (normalised === undefined) {
    const names = listed(knownStages.map((stage) => columns[stage]))
    report({
      ...asMessage(customerWords.mustSum, { stages: names }),
      ...asGot(fileWords.gotSum, { sum: numberText(Math.round(sumOfStages(stages) * 1e10) / 1e10) }),
      example: exampleRow
    })
  }
  return normalised
}
