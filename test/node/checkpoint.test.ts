import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCheckpoint } from '../../src/node/checkpoint.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-checkpoint-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string) => path.join(folder, name)

describe('openCheckpoint', () => {
  it('keeps numbers to the last bit, and undefined ones', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0)
    const values = fc.array(fc.oneof(number, fc.constant(null)), { maxLength: 4 })
    let count = 0
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (all) => {
        const file = fileOf(`bits-${count++}`)
        const store = openCheckpoint(file)
        expect(store.found).toBe(0)
        all.forEach((each, at) => {
          store.put(`key ${at}`, each)
        })
        store.flush()
        const again = openCheckpoint(file)
        expect(again.found).toBe(all.length)
        expect(all.map((_, at) => again.get(`key ${at}`))).toEqual(all)
        expect(again.get('another')).toBeUndefined()
      }),
      { numRuns: 30 }
    )
  })

  it('writes nothing before it is flushed, and nothing twice', () => {
    const file = fileOf('flush')
    const store = openCheckpoint(file)
    const heading = readFileSync(file, 'utf8')
    store.put('a', [1])
    expect(readFileSync(file, 'utf8')).toBe(heading)
    store.flush()
    store.flush()
    expect(readFileSync(file, 'utf8')).toBe(`${heading}["a",[1]]\n`)
  })

  it('passes over a line that was cut short, and lines that make no sense, and goes on behind them', () => {
    const file = fileOf('cut')
    const store = openCheckpoint(file)
    store.put('a', [1])
    store.flush()
    appendFileSync(file, 'nonsense\n["b"]\n["c",["1"]]\n["d",[2]]\n["e",[3')
    const again = openCheckpoint(file)
    expect([again.found, again.get('a'), again.get('d'), again.get('e')]).toEqual([2, [1], [2], undefined])
    again.put('e', [3])
    again.flush()
    expect(openCheckpoint(file).get('e')).toEqual([3])
  })

  it('goes on where even the first line was cut short', () => {
    const file = fileOf('heading')
    writeFileSync(file, '{"perennial":"che')
    openCheckpoint(file).put('a', [1])
    expect(openCheckpoint(file).found).toBe(0)
  })

  it('refuses a file that is none, and leaves it as it is', () => {
    const file = fileOf('fair.yaml')
    writeFileSync(file, 'perennial: 1\n')
    expect(() => openCheckpoint(file)).toThrow(/checkpoint/)
    expect(readFileSync(file, 'utf8')).toBe('perennial: 1\n')
  })

  it('refuses a folder, and a file where there is no folder', () => {
    expect(() => openCheckpoint(folder)).toThrow('it is a folder; name a file')
    expect(() => openCheckpoint(fileOf('nowhere/checkpoint'))).toThrow('there is no such folder')
  })

  it.skipIf(process.getuid?.() === 0)('refuses a file that cannot be written', () => {
    const file = fileOf('locked')
    writeFileSync(file, '')
    chmodSync(file, 0o400)
    expect(() => openCheckpoint(file)).toThrow(/EACCES/)
  })
})
