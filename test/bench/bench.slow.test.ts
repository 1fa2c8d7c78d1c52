import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from './program.js'
import { ratioIds } from './ratios.js'

const program = fileURLToPath(new URL('main.js', import.meta.url))

/** The benchmark as `npm run bench` starts it. */
function bench(...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', maxBuffer: 2 ** 26 })
}

/** The same in this process, where nothing is bundled for it. */
async function benchHere(...words: readonly string[]) {
  const [out, err] = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockReturnValue(true)
  )
  const status = await main(words)
  const said = (written: typeof out) => written!.mock.calls.map(([text]) => text).join('')
  return { status, stdout: said(out), stderr: said(err) }
}

afterEach(() => vi.restoreAllMocks())

describe('the benchmark', () => {
  it('prints one JSON document and nothing else, with all ratios', () => {
    const { stdout, stderr, status } = bench('--quick', '--format', 'json')
    expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
    const { ratios, sections, setting } = JSON.parse(stdout)
    expect(Object.keys(ratios)).toEqual(ratioIds)
    for (const id of ratioIds) expect([id, Number.isFinite(ratios[id]) && ratios[id] > 0]).toEqual([id, true])
    for (const { name, tables } of sections) {
      expect([name, tables.length > 0]).toEqual([name, true])
      for (const { rows } of tables) expect(rows.length).toBeGreaterThan(0)
    }
    expect(setting.quick).toBe(true)
  })

  it('prints tables for people, of one section, and writes the document to a file', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'bench.json')
    const { stdout, stderr, status } = await benchHere('--quick', '--only', 'generator', '--out', file)
    expect(status).toBe(0)
    expect(stdout).toContain('The generator, per 32-bit word or call')
    expect(stdout).toMatch(/wordOverMathRandom +\d/)
    expect(stdout).not.toContain('referenceOverEngine')
    expect(stderr).toContain('The generator')
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).ratios)).toEqual(['wordOverMathRandom'])
  })

  it.each([
    ['--formt', 'json'],
    ['--only', 'speed'],
    ['--format', 'xml'],
    ['--record', '--quick']
  ])('refuses %s %s with exit code 2, and measures nothing', async (...words) => {
    const { stdout, stderr, status } = await benchHere(...words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })

  it('says how it is called', async () => {
    const { stdout, status } = await benchHere('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('npm run --silent bench -- --format json')
  })
})
