import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileMarkov, playExact } from '../../src/engine/markov/index.js'
import { ENGINE_VERSION, STREAM_SCHEME } from '../../src/index.js'
import { loadLifecycle, presets } from '../../src/node/index.js'
import { lifecycleDigest, lifecycleDigests } from '../support/digest.js'

const file = fileURLToPath(new URL('lifecycles.json', import.meta.url))
const names = presets()
  .filter(({ kind }) => kind === 'lifecycle')
  .map(({ name }) => name)

function digestsNow() {
  const digests = names.map((name) => [name, lifecycleDigests(loadLifecycle(`preset:${name}`))] as const)
  return { engine: ENGINE_VERSION, streamScheme: STREAM_SCHEME, digests: Object.fromEntries(digests) }
}

const now = digestsNow()
if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
const golden = JSON.parse(readFileSync(file, 'utf8')) as typeof now

describe('the tables of the lifecycles shipped, by the exact engine and by a thousand individuals', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(5)
    expect(Object.keys(golden.digests)).toEqual(names)
  })

  it.each(names)('%s has the bits it had', (name) => {
    const meant = 'if they are meant to change: a new ENGINE_VERSION, a line in CHANGELOG.md, UPDATE_GOLDEN=1'
    expect(golden.digests[name], `other bits; ${meant}`).toEqual(now.digests[name])
  })

  it('belong to this engine', () => {
    expect(golden).toMatchObject({ engine: ENGINE_VERSION, streamScheme: STREAM_SCHEME })
  })

  it('have other digests with any other number', () => {
    const [table] = playExact(compileMarkov(loadLifecycle(`preset:${names[0]}`)))
    const before = lifecycleDigest([table])
    table.occupancy[1] += 2 ** -52
    expect(lifecycleDigest([table])).not.toBe(before)
  })
})
