import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, main } from './command.js'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-threads-'))
  const fair = `perennial: 1
horizon: { editions: 3, warmUp: 3 }
segments: { all: { marketSize: 150 } }
replications: 6
`
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(
    path.join(cwd, 'plan.yaml'),
    'perennial: 1\nextends: fair.yaml\nlevers: { service: { spend: 20000 } }\n'
  )
  writeFileSync(path.join(cwd, 'old.json'), 'what was there before')
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('--threads', () => {
  it.each([
    ['run', 'fair.yaml'],
    ['run', 'fair.yaml', '--precision', 'attendance=20%', '--most', '30'],
    ['compare', 'fair.yaml', 'plan.yaml'],
    ['run', 'preset:published/hiv-dmhee', '--customers', '100', '--replications', '5']
  ])('changes nothing of what is said: %s %s %s', (...args) => {
    const [none, one, three] = [[], ['--threads', '1'], ['--threads', '3']].map((threads) =>
      call([...args, ...threads, '--format', 'json'], { cwd })
    )
    expect(none!.err).toBe('')
    expect(one).toEqual(none)
    expect(three).toEqual(none)
    expect(none!.out.length).toBeGreaterThan(1000)
  })

  it('is a whole number from 1 to 256', () => {
    for (const [value, message] of [
      ['0', '--threads must be a whole number of at least 1; got "0"'],
      ['257', 'threads: must be a whole number from 1 to 256; got 257']
    ] as const) {
      const { code, err, out } = call(['run', 'fair.yaml', '--threads', value], { cwd })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(message)
    }
  })

  it('says once, in the language of the reader, that threads died, and answers all the same', () => {
    // what is preloaded into every thread ends the first of them as they start
    const preload = path.join(cwd, 'deadly.cjs')
    const text = `const { isMainThread } = require('node:worker_threads')
const { readdirSync, writeFileSync } = require('node:fs')
const dead = () => readdirSync(__dirname).filter((name) => name.startsWith('dead-')).length
if (!isMainThread && dead() < 2) {
  writeFileSync(__dirname + '/dead-' + process.hrtime.bigint(), '')
  process.exit(9)
}
`
    writeFileSync(preload, text)
    const args = ['run', 'fair.yaml', '--threads', '2', '--format', 'json']
    const well = call(args, { cwd })
    const hurt = call([...args, '--lang', 'zh-CN'], { cwd, env: { NODE_OPTIONS: `--require ${preload}` } })
    expect(readdirSync(cwd).filter((name) => name.startsWith('dead-'))).toHaveLength(2)
    expect(hurt).toEqual({ ...well, err: '一个线程意外中止（exit code 9）；其工作将重新进行\n' })
  })
})

/** Starts the command on long work and interrupts it once its threads play. */
async function interrupted(...args: string[]) {
  const preload = path.join(cwd, 'telling.cjs')
  writeFileSync(
    preload,
    "if (!require('node:worker_threads').isMainThread) require('node:fs').writeSync(2, 'thread\\n')\n"
  )
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', NODE_OPTIONS: `--require ${preload}` },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let [out, err] = ['', '']
  const ended = new Promise<{ code: number | null; out: string; err: string; milliseconds: number }>((resolve) => {
    let begun = 0
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      err += text
      if (begun > 0 || err.split('thread\n').length <= 2) return
      begun = Date.now()
      // by then both are in the middle of a replication
      setTimeout(() => child.kill('SIGINT'), 1500)
    })
    child.on('close', (code) => resolve({ code, out, err, milliseconds: Date.now() - begun - 1500 }))
  })
  return ended
}

describe('Ctrl-C', () => {
  it('ends all threads at once with 130, and leaves files as they were', async () => {
    const before = readdirSync(cwd)
    const { code, out, err, milliseconds } = await interrupted(
      ...['compare', 'fair.yaml', 'plan.yaml', '--replications', '100', '--threads', '2', '--out', 'old.json'],
      ...['--set', 'segments.all.marketSize=200000', '--set', 'segments.all.standsFor=1']
    )
    expect({ code, out }).toEqual({ code: 130, out: '' })
    expect(err.replaceAll('thread\n', '')).toBe('interrupted; nothing was written\n')
    // a replication takes longer than this
    expect(milliseconds).toBeLessThan(3000)
    expect(readFileSync(path.join(cwd, 'old.json'), 'utf8')).toBe('what was there before')
    expect(readdirSync(cwd).filter((name) => !before.includes(name))).toEqual(['telling.cjs'])
  })
})
