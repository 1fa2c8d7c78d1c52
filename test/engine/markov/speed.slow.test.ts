import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { transpiledSources } from '../../support/transpiled.js'

/** What a process of its own found out. */
interface Measured {
  readonly first: number
  readonly warm: number
  readonly megabytes: number
  readonly overBare: number
  readonly result: number
  readonly bareResult: number
}

const folder = transpiledSources('speed')

function measured(what: 'engine' | 'experiment' | 'sweep' | 'sets', cycles = 0): Measured {
  const program = fileURLToPath(new URL('speed.js', import.meta.url))
  // the benchmark takes the median of nine turns: here time is printed only
  const args = [program, folder, what, String(cycles), '1']
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measured
}

function say(what: string, { first, warm, megabytes, overBare }: Measured): void {
  const bare = overBare > 0 ? `, ${overBare.toFixed(2)} times bare loops` : ''
  console.log(`${what}: ${first.toFixed(3)} s first, ${warm.toFixed(3)} s warm${bare}, ${megabytes.toFixed(0)} MB`)
}

// Time is printed, not judged: a machine may be busy. The first time counts compiling the scenario, with nothing warm.
describe('declared lifecycles in a process of their own', () => {
  it.each([20, 40, 60])('100,000 individuals × 2 strategies × %i cycles with Weibull moves under 150 MB', (cycles) => {
    for (const what of ['engine', 'experiment'] as const) {
      const found = measured(what, cycles)
      say(`individuals, ${what}, ${cycles} cycles (aim 0.5 s)`, found)
      expect(found.megabytes).toBeLessThan(150)
      if (what === 'engine') expect(found.result).toBe(found.bareResult)
    }
  })

  it('1,000 draws of the parameters of hiv-dmhee, side by side and one by one, come to the same as bare loops', () => {
    const sideBySide = measured('sweep')
    const oneByOne = measured('sets')
    say('1,000 sets side by side (aim 0.1 s)', sideBySide)
    say('1,000 sets one by one', oneByOne)
    expect(sideBySide.result).toBe(oneByOne.result)
    // Loops written for this model alone sum in another order.
    expect(sideBySide.result / sideBySide.bareResult).toBeCloseTo(1, 12)
    expect(sideBySide.megabytes).toBeLessThan(150)
  })
})
