import { describe, expect, it, vi } from 'vitest'
import { inlineRunner } from '../../src/experiment/runner.js'
import { threadRunner, threadRunnerOf } from '../../src/node/threads.js'
import { smallScenario } from '../experiment/helpers.js'

const scenario = smallScenario('fair')
const job = { scenario, baseline: scenario, replications: [3, 0, 1] }
const nowhere = new URL('file:///nowhere/worker.js')

describe('threadRunner', () => {
  it.each([0, -1, 1.5, Number.NaN, 257])('refuses %s threads', (threads) => {
    expect(() => threadRunner({ threads })).toThrow(/^threads: must be a whole number from 1 to 256/)
  })

  it('refuses a memory that is none', () => {
    expect(() => threadRunner({ memory: 0 })).toThrow(/^memory: /)
  })

  it('plays little work, and all work of one thread, in the calling thread', async () => {
    const onStart = vi.fn()
    const results = await inlineRunner(job)
    for (const options of [{ threads: 1 }, {}]) {
      const runner = threadRunnerOf({ ...options, onStart }, nowhere)
      expect(await runner(job)).toEqual(results)
      expect(await runner.tables(job)).toHaveLength(3)
      expect(await runner({ ...job, replications: [] })).toEqual([])
    }
    expect(onStart).not.toHaveBeenCalled()
  })

  it('plays jobs given at once in turn where it plays inline', async () => {
    const runner = threadRunnerOf({ threads: 1 }, nowhere)
    const seen: string[] = []
    const told = (name: string) => (replication: number) => void seen.push(`${name}${replication}`)
    await Promise.all([runner(job, told('a')), runner(job, told('b'))])
    expect(seen).toEqual(['a3', 'a0', 'a1', 'b3', 'b0', 'b1'])
  })

  it('stops at a signal between replications, with its reason, and stays stopped', async () => {
    const controller = new AbortController()
    const runner = threadRunnerOf({ threads: 1, signal: controller.signal }, nowhere)
    const reason = new Error('enough')
    const seen: number[] = []
    const stopped = runner(job, (replication) => {
      seen.push(replication)
      controller.abort(reason)
    })
    await expect(stopped).rejects.toBe(reason)
    expect(seen).toEqual([3])
    await expect(runner(job)).rejects.toBe(reason)
    await expect(threadRunner({ signal: AbortSignal.abort(reason) })(job)).rejects.toBe(reason)
  })

  it('plays nothing after it was closed', async () => {
    const runner = threadRunner({ threads: 1 })
    await runner.close()
    await expect(runner(job)).rejects.toThrow('the runner was closed')
  })

  it('rejects with the error of whoever is told, and of the engine, as inline', async () => {
    const runner = threadRunner({ threads: 1 })
    const told = () => Promise.reject(new Error('no more'))
    await expect(runner(job, told)).rejects.toThrow('no more')
    const wrong = { ...job, replications: [-1] }
    const [here, there] = await Promise.allSettled([inlineRunner(wrong), runner(wrong)])
    expect(there).toEqual(here)
  })
})
