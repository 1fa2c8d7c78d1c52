import { sha256 } from '../../src/core/hash.js'
import type { RunTable } from '../../src/model/runTable.js'
import { columnsOf } from './runTables.js'

/**
 * SHA-256 of all the numbers of a run table, bit by bit: each column's name and length, then its values, little-endian,
 * whole numbers of 32 bits or doubles as they stand in the table.
 */
export function tableDigest(table: RunTable): string {
  const pieces: Uint8Array[] = []
  for (const [name, column] of columnsOf(table)) {
    pieces.push(new TextEncoder().encode(`${name} ${column.length}\n`), bytesOf(column))
  }
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    bytes.set(piece, end)
    end += piece.length
  }
  return sha256(bytes)
}

function bytesOf(column: Int32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(column.byteLength)
  const view = new DataView(bytes.buffer)
  const isWhole = column instanceof Int32Array
  column.forEach((value: number, index: number) => {
    if (isWhole) view.setInt32(4 * index, value, true)
    else view.setFloat64(8 * index, value, true)
  })
  return bytes
}
