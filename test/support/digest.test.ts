import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/engine/run.js'
import { busyFair } from './busyFair.js'
import { tableDigest } from './digest.js'
import { planOf } from './plans.js'
import { columnsOf } from './runTables.js'

describe('the digest of a run table', () => {
  const table = run(planOf(busyFair), 0)

  it("is Node's own SHA-256 of names, lengths and bytes (on a little-endian machine)", () => {
    const hash = createHash('sha256')
    for (const [name, column] of columnsOf(table)) {
      hash.update(`${name} ${column.length}\n`)
      hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
    }
    expect(tableDigest(table)).toBe(hash.digest('hex'))
  })

  it('changes with every column', () => {
    const digest = tableDigest(table)
    for (const [name, column] of columnsOf(table)) {
      const value = column[0]!
      column[0] = value + 1
      expect([name, tableDigest(table) === digest]).toEqual([name, false])
      column[0] = value
    }
    expect(tableDigest(table)).toBe(digest)
  })
})
