// A worker thread that does nothing but arithmetic: what two threads can gain at most on the machine.
import { parentPort } from 'node:worker_threads'

/** Whole numbers and fractions in turn, in registers alone: no memory is shared or missed. */
function loop(steps: number): number {
  let word = 2463534242
  let sum = 0
  for (let step = 0; step < steps; step++) {
    word ^= word << 13
    word ^= word >>> 17
    word ^= word << 5
    sum = sum * 0.5 + (word >>> 0) * 2 ** -32
  }
  return sum
}

parentPort?.on('message', (steps: number) => parentPort?.postMessage(loop(steps)))
