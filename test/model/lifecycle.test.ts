import { describe, expect, it } from 'vitest'
import { allEffects, driverIds, noEffects } from '../../src/model/lifecycle.js'

describe('effects', () => {
  it('have a number for every driver, 0 where it does not act', () => {
    const effects = allEffects({ missed: 0.5, bonds: -1 })
    expect(Object.keys(effects).sort()).toEqual([...driverIds].sort())
    for (const driver of driverIds) expect(effects[driver]).toBe({ missed: 0.5, bonds: -1 }[driver as string] ?? 0)
    expect(allEffects({})).toEqual(noEffects)
  })

  it('of nothing are frozen: nobody can lend them an effect', () => {
    expect(Object.isFrozen(noEffects)).toBe(true)
    expect(Object.values(noEffects).every((effect) => effect === 0)).toBe(true)
  })

  it('of drivers are each named once', () => {
    expect(new Set(driverIds).size).toBe(driverIds.length)
  })
})
