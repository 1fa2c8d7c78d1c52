import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ENGINE_VERSION, run, STREAM_SCHEME } from '../../src/engine/index.js'
import { tableDigest } from '../support/digest.js'
import { shippedNames, shippedPlan } from '../support/shipped.js'

const file = fileURLToPath(new URL('digests.json', import.meta.url))

/** SHA-256 of the run table of replication 0 of every scenario shipped, as `UPDATE_GOLDEN=1` last wrote them. */
interface Golden {
  readonly engine: string
  readonly streamScheme: number
  readonly digests: Readonly<Record<string, string>>
}

function digestsNow(): Golden['digests'] {
  return Object.fromEntries(shippedNames.map((name) => [name, tableDigest(run(shippedPlan(name), 0))]))
}

const now = digestsNow()
if (process.env.UPDATE_GOLDEN === '1') {
  const golden: Golden = { engine: ENGINE_VERSION, streamScheme: STREAM_SCHEME, digests: now }
  writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`)
}
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden

describe('the run tables of the scenarios shipped', () => {
  it.each(shippedNames)('%s has the bits it had', (name) => {
    const meant = 'if they are meant to change: a new ENGINE_VERSION, a line in CHANGELOG.md, UPDATE_GOLDEN=1'
    expect(golden.digests[name], `other bits; ${meant}`).toBe(now[name])
  })

  it('are all there, and no others', () => {
    expect(Object.keys(golden.digests)).toEqual(shippedNames)
  })

  it('belong to this engine, whose version has its lines in the changelog', () => {
    expect(golden.engine).toBe(ENGINE_VERSION)
    expect(golden.streamScheme).toBe(STREAM_SCHEME)
    const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')
    expect(changelog).toContain(`## Engine ${ENGINE_VERSION}\n`)
  })

  it('differ from one another, and with any of their numbers', () => {
    const distinct = new Set(Object.values(now))
    expect(distinct.size).toBe(shippedNames.length)
    const table = run(shippedPlan(shippedNames[0]!), 0)
    table.ledger.unspent[3]! += 1
    expect(tableDigest(table)).not.toBe(now[shippedNames[0]!])
  })
})
