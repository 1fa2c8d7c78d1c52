import type { Tinypool } from 'tinypool'
import type { Answer, Task } from './task.js'

/** One worker thread, one task at a time; a new thread takes the place of a dead one. */
export interface Lane {
  /** Rejects where the thread dies on the way, and only then. */
  readonly run: (task: Task) => Promise<Answer>
  /** Ends the thread at once, whatever it is doing. */
  readonly end: () => Promise<void>
}

/**
 * Young generation of a thread, in MB: room for what a replication leaves behind at once, so that it is cleared away once,
 * not several times, while all cores are busy. Measured on two cores, a replication of the mature fair in each of two threads
 * took some 3 % less than with the 48 MB that Node gives.
 */
const youngMegabytes = 96

/** What a thread is started with. */
export interface LaneOptions {
  /** The file that the thread loads. */
  readonly file: URL
  /** Most heap of the thread, in MB. */
  readonly memory: number | undefined
  /** Told of a thread that died while it had nothing to do. */
  readonly onIdleDeath: (error: unknown) => void
}

/**
 * A lane of a pool of its own: tinypool holds tasks back when a thread dies as it starts, and does not notice one that
 * exits, so that no task may ever wait in its queue.
 */
export function makeLane(Pool: typeof Tinypool, { file, memory, onIdleDeath }: LaneOptions): Lane {
  let pool: Tinypool | undefined
  const end = async () => {
    const ended = pool
    pool = undefined
    await ended?.destroy()
  }
  const start = () => {
    const made = new Pool({
      filename: file,
      minThreads: 1,
      maxThreads: 1,
      // a thread that sleeps in Atomics.wait between tasks would hear of nothing else
      useAtomics: false,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngMegabytes,
        ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory })
      }
    })
    made.on('error', (error: unknown) => {
      if (pool !== made) return
      void end()
      onIdleDeath(error)
    })
    const thread = made.threads[0]!
    let isKnown = false
    thread.on('error', () => {
      isKnown = true
    })
    thread.on('exit', (code: number) => {
      if (!isKnown && pool === made) thread.emit('error', new Error(`exit code ${code}`))
    })
    return made
  }
  return {
    run: async (task) => {
      pool ??= start()
      try {
        return await pool.run(task)
      } catch (error) {
        await end()
        throw error
      }
    },
    end
  }
}
