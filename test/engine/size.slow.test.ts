import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { transpiledSources } from '../support/transpiled.js'

/** What a process of its own found out about its size. */
interface Measured {
  readonly customers: readonly number[]
  readonly everMade: number
  readonly seconds: number
  readonly megabytes: number
}

const folder = transpiledSources('size')

function measured(): Measured {
  const program = fileURLToPath(new URL('size.js', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program, folder], { encoding: 'utf8' })) as Measured
}

describe('the size of the engine', () => {
  it('plays a million customers through 20 editions in one replication under 300 MB', () => {
    const { customers, everMade, megabytes, seconds } = measured()
    console.log(
      `${everMade} customers ever: ${megabytes.toFixed(0)} MB at most, ${seconds.toFixed(1)} s, tail included`
    )
    for (const count of customers) expect(count).toBeGreaterThanOrEqual(1_000_000)
    expect(megabytes).toBeLessThan(300)
  })
})
