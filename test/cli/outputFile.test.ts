import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOutputFile, writeWhole } from '../../src/cli/outputFile.js'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-out-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('writeWhole', () => {
  it('writes a new file and leaves nothing else behind', () => {
    writeWhole(at('a.json'), '{}\n')
    expect(readFileSync(at('a.json'), 'utf8')).toBe('{}\n')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  it('replaces a file and keeps its permissions', () => {
    writeFileSync(at('a.json'), 'old')
    chmodSync(at('a.json'), 0o640)
    writeWhole(at('a.json'), 'new')
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new')
    expect(statSync(at('a.json')).mode & 0o777).toBe(0o640)
  })

  it('writes through a link and keeps the link', () => {
    writeFileSync(at('real.json'), 'old')
    symlinkSync('real.json', at('link.json'))
    writeWhole(at('link.json'), 'new')
    expect(readFileSync(at('real.json'), 'utf8')).toBe('new')
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json'])
  })

  it('leaves a device a device', () => {
    writeWhole('/dev/null', 'gone')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('leaves the old file whole and no draft when it cannot write', () => {
    const long = `${'x'.repeat(250)}.json`
    writeFileSync(at(long), 'old')
    // The draft's name would be longer than the 255 bytes that file systems allow.
    expect(() => writeWhole(at(long), 'new')).toThrow('cannot write: ENAMETOOLONG')
    expect(readFileSync(at(long), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual([long])
  })
})

describe('checkOutputFile', () => {
  it('takes a new file, an old file and a device', () => {
    writeFileSync(at('old.json'), '')
    for (const file of [at('new.json'), at('old.json'), '/dev/null']) {
      expect(() => checkOutputFile(file, [at('scenario.yaml')])).not.toThrow()
    }
  })

  it('refuses a folder and a file in a folder that is not there', () => {
    expect(() => checkOutputFile(folder, [])).toThrow('cannot write: it is a folder')
    expect(() => checkOutputFile(`${at('new')}/`, [])).toThrow('cannot write: it is a folder')
    expect(() => checkOutputFile(at('none/a.json'), [])).toThrow('cannot write: there is no such folder')
  })

  it('refuses a scenario that is read, under whatever name', () => {
    writeFileSync(at('fair.yaml'), '')
    symlinkSync('fair.yaml', at('link.yaml'))
    expect(() => checkOutputFile(at('link.yaml'), [at('fair.yaml')])).toThrow('would overwrite')
  })
})
