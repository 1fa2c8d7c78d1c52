import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../support/sourceFiles.js'
import { type Called, call, main } from './command.js'

let cwd: string
const fair = `perennial: 1
title: A small fair
horizon: { editions: 3, warmUp: 2 }
segments: { firms: { marketSize: 80 } }
price: { perArea: { dist: uniform, min: 200, max: 300 } }
`
const args = ['uncertainty', 'fair.yaml', '--draws', '150', '--replications', '4', '--format', 'json']

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-long-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
})
afterAll(() => rmSync(cwd, { recursive: true }))

let uninterrupted: Called | undefined
/** What the command says that is left to end by itself, called once for all tests. */
function whole(): Called {
  uninterrupted ??= call(args, { cwd })
  return uninterrupted
}

/** Trials that a checkpoint holds. */
function kept(name: string): number {
  const file = path.join(cwd, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 2 : 0
}

/** Starts the command; it is told to end once its checkpoint holds some trials. */
async function endedBy(signal: NodeJS.Signals, checkpoint: string) {
  const child: ChildProcess = spawn(process.execPath, [main, ...args, '--checkpoint', checkpoint], { cwd })
  const parts: string[] = []
  const said: string[] = []
  child.stdout!.on('data', (part: Buffer) => parts.push(part.toString()))
  child.stderr!.on('data', (part: Buffer) => said.push(part.toString()))
  const closed = new Promise<number | null>((done) => {
    child.on('close', done)
  })
  while (kept(checkpoint) < 60 && child.exitCode === null) await setTimeout(5)
  child.kill(signal)
  return { code: await closed, out: parts.join(''), err: said.join('') }
}

describe('long work', () => {
  it('goes on after kill -9 to the very same bits', async () => {
    expect([whole().code, whole().err]).toEqual([0, ''])
    const { code, out } = await endedBy('SIGKILL', 'killed')
    expect([code, out]).toEqual([null, ''])
    const before = kept('killed')
    expect(before).toBeGreaterThanOrEqual(60)
    expect(before).toBeLessThan(600)
    // the last line may have been cut short as well
    const file = path.join(cwd, 'killed')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -7))
    const resumed = call([...args, '--checkpoint', 'killed', '--threads', '1'], { cwd })
    expect(resumed.err).toMatch(/^\d+ runs found in killed\n$/)
    expect([resumed.code, resumed.out]).toEqual([0, whole().out])
    expect(kept('killed')).toBe(600)
    const again = call([...args, '--checkpoint', 'killed', '--quiet'], { cwd })
    expect(again).toEqual(whole())
  })

  it('ends with Ctrl-C in a valid result of what was played, marked as such everywhere', async () => {
    const { code, out, err } = await endedBy('SIGINT', 'stopped')
    expect(code).toBe(130)
    expect(err).toContain('what has been played will be reported')
    const { partial, draws, alternatives } = JSON.parse(out)
    expect(partial).toEqual({ done: draws, all: 150 })
    expect(draws).toBeGreaterThan(5)
    expect(draws).toBeLessThan(150)
    const [{ mean }] = alternatives[0].figures
    expect(mean.n).toBe(draws)
    expect(mean.low).toBeLessThan(mean.mean)
    // all of it is in the checkpoint, so that the rest can be played later
    expect(call([...args, '--checkpoint', 'stopped', '--quiet'], { cwd })).toEqual(whole())
  })

  it('refuses a checkpoint that is some other file, and leaves it alone', () => {
    const { code, out, err } = call([...args, '--checkpoint', 'fair.yaml'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('fair.yaml')
    expect(readFileSync(path.join(cwd, 'fair.yaml'), 'utf8')).toBe(fair)
  })

  it('takes no more memory for ten times the draws, but for the numbers it reports', () => {
    const heapOf = (draws: number) => {
      const text = `import { makeScenario, uncertainty } from ${JSON.stringify(path.join(packageRoot, 'dist/index.js'))}
const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 20 } }, price }, 'fair')
const result = await uncertainty(fair, { draws: ${draws}, replications: 2 })
globalThis.gc()
console.log(JSON.stringify([process.memoryUsage().heapUsed, result.draws]))`
      writeFileSync(path.join(cwd, 'heap.mjs'), text)
      const told = execFileSync(process.execPath, ['--expose-gc', 'heap.mjs'], { cwd, encoding: 'utf8' })
      const [heap, played] = JSON.parse(told)
      expect(played).toBe(draws)
      return heap / 1e6
    }
    const [few, many] = [100, 1000].map(heapOf)
    // 1,800 runs more: each leaves a few numbers, none its customers or plan (which take about 1 MB)
    expect(many! - few!).toBeLessThan(4)
  })
})
