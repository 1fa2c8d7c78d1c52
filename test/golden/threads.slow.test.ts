import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { loadLifecycle, loadPreset } from '../../src/node/files.js'
import { presetFiles } from '../../src/node/presets.js'
import { threadRunnerOf } from '../../src/node/threads.js'
import { tableDigest } from '../support/digest.js'
import { transpiledSources } from '../support/transpiled.js'

const golden = JSON.parse(readFileSync(new URL('digests.json', import.meta.url), 'utf8')).digests
const workerFile = pathToFileURL(`${transpiledSources('golden-threads')}/node/threads/worker.js`)
const fairs = presetFiles().flatMap(({ name, fair }) => (fair === null ? [] : [{ name, fair }]))
const lifecycles = presetFiles().filter(({ kind }) => kind === 'lifecycle')

/** Every item, in an order that depends on the number alone and differs with it. */
function shuffled<Item>(items: readonly Item[], number: number): Item[] {
  const rest = [...items]
  return items.map((_, index) => rest.splice((7 * index + 5 * number) % rest.length, 1)[0]!)
}

// one thread plays inline: `digests.slow.test.ts`
describe('all that is shipped in three threads', () => {
  const runner = threadRunnerOf({ threads: 3 }, workerFile)
  afterAll(() => runner.close())

  it('has its golden bits, in whatever order it is asked for', async () => {
    const order = shuffled(fairs, 3)
    expect(order).not.toEqual(fairs)
    const digests = order.map(async ({ name, fair }) => {
      const job = { scenario: loadPreset(name), baseline: loadPreset(fair), replications: [0] }
      const [table] = await runner.tables(job)
      return [name, tableDigest(table!)] as const
    })
    expect(Object.fromEntries(await Promise.all(digests))).toEqual(golden)
  })
})

describe.each([2, 3])('in %i threads', (threads) => {
  const onStart = vi.fn()
  const runner = threadRunnerOf({ threads, onStart }, workerFile)
  afterAll(() => runner.close())

  it('every replication has its own bits, whichever others are asked for with it', async () => {
    const scenario = loadPreset('eurocis')
    const digestsOf = async (replications: readonly number[]) =>
      (await runner.tables({ scenario, baseline: scenario, replications })).map(tableDigest)
    const [forwards, backwards] = await Promise.all([digestsOf([0, 1, 2, 3, 4]), digestsOf([4, 3, 2, 1, 0])])
    expect(forwards[0]).toBe(golden.eurocis)
    expect(new Set(forwards).size).toBe(5)
    expect(backwards).toEqual([...forwards].reverse())
  })

  it('plays in workers', () => {
    expect(onStart).toHaveBeenCalledOnce()
  })
})

describe('declared lifecycles', () => {
  const runners = [1, 2, 3].map((threads) => threadRunnerOf({ threads }, workerFile))
  afterAll(() => Promise.all(runners.map((runner) => runner.close())))

  it.each(lifecycles.map(({ name }) => name))('%s plays individuals alike in 1, 2 and 3 threads', async (name) => {
    const scenario = { ...loadLifecycle(`preset:${name}`), customers: 1000 }
    const [one, two, three] = await Promise.all(
      runners.map((runner) => runner.individuals({ scenario, replications: [2, 0, 1] }))
    )
    expect(one.length).toBe(3)
    expect(two).toEqual(one)
    expect(three).toEqual(one)
  })
})
