import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { readText } from '../../src/node/readText.js'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-read-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function problemOf(file: string, most = 1000, others: string[] = []) {
  try {
    readText(file, most, others)
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('readText', () => {
  it('reads UTF-8 in any script', () => {
    writeFileSync(at('a.yaml'), 'title: 展会 Zürich\n')
    expect(readText(at('a.yaml'), 1000)).toBe('title: 展会 Zürich\n')
  })

  it('drops a byte order mark', () => {
    writeFileSync(at('a.yaml'), '\ufefftitle: a')
    expect(readText(at('a.yaml'), 1000)).toBe('title: a')
  })

  it('follows links', () => {
    writeFileSync(at('real.yaml'), 'a')
    symlinkSync('real.yaml', at('link.yaml'))
    expect(readText(at('link.yaml'), 1000)).toBe('a')
  })

  it('reads a pipe to its end', () => {
    execFileSync('mkfifo', [at('pipe')])
    execFileSync('sh', ['-c', `(printf 'title: a\\n'; sleep 0.05; printf 'b') > "$0" &`, at('pipe')], {
      stdio: 'ignore'
    })
    expect(readText(at('pipe'), 1000)).toBe('title: a\nb')
  })

  it('takes a file of just the limit and refuses one byte more', () => {
    writeFileSync(at('a.yaml'), 'x'.repeat(1000))
    expect(readText(at('a.yaml'), 1000)).toHaveLength(1000)
    writeFileSync(at('a.yaml'), 'x'.repeat(1001))
    expect(problemOf(at('a.yaml'))).toMatchObject({
      file: at('a.yaml'),
      message: 'the file is too large for a scenario; at most 1000 bytes are read',
      got: '1001 bytes'
    })
  })

  it('stops at the limit where a size is not known beforehand', () => {
    expect(problemOf('/dev/zero').message).toBe('the file is too large for a scenario; at most 1000 bytes are read')
  })

  it('refuses what is not UTF-8 and names the line', () => {
    writeFileSync(at('latin1.yaml'), Buffer.from('perennial: 1\ntitle: Z\u00fcrich\n', 'latin1'))
    expect(problemOf(at('latin1.yaml'))).toMatchObject({ line: 2, message: 'the text is not UTF-8' })
    // The last line, unfinished: the first byte of a Chinese character and no more.
    writeFileSync(at('cut.yaml'), Buffer.from([...Buffer.from('a\nb\n'), 0xe5]))
    expect(problemOf(at('cut.yaml'))).toMatchObject({ line: 3 })
  })

  it('tells UTF-16 by its mark', () => {
    writeFileSync(at('utf16.yaml'), Buffer.from('\ufefftitle: a', 'utf16le'))
    expect(problemOf(at('utf16.yaml')).message).toBe('the text is UTF-16; a scenario is UTF-8')
  })

  it('suggests the nearest file of the folder, or another name', () => {
    writeFileSync(at('eurocis.yaml'), '')
    expect(problemOf(at('eurosic.yaml'))).toMatchObject({
      file: at('eurosic.yaml'),
      message: 'there is no such file',
      suggestion: at('eurocis.yaml')
    })
    expect(problemOf(at('quite-other.yaml'))).not.toHaveProperty('suggestion')
    expect(problemOf(at('eurocis')).suggestion).toBe(at('eurocis.yaml'))
    for (const name of ['presett:mature', 'mature', 'matuer']) {
      expect(problemOf(name, 1000, ['preset:mature']).suggestion).toBe('preset:mature')
    }
  })

  it('says when the folder itself is not there', () => {
    expect(problemOf(at('none/a.yaml')).message).toBe(`there is no folder "${at('none')}"`)
    writeFileSync(at('file'), '')
    expect(problemOf(at('file/a.yaml')).message).toBe(`there is no folder "${at('file')}"`)
  })

  it('refuses a folder and shows a scenario in it', () => {
    mkdirSync(at('fairs'))
    expect(problemOf(at('fairs'))).toEqual({
      file: at('fairs'),
      message: 'this is a folder; a scenario is a file',
      messageZh: '这是文件夹；情景须为文件'
    })
    writeFileSync(at('fairs/b.yaml'), '')
    expect(problemOf(at('fairs')).example).toBe(at('fairs/b.yaml'))
  })

  it('says that links lead in a circle', () => {
    symlinkSync('b.yaml', at('a.yaml'))
    symlinkSync('a.yaml', at('b.yaml'))
    expect(problemOf(at('a.yaml')).message).toBe('the links lead in a circle')
  })

  it('does not print a name of any length', () => {
    expect(problemOf('x'.repeat(5000)).got?.length).toBeLessThan(80)
  })

  // The superuser may read everything, so there is nothing to see for it.
  it.skipIf(process.getuid?.() === 0)('says that the permissions forbid it', () => {
    writeFileSync(at('a.yaml'), '')
    chmodSync(at('a.yaml'), 0)
    expect(problemOf(at('a.yaml')).message).toContain('permissions')
  })
})
