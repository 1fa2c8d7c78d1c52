import { inlineRunner, type Runner } from '../../src/experiment/runner.js'
import { loadPreset } from '../../src/node/files.js'
import { threadRunner } from '../../src/node/threads.js'
import { bareThreads } from './bareThreads.js'
import { wallSeconds } from './clock.js'
import { interleaved, medianSeconds, ratioOf, secondsOf } from './measure.js'
import type { Section } from './section.js'

/** Processor time of each timing, in seconds; in five rounds more than ten of each kind of work. */
const secondsOfWork = 5

const scenario = loadPreset('mature')

function play(runner: Runner, replications: number): () => Promise<unknown> {
  const job = { scenario, baseline: scenario, replications: Array.from({ length: replications }, (_, index) => index) }
  return () => runner(job)
}

/** How much of some work takes so many seconds, from what `probe` of it takes. */
async function amount(seconds: number, probe: number, work: (amount: number) => Promise<unknown>): Promise<number> {
  for (let time = 0; time < 3; time++) await work(probe)
  return Math.ceil((probe * seconds) / (await secondsOf(() => work(probe))))
}

/** Replications of the mature fair in one and two threads, and a bare loop in one and two threads between them. */
export const threadGains: Section = {
  name: 'threads',
  title: 'Two threads against one',
  async measure({ quick, rounds }) {
    const wanted = quick ? 0.1 : secondsOfWork
    const two = threadRunner({ threads: 2 })
    const bare = bareThreads(2)
    try {
      const replications = await amount(wanted, quick ? 1 : 5, (count) => play(inlineRunner, count)())
      const steps = await amount(wanted, 1e7, (count) => bare.run(count, 1))
      const timings = await interleaved(
        {
          one: play(inlineRunner, replications),
          two: play(two, replications),
          bareOne: () => bare.run(steps, 1),
          bareTwo: () => bare.run(steps, 2)
        },
        { rounds, clock: wallSeconds }
      )
      const row = (label: string, name: keyof typeof timings, over: keyof typeof timings) => [
        label,
        medianSeconds(timings[name]),
        ratioOf(timings[over], timings[name])
      ]
      return {
        tables: [
          {
            title: `Threads: ${replications} replications of the mature fair, and a bare loop`,
            columns: [
              { id: 'work', label: 'Work', unit: '', kind: 'text' },
              { id: 'time', label: 'Time', unit: 's', kind: 'number', digits: 2 },
              { id: 'speed', label: 'Speed over one thread', unit: '', kind: 'number', digits: 2 }
            ],
            rows: [
              row('replications, one thread', 'one', 'one'),
              row('replications, two threads', 'two', 'one'),
              row('bare loop, one thread', 'bareOne', 'bareOne'),
              row('bare loop, two threads', 'bareTwo', 'bareOne')
            ]
          }
        ],
        ratios: {
          twoThreadsOverOne: ratioOf(timings.one, timings.two),
          bareLoopTwoThreadsOverOne: ratioOf(timings.bareOne, timings.bareTwo)
        }
      }
    } finally {
      await Promise.all([two.close(), bare.close()])
    }
  }
}
