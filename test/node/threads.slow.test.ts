import { afterAll, describe, expect, it, vi } from 'vitest'
import { InputError, type Problem } from '../../src/core/errors.js'
import { compare } from '../../src/experiment/compare.js'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { replicate } from '../../src/experiment/replicate.js'
import { inlineRunner } from '../../src/experiment/runner.js'
import { sweepLifecycle } from '../../src/experiment/sweepLifecycle.js'
import { tablesUnit } from '../../src/experiment/units/tablesUnit.js'
import { loadLifecycle } from '../../src/node/files.js'
import { type ThreadOptions, type ThreadRunner, threadRunnerOf } from '../../src/node/threads.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { smallScenario } from '../experiment/helpers.js'
import { mixedCustomers } from '../support/knownCustomers.js'
import { type WorkerFile, workerFiles } from '../support/threads.js'

const workers = workerFiles('threads')
const real = workers('real')
/** Hands back each part after a while that changes from part to part, so that they end in another order. */
const late = workers(
  'late',
  'await new Promise((done) => setTimeout(done, (task.first * 7919) % 40)); return work(task)'
)

const scenario = smallScenario('fair')
const job = { scenario, baseline: scenario, replications: Array.from({ length: 13 }, (_, index) => index) }
const inline = inlineRunner(job)

const runners: ThreadRunner[] = []
afterAll(() => Promise.all(runners.map((runner) => runner.close())))

function runnerOf({ file }: WorkerFile, options: ThreadOptions = {}): ThreadRunner {
  const runner = threadRunnerOf({ threads: 2, ...options }, file)
  runners.push(runner)
  return runner
}

/** A runner, and what is said of its threads. */
function watched(file: WorkerFile, options: ThreadOptions = {}) {
  const problems: Problem[] = []
  return { problems, runner: runnerOf(file, { onProblem: (problem) => problems.push(problem), ...options }) }
}

describe('the same bits as inline', () => {
  it.each([1, 2, 3, 5])('with %i threads, in any order of completion', async (threads) => {
    const runner = runnerOf(late, { threads })
    expect(await runner(job)).toEqual(await inline)
    const few = { ...job, replications: [7, 2, 7] }
    expect(await runner.tables(few)).toEqual(tablesUnit.open(job)(few.replications, 0))
  })

  it('of a fair that starts from known customers', async () => {
    const exhibitors = { marketSize: 90, customers: mixedCustomers(60) }
    const known = makeScenario({ horizon: { editions: 3, warmUp: 0 }, segments: { exhibitors } }, 'known')
    const options = { replications: 13 }
    expect(await replicate(known, { ...options, runner: runnerOf(late, { threads: 3 }) })).toEqual(
      await replicate(known, options)
    )
  })

  it('in an experiment: replications, a wished precision, a comparison', async () => {
    const runner = runnerOf(late, { threads: 3 })
    expect(await replicate(scenario, { runner })).toEqual(await replicate(scenario))
    const precision = { outcome: 'attendance', halfWidth: 0.15, relative: true, most: 40 }
    const precise = await replicate(scenario, { precision })
    expect(await replicate(scenario, { runner, precision })).toEqual(precise)
    expect(precise.precision?.reached).toBe(true)
    const plans = [scenario, smallScenario('plan', { levers: { service: { spend: 90_000 } } })]
    expect(await compare(plans, { runner })).toEqual(await compare(plans))
  })

  it('of a declared lifecycle: individuals, and sets of parameters', async () => {
    const lifecycle = loadLifecycle('preset:published/hiv-dmhee')
    const runner = runnerOf(late)
    const options = { engine: 'individual', replications: 7, customers: 200 } as const
    expect(await playLifecycle(lifecycle, { ...options, runner })).toEqual(await playLifecycle(lifecycle, options))
    const [name] = Object.keys(Object.values(lifecycle.strategies)[0]!.groups.all!.lifecycle.parameters)
    const sets = Array.from({ length: 700 }, (_, index) => (index % 3 === 0 ? {} : { [name!]: 0.5 + index / 1e4 }))
    expect(await runner.sweep(lifecycle, sets)).toEqual(sweepLifecycle(lifecycle, sets))
  })

  it('is told of every replication once, and a later one before an earlier one does no harm', async () => {
    const seen: number[] = []
    await runnerOf(late)(job, (replication) => void seen.push(replication))
    expect([...seen].sort((one, other) => one - other)).toEqual(job.replications)
  })
})

