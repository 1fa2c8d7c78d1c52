import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Worker threads that wait to run the bare loop. */
export interface BareThreads {
  /** Spreads so many steps over the first `threads` of them; done when all are. */
  readonly run: (steps: number, threads: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts so many worker threads with the bare loop. */
export function bareThreads(most: number): BareThreads {
  const workers = Array.from({ length: most }, () => new Worker(new URL('bareLoop.js', import.meta.url)))
  return {
    async run(steps, threads) {
      const used = workers.slice(0, threads)
      const answers = used.map((worker) => once(worker, 'message'))
      for (const worker of used) worker.postMessage(Math.round(steps / threads))
      await Promise.all(answers)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}
