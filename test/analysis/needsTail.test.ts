import { describe, expect, it } from 'vitest'
import { needsTail } from '../../src/analysis/needsTail.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { compile, run } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/index.js'
import { busyFair } from '../support/busyFair.js'

describe('outcomes that need the tail', () => {
  const plan = compile(makeScenario(busyFair, 'busy'))

  it.each([0, 1, 2])('are all that change without it, to the last bit, replication %i', (replication) => {
    const [whole, short] = [true, false].map((tail) => outcomesOf(run(plan, replication, { tail })))
    const changed = new Set(whole!.filter((row, at) => row.value !== short![at]!.value).map(({ outcome }) => outcome))
    expect(short!.map(({ outcome }) => outcome)).toEqual(whole!.map(({ outcome }) => outcome))
    expect([...changed].filter((outcome) => !needsTail(outcome))).toEqual([])
    // and they do change: nothing is played for naught
    expect(changed.size).toBeGreaterThan(5)
  })
})
