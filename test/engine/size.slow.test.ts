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

function measured(what: 'million' | 'fair'): Measured {
  const program = fileURLToPath(new URL('size.js', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program, folder, what], { encoding: 'utf8' })) as Measured
}

describe('the size of the engine', () => {
  it('plays a million customers through 20 editions in one replication under 300 MB', () => {
    const { customers, everMade, megabytes, seconds } = measured('million')
    console.log(
      `${everMade} customers ever: ${megabytes.toFixed(0)} MB at most, ${seconds.toFixed(1)} s, tail included`
    )
    for (const count of customers) expect(count).toBeGreaterThanOrEqual(1_000_000)
    expect(megabytes).toBeLessThan(300)
  })

  it('plays the real fair with 5,000 firms, 10 editions, 20 replications on one core (time printed, not judged)', () => {
    const { seconds, megabytes } = measured('fair')
    console.log(`20 replications of the real fair: ${seconds.toFixed(1)} s on one core, ${megabytes.toFixed(0)} MB`)
    expect(seconds).toBeGreaterThan(0)
  })
})
