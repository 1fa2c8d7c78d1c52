import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMarkov, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { asInput, plainLifecycle, tunnelTrace } from '../../support/lifecycles.js'

const exact = (input: object) => playExact(compileMarkov(makeLifecycle(input)))[0]

describe('the exact engine', () => {
  it('conserves probability to 1e-12, and agrees with tunnel states', () => {
    fc.assert(
      fc.property(plainLifecycle, (lifecycle) => {
        const table = exact(asInput(lifecycle))
        const { trace, booked } = tunnelTrace(lifecycle)
        const size = lifecycle.stages.length
        trace.forEach((row, point) => {
          const own = Array.from(table.occupancy.subarray(point * size, (point + 1) * size))
          expect(Math.abs(own.reduce((sum, x) => sum + x, 0) - 1)).toBeLessThan(1e-12)
          for (const [stage, share] of row.entries()) expect(Math.abs(own[stage] - share)).toBeLessThan(1e-12)
        })
        const { undiscounted } = table.categories[0]
        for (const [cycle, amount] of booked.entries())
          expect(Math.abs(undiscounted[cycle + 1] - amount)).toBeLessThan(1e-10)
      }),
      { numRuns: 50 }
    )
  })

  const rules = fc.constantFrom('shares', 'sequential', 'competing', 'logit')
  const scales = fc.constantFrom('probability', 'hazard', 'odds')

  it('conserves probability to 1e-12 whatever the exits and multipliers, and never leaves 0 to 1', () => {
    const factor = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(plainLifecycle, rules, scales, factor, (lifecycle, exits, on, by) => {
        const input = asInput(lifecycle)
        const multipliers = { effect: { on, factor: by, transitions: 'all' } }
        const { occupancy, stages } = exact({ ...input, lifecycle: { ...input.lifecycle, exits, multipliers } })
        for (let point = 0; point <= lifecycle.cycles; point++) {
          const row = Array.from(occupancy.subarray(point * stages.length, (point + 1) * stages.length))
          expect(Math.abs(row.reduce((sum, x) => sum + x, 0) - 1)).toBeLessThan(1e-12)
          for (const share of row) expect(share >= 0 && share <= 1 + 1e-12).toBe(true)
        }
      }),
      { numRuns: 50 }
    )
  })

  it('moves as many out of a stage as its customers change by', () => {
    fc.assert(
      fc.property(plainLifecycle, (lifecycle) => {
        const { moves, flows, occupancy, stages, cycles } = exact(asInput(lifecycle))
        for (let cycle = 1; cycle <= cycles; cycle++) {
          const change = stages.map(
            (_, stage) => occupancy[cycle * stages.length + stage] - occupancy[(cycle - 1) * stages.length + stage]
          )
          moves.forEach(({ from, to }, move) => {
            const moved = flows[(cycle - 1) * moves.length + move]
            change[from] += moved
            change[to] -= moved
          })
          for (const left of change) expect(Math.abs(left)).toBeLessThan(1e-12)
        }
      }),
      { numRuns: 50 }
    )
  })

  it('gives the same however often a strategy and a group are split without a difference', () => {
    fc.assert(
      fc.property(plainLifecycle, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (lifecycle, weight) => {
        const whole = exact(asInput(lifecycle))
        const split = exact(
          asInput(lifecycle, { groups: { one: { weight }, other: { weight: '1 - w' } }, parameters: { w: weight } })
        )
        for (const [place, share] of whole.occupancy.entries())
          expect(Math.abs(split.occupancy[place] - share)).toBeLessThan(1e-12)
      }),
      { numRuns: 30 }
    )
  })

  // With constant hazards that compete, two cycles of half a year are one of a year wherever nobody can move twice: from
  // one stage into endings. 1 − e^(−h) and the shares h_j / Σh do not change with the length of the cycle.
  it('agrees with itself at a double cycle length, and by month with by year, where moves lead into endings', () => {
    const rate = fc.double({ min: 0.001, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(2, 12),
        (first, second, years, parts) => {
          const input = (cycles: number, cycleLength: number) => ({
            horizon: { cycles, cycleLength },
            cohort: { start: { here: 1 } },
            lifecycle: {
              exits: 'competing',
              stages: ['here', 'left', 'closed'],
              transitions: { here: { left: { rate: first }, closed: { rate: second } } }
            }
          })
          const yearly = exact(input(years, 1)).occupancy
          const finer = exact(input(years * parts, 1 / parts)).occupancy
          for (let year = 0; year <= years; year++) {
            for (let stage = 0; stage < 3; stage++) {
              expect(Math.abs(finer[year * parts * 3 + stage] - yearly[year * 3 + stage])).toBeLessThan(1e-12)
            }
          }
        }
      )
    )
  })

  it('does not agree at another cycle length where the same probability is taken for a month and for a year', () => {
    const input = (cycles: number, gone: object | number) => ({
      horizon: { cycles, cycleLength: 1 / cycles },
      cohort: { start: { here: 1 } },
      lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone } } }
    })
    const left = (cycles: number, gone: object | number) => exact(input(cycles, gone)).occupancy[cycles * 2]
    expect(left(12, 0.3)).toBeCloseTo(0.7 ** 12, 12)
    expect(left(12, { probability: 0.3, per: 1 })).toBeCloseTo(0.7, 12)
    expect(left(1, 0.3)).toBe(0.7)
  })
})
