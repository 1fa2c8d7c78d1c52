import type { Book } from './book.js'
import { type Play, rowForStay } from './play.js'
import { settlesAfter } from './quantity.js'

/** A state of a chain: a stage, and a time in it where that makes a difference. */
export interface Cell {
  readonly stage: number
  /** Cycles in the stage, from 1; the last of a stage holds all who have been longer. */
  readonly stay: number
}

/** The states of a chain: each stage as often as there are times in it at which its moves or amounts differ. */
export function cellsOf({ lifecycle }: Play, books: readonly Book[]): Cell[] {
  return lifecycle.rows.flatMap((row, stage) => {
    const quantities = books.flatMap(({ category: { stages, moves } }) => [
      ...(stages[stage] ? [stages[stage].quantity] : []),
      ...moves.filter(({ from }) => from === stage).map(({ quantity }) => quantity)
    ])
    const stays = Math.max(row.settles, settlesAfter(quantities))
    return Array.from({ length: stays }, (_, index) => ({ stage, stay: index + 1 }))
  })
}

/** Place of the state of those who have just entered a stage. */
export function entranceOf(cells: readonly Cell[], stage: number): number {
  return cells.findIndex((cell) => cell.stage === stage)
}

/** Place of the state in which those are a cycle later who stay. */
export function nextOf(cells: readonly Cell[], { stage, stay }: Cell): number {
  const next = cells.findIndex((cell) => cell.stage === stage && cell.stay === stay + 1)
  return next >= 0 ? next : cells.findIndex((cell) => cell.stage === stage && cell.stay === stay)
}

/** The row of a state over all states. */
export function rowOfCell(play: Play, cells: readonly Cell[], cell: Cell): number[] {
  const { exits, rest } = play.lifecycle.rows[cell.stage]!
  const values = rowForStay(play, cell.stage, cell.stay)
  const row = cells.map(() => 0)
  for (const [index, { to }] of [...exits, rest].entries()) {
    row[to === cell.stage ? nextOf(cells, cell) : entranceOf(cells, to)]! += values[index]!
  }
  return row
}
