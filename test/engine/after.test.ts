import { describe, expect, it } from 'vitest'
import { closeCancelled, closeEdition, dismiss, voiceGrievance } from '../../src/engine/after.js'
import { flag, groupByStage, groupStart, type Population } from '../../src/engine/population.js'
import { scoreScale } from '../../src/model/runTable.js'
import { crowd } from '../support/crowd.js'

const [trust, weakening, lost, closed, gone] = [2, 3, 4, 5, 6]

describe('grievance', () => {
  it('is voiced in whole numbers of 2^−24 by the propensity to speak, then fades', () => {
    const population = crowd(3, lost)
    population.grievance.set([1, 0.5, 0])
    population.referral.set([1, 3, 1])
    // 1 · 1 + 3 · .5
    expect(voiceGrievance(population, 0, 2, 0.7)).toBe(2.5 * scoreScale)
    expect([...population.grievance]).toEqual([Math.fround(0.7), Math.fround(0.35), 0])
  })
})

describe('closing an edition', () => {
  const history = flag.attendedLast | flag.neverLapsed

  /** Closes the edition for everybody, group by group. */
  function closeFor(population: Population): void {
    groupByStage(population, gone)
    for (let group = 0; group < 2 * closed; group++) {
      const [from, to] = [groupStart(population, 0, group), groupStart(population, 0, group + 1)]
      closeEdition(population, from, to, group % 2 === 1, closed, gone)
    }
    dismiss(population, groupStart(population, 0, 2 * closed), groupStart(population, 0, 2 * closed + 2), gone)
  }

  it('rolls histories on: attending counts, staying away ends an unbroken run', () => {
    const population = crowd(3, trust)
    population.flags.set([flag.attends | flag.neverLapsed, history, flag.attends | flag.returned])
    population.tenure.set([4, 4, 4])
    closeFor(population)
    expect([...population.flags]).toEqual([history, 0, flag.attendedLast])
    expect([...population.tenure]).toEqual([5, 4, 5])
  })

  it('forgets all that was true of this edition only, but not that trust was reached', () => {
    const everything = Object.values(flag).reduce((bits, bit) => bits | bit, 0) & ~flag.closes
    const population = crowd(2, trust)
    population.flags.set([everything, everything & ~flag.attends])
    closeFor(population)
    expect([...population.flags]).toEqual([history | flag.trustReached, flag.trustReached])
  })

  it('keeps a firm that closes until the next edition has expected it, if it attended', () => {
    const population = crowd(3, trust)
    population.flags.set([flag.attends | flag.closes | flag.neverLapsed, flag.closes, 0])
    closeFor(population)
    expect([...population.stage]).toEqual([closed, gone, trust])
    closeFor(population)
    expect([...population.stage]).toEqual([gone, gone, trust])
  })

  it('that did not take place is nobody’s missed edition: only firms close', () => {
    const population = crowd(4, weakening)
    population.stage[3] = closed
    population.flags.set([history, history | flag.closes, flag.closes, history])
    population.strain.fill(0.2)
    closeCancelled(population, 0, 4, closed, gone)
    expect([...population.stage]).toEqual([weakening, closed, gone, closed])
    expect([...population.flags]).toEqual([history, history, 0, history])
    expect([...population.tenure]).toEqual([0, 0, 0, 0])
    expect([...population.strain]).toEqual([0.2, 0.2, 0.2, 0.2].map(Math.fround))
  })
})
