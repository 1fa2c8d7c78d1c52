import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { callWithin } from '../cli/callWithin.js'
import { folder, readNotebook, sourceOf } from './support/play.js'

const readme = readFileSync(path.join(folder, 'README.md'), 'utf8')
const notebooks = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))

describe('the course plan', () => {
  it.each(notebooks)('has %s in both tables, with its minutes', (file) => {
    for (const [place, pattern] of [
      ['', /\*\*Takes\*\* about (\d+) minutes/],
      ['zh', /\*\*用时\*\*\D*(\d+)\s*分钟/]
    ] as const) {
      const [, minutes] = pattern.exec(sourceOf(readNotebook(path.join(place, file)).cells[0]!)) ?? []
      const rows = readme.split('\n').filter((line) => line.startsWith('| [') && line.includes(path.join(place, file)))
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) expect(row.split('|').map((cell) => cell.trim())).toContain(minutes)
    }
  })

  it('has a tournament that can be played as it is written', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'perennial-course-'))
    mkdirSync(path.join(cwd, 'submissions'))
    const [, yaml] = /```yaml\n# team-ann.yaml\n(.*?)```/s.exec(readme)!
    writeFileSync(path.join(cwd, 'submissions/team-ann.yaml'), yaml!)
    for (const [, words] of readme.matchAll(/^npx perennial (league .*)$/gm)) {
      const args = [...words!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
      const { code, out, err } = await callWithin([...args, '--replications', '4', '--quiet'], cwd)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Team Ann')
      expect(readFileSync(path.join(cwd, 'league.png')).subarray(1, 4).toString()).toBe('PNG')
    }
    rmSync(cwd, { recursive: true })
  })
})