describe('what travels', () => {
  it('is in memory that threads share, not copied, and named once a job', async () => {
    const file = workers(
      'noting',
      `const answer = await work(task)
       const { head, body } = answer.parcel
       note('sent ' + body.length + ' ' + body[0].buffer.constructor.name + (head === null ? '' : ' named'))
       return answer`
    )
    const runner = runnerOf(file)
    const results = await runner(job)
    const sent = file.notes().filter((line) => line.startsWith('sent'))
    expect(sent.filter((line) => line.endsWith('named'))).toEqual([
      expect.stringMatching(/^sent \d+ SharedArrayBuffer named$/)
    ])
    expect(sent.length).toBeGreaterThan(4)
    expect(sent.every((line) => line.includes('SharedArrayBuffer'))).toBe(true)
    expect(results.every(({ values }) => values.buffer instanceof SharedArrayBuffer)).toBe(true)
    expect(new Set(results.map(({ names }) => names)).size).toBe(1)
  })

  it('is compiled once a thread and subject, however many parts and jobs play it', async () => {
    const file = workers(
      'compiling',
      `if (!kept) {
         const { default: v8 } = await import('node:v8')
         const { deserialize } = v8
         v8.deserialize = (bytes) => { note('opened'); return deserialize(bytes) }
         const { syncBuiltinESMExports } = await import('node:module')
         syncBuiltinESMExports()
         kept = true
       }
       note('subject ' + task.subject)
       return work(task)`
    )
    const runner = runnerOf(file)
    const countOf = (wanted: string) => file.notes().filter((line) => line === wanted).length
    await runner(job)
    const same = smallScenario('fair')
    await runner({ ...job, scenario: same, baseline: same })
    // subjects are numbered as long as the process lives
    const subjects = () => [...new Set(file.notes())].filter((line) => line !== 'opened')
    const [first, ...others] = subjects()
    expect(others).toEqual([])
    expect(countOf('opened')).toBeGreaterThan(0)
    expect(countOf('opened')).toBeLessThanOrEqual(2)
    expect(countOf(first!)).toBeGreaterThan(8)
    await runner({ ...job, scenario: smallScenario('other') })
    expect(countOf('opened')).toBeLessThanOrEqual(4)
    expect(subjects()).toHaveLength(2)
    expect(countOf(subjects()[1]!)).toBeGreaterThan(4)
  })
})

describe('a thread that dies', () => {
  const deaths = {
    'by process.exit': "if (noted() < 1) { note('dead'); process.exit(7) }",
    'by an error outside its task':
      "if (noted() < 1) { note('dead'); setImmediate(() => { throw new Error('stray') }); await new Promise(() => {}) }",
    'of memory': "if (noted() < 1) { note('dead'); const all = []; for (;;) all.push(new Array(1e5).fill({})) }"
  }

  it.each(Object.entries(deaths))('%s is spoken of, and its work done again', async (how, body) => {
    const file = workers(`dies ${how}`.replaceAll(' ', '-'), `${body}; return work(task)`)
    const { runner, problems } = watched(file, how === 'of memory' ? { memory: 64 } : {})
    expect(await runner(job)).toEqual(await inline)
    expect(file.notes()).toEqual(['dead'])
    expect(problems).toHaveLength(1)
    expect(problems[0]!.message).toMatch(
      /^a thread died \(.*(exit code 7|stray|memory).*\); what it was playing is played/
    )
    expect(problems[0]!.messageZh).toMatch(/^一个线程意外中止/)
  })

  it('with nothing to do is spoken of, and another takes its place', async () => {
    const file = workers(
      'idle',
      "if (noted() < 1) { note('dead'); setTimeout(() => process.exit(5), 50) } return work(task)"
    )
    const { runner, problems } = watched(file)
    await runner({ ...job, replications: [0] })
    await expect.poll(() => problems.length, { timeout: 10_000 }).toBe(1)
    expect(await runner(job)).toEqual(await inline)
  })

  it('again and again is given up with an error that teaches', async () => {
    const file = workers('always', "if (task.first === 0) { note('dead'); process.exit(1) } return work(task)")
    const { runner, problems } = watched(file)
    const error: unknown = await runner(job).catch((reason) => reason)
    expect(file.notes()).toHaveLength(3)
    expect(problems).toHaveLength(2)
    expect(error).toMatchObject({ name: 'ThreadFailure', problems: [{ messageZh: expect.stringContaining('3 次') }] })
    expect(String(error)).toMatch(/died 3 times.*exit code 1\n.*--threads 1/s)
    // the crew goes on
    expect(await runner({ ...job, replications: [] })).toEqual([])
    const few = { ...job, replications: [0, 1] }
    await expect(runner(few)).rejects.toThrow('died 3 times')
  })

  it('as it starts is given up too, not waited for', async () => {
    const { runner } = watched({ file: new URL('file:///nowhere/worker.js'), notes: () => [] })
    await expect(runner(job)).rejects.toThrow(/died 3 times.*nowhere/)
  })
})

