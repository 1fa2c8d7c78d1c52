import { fillUniforms } from '../../src/core/random/threefry.js'
import { processorSeconds } from './clock.js'

/** Customers for whom the engine draws at once. */
const customers = 1024
/** A customer is drawn two words. */
export const wordsPerBlock = 2 * customers

const rows = Int32Array.from({ length: customers }, (_, row) => row)
const entry = new Int32Array(customers)
const ordinal = Uint32Array.from(rows)
const first = new Float64Array(customers)
const second = new Float64Array(customers)

/** Draws so many blocks of 1,024 customers with two words each, by the call that the engine makes. */
export function drawBlocks(blocks: number): void {
  for (let block = 0; block < blocks; block++) {
    fillUniforms({ word0: 1, word1: block }, entry, ordinal, rows, 0, customers, first, second)
  }
}

/** Blocks by which a word is timed: a million words, in some milliseconds. */
const timed = 500
let isWarm = false

/** The first few times the loop is still being compiled. */
function warmUp(): void {
  for (let time = 0; time < 8 && !isWarm; time++) drawBlocks(timed)
  isWarm = true
}

/** Nanoseconds that one 32-bit word of the generator takes now. */
export function nanosecondsPerWord(): number {
  warmUp()
  const before = processorSeconds()
  drawBlocks(timed)
  return ((processorSeconds() - before) * 1e9) / (wordsPerBlock * timed)
}