describe('an error that is no death', () => {
  const lifecycle = loadLifecycle('preset:published/hiv-dmhee')
  const [name] = Object.keys(Object.values(lifecycle.strategies)[0]!.groups.all!.lifecycle.parameters)

  it('of the user comes back as the same InputError, that of the first set, and is not tried again', async () => {
    // the part of the first wrong set comes back last
    const isFirst = 'task.first <= 300 && task.first + task.items.length > 300'
    const file = workers(
      'refusing',
      `note(task.first); if (${isFirst}) await new Promise((done) => setTimeout(done, 1500)); return work(task)`
    )
    const { runner, problems } = watched(file)
    const sets = Array.from({ length: 900 }, (_, index) => ({ [name!]: index === 300 || index === 880 ? -5 : 0.5 }))
    const caught = (play: () => unknown) =>
      Promise.resolve()
        .then(play)
        .catch((error) => error)
    const here: unknown = await caught(() => sweepLifecycle(lifecycle, sets))
    const there: unknown = await caught(() => runner.sweep(lifecycle, sets))
    expect(there).toBeInstanceOf(InputError)
    expect(there).toEqual(here)
    expect(String(there)).toContain('set 301')
    expect(problems).toEqual([])
    expect(new Set(file.notes()).size).toBe(file.notes().length)
    const unknown = [...sets, { nothing: 1 }]
    expect(await caught(() => runner.sweep(lifecycle, unknown))).toEqual(
      await caught(() => sweepLifecycle(lifecycle, unknown))
    )
  })

  it('of ours comes back with its name and message, and is not tried again', async () => {
    const file = workers('broken', "note('tried'); task.items = null; return work(task)")
    const { runner, problems } = watched(file)
    await expect(runner({ ...job, replications: [0] })).rejects.toMatchObject({ name: 'TypeError' })
    expect(file.notes()).toEqual(['tried'])
    expect(problems).toEqual([])
  })
})

describe('ending', () => {
  const slow = workers(
    'slow',
    "note('begun'); const until = Date.now() + 60_000; while (Date.now() < until); return work(task)"
  )

  it('an abort ends threads that are in the middle of it', async () => {
    const controller = new AbortController()
    const runner = runnerOf(slow, { signal: controller.signal })
    const begun = Date.now()
    const played = runner(job)
    await expect.poll(() => slow.notes().length, { timeout: 20_000 }).toBe(2)
    controller.abort(new Error('enough'))
    await expect(played).rejects.toThrow('enough')
    await runner.close()
    expect(Date.now() - begun).toBeLessThan(30_000)
    await expect(runner(job)).rejects.toThrow('enough')
  })

  it('closing does so too', async () => {
    const other = workers('slow-too', "note('begun'); for (;;);")
    const runner = runnerOf(other)
    const closed = expect(runner(job)).rejects.toThrow('the runner was closed')
    await expect.poll(() => other.notes().length, { timeout: 20_000 }).toBe(2)
    await runner.close()
    await closed
  })
})

describe('by itself', () => {
  it('starts threads when the work given is worth it, all jobs taken together', async () => {
    const onStart = vi.fn()
    const auto = threadRunnerOf({ onStart }, real.file)
    runners.push(auto)
    await auto(job)
    expect(onStart).not.toHaveBeenCalled()
    if (auto.atOnce === 1) return
    const many = { ...job, replications: Array.from({ length: 85 }, (_, index) => index) }
    const results = await Promise.all([auto(many), auto(many)])
    expect(onStart).toHaveBeenCalledTimes(1)
    expect(results[0]).toEqual(results[1])
    expect(results[0]!.slice(0, 13)).toEqual(await inline)
  })
})
