import { describe, expect, it } from 'vitest'
import { scoreInterval } from '../../../src/analysis/uncertainty/scoreInterval.js'
import { crossed, crossedEstimate } from '../../../src/experiment/decide/crossed.js'
import { curveOf } from '../../../src/experiment/decide/curve.js'
import { informationOf } from '../../../src/experiment/decide/information.js'
import { crossedCvar } from '../../../src/experiment/decide/risks.js'
import { crossedShare } from '../../../src/experiment/decide/share.js'
import { standingsOf } from '../../../src/experiment/decide/standings.js'
import { normalLoss, normals } from './closedForms.js'

/** A lead that has a mean, differs by draw and by replication, and what neither says. */
function played(seed: string, draws: number, replications: number, sds: readonly [number, number, number]) {
  const [ofDraw] = normals(`${seed} draws`, 1, draws) as [number[]]
  const [ofReplication] = normals(`${seed} replications`, 1, replications) as [number[]]
  const [rest] = normals(`${seed} rest`, 1, draws * replications) as [number[]]
  const lead = rest.map((each, at) => {
    const [draw, replication] = [Math.floor(at / replications), at % replications]
    return 1 + sds[0] * ofDraw[draw]! + sds[1] * ofReplication[replication]! + sds[2] * each
  })
  return { lead, ofDraw }
}

describe('crossed numbers', () => {
  it('are split as by hand', () => {
    // draws 2 and 6, replications 3 and 5, what is left ±1: 2 × (2² + 2²) / 1, 2 × (1 + 1) / 1, 4 × 1 / 1
    expect(crossed([2, 2, 4, 8], 2)).toEqual({ mean: 4, betweenDraws: 16, betweenReplications: 4, rest: 4 })
  })

  it('have intervals that cover the truth in about 95 of 100 cases', () => {
    let covered = 0
    for (let each = 0; each < 400; each++) {
      const { low, high } = crossedEstimate(played(`coverage ${each}`, 12, 8, [1, 2, 3]).lead, 8)
      if (low! <= 1 && 1 <= high!) covered += 1
    }
    // binomial, sd 4.4
    expect(covered).toBeGreaterThan(380 - 14)
    expect(covered).toBeLessThanOrEqual(400)
  })
})

describe('luck', () => {
  const replications = 4
  const { lead, ofDraw } = played('luck', 3000, replications, [2, 0, 6])
  const values = [lead.map(() => 0), lead]
  const inputs = [{ name: 'x', label: { en: 'x', zh: 'x' }, columns: [ofDraw] }]
  const { all, withLuck, luck, parts } = informationOf(values, replications, inputs, [])

  it('is not taken for something that could be known', () => {
    // the lead is 1 ± 2 by draw; means of four replications spread by √(2² + 6² / 4) = √13
    const truth = normalLoss(1, 2)
    expect(withLuck).toBeGreaterThan(0.9 * normalLoss(1, Math.sqrt(13)))
    expect(Math.abs(all.value / truth - 1)).toBeLessThan(0.15)
    expect(Math.abs(luck! - 9 / 13)).toBeLessThan(0.04)
  })

  it('does not hide what one input is worth', () => {
    expect(Math.abs(parts[0]!.value / normalLoss(1, 2) - 1)).toBeLessThan(0.15)
  })

  it('does not change how often a strategy is best', () => {
    // Φ(1 / 2) = .6915; with the luck of four replications Φ(1 / √13) = .6092
    const { standings } = standingsOf(['now', 'plan'], values, replications)
    expect(Math.abs(standings[1]!.probabilityBest.mean - 0.6915)).toBeLessThan(0.03)
  })

  it('alone is worth nothing to know', () => {
    const chance = played('chance', 400, 5, [0, 1, 3]).lead
    const { all: none, withLuck: much } = informationOf([chance.map(() => 0), chance], 5, [], [])
    expect(none.value).toBeLessThan(0.02)
    expect(much).toBeGreaterThan(0.05)
  })

  it('alone, in one draw, is what strategies are held against each other in', () => {
    const { standings } = standingsOf(
      ['now', 'plan'],
      [
        [0, 0, 0, 0],
        [1, 1, -3, 2]
      ],
      4
    )
    expect(standings.map(({ probabilityBest }) => probabilityBest.mean)).toEqual([0.25, 0.75])
    expect(standings.map(({ spread }) => spread)).toEqual([null, null])
    expect(
      informationOf(
        [
          [0, 0],
          [1, -1]
        ],
        2,
        [],
        []
      )
    ).toMatchObject({ all: { value: 0 }, noParts: 'chanceOnly' })
  })
})

describe('risk over draws and luck', () => {
  it('is the share of all runs, less surely known where runs of a draw are alike', () => {
    const alike = Array.from({ length: 400 }, (_, at) => (Math.floor(at / 20) % 2 === 0 ? 1 : 0))
    const apart = alike.map((_, at) => (at + Math.floor(at / 20)) % 2)
    const width = ({ low, high }: ReturnType<typeof crossedShare>) => high! - low!
    expect([crossedShare(alike, 20).mean, crossedShare(apart, 20).mean]).toEqual([0.5, 0.5])
    // twenty draws that agree within themselves are worth twenty runs: Wilson's interval of 10 of 20 is .299 to .701
    expect(width(crossedShare(alike, 20))).toBeGreaterThan(0.38)
    expect(width(crossedShare(apart, 20))).toBeLessThan(0.12)
  })

  it('has the mean of the worst twentieth, whatever draw it is of', () => {
    const values = Array.from({ length: 200 }, (_, at) => at)
    // the worst ten of 0 to 199
    expect(crossedCvar(values, 10, 'a').mean).toBe(4.5)
    const { low, high } = crossedCvar(values, 10, 'a')
    expect(low!).toBeLessThanOrEqual(4.5)
    expect(high!).toBeGreaterThan(4.5)
  })
})

describe('luck that all draws share', () => {
  // by draw ±2, by replication ±3 in all draws alike, and a little besides; the lead is 1 on average
  const cases = Array.from({ length: 200 }, (_, each) => played(`shared ${each}`, 60, 6, [2, 3, 1]))
  const [draws, replications] = [60, 6]
  /** How many of the intervals hold the truth. */
  const held = (ends: (lead: number[]) => { low: number | null; high: number | null }, truth: number) =>
    cases.filter(({ lead }) => {
      const { low, high } = ends(lead)
      return low! <= truth && truth <= high!
    }).length / cases.length
  const against = (lead: number[]) => [lead.map(() => 0), lead]

  it('is in the interval of how often a strategy is best', () => {
    // Φ(1 / 2)
    expect(
      held((lead) => standingsOf(['now', 'plan'], against(lead), replications).standings[1]!.probabilityBest, 0.6915)
    )
      // 95 % less three standard errors of 200 cases
      .toBeGreaterThanOrEqual(0.9)
  })

  it('is in the intervals of what knowing everything, and what one input is worth', () => {
    const truth = normalLoss(1, 2)
    expect(held((lead) => informationOf(against(lead), replications, [], []).all, truth)).toBeGreaterThanOrEqual(0.9)
    expect(
      held(
        (lead) => curveOf([lead.map(() => 0), lead.map(() => 0)], against(lead), [1], replications)[0]!.information,
        truth
      )
    ).toBeGreaterThanOrEqual(0.9)
    let both = 0
    for (const { lead, ofDraw } of cases.slice(0, 40)) {
      const inputs = [{ name: 'x', label: { en: 'x', zh: 'x' }, columns: [ofDraw] }]
      const { low, high } = informationOf(against(lead), replications, inputs, []).parts[0]!
      if (low <= truth && truth <= high) both += 1
    }
    expect(both).toBeGreaterThanOrEqual(34)
  })

  it('is in the interval of the mean of the worst twentieth', () => {
    // all normal, sd √(2² + 3² + 1²): mean − sd × φ(1.645) / .05
    const truth = 1 - Math.sqrt(14) * 2.0627
    // six replications hardly meet the worst luck: not the 95 % of a mean, but thrice what draws alone would cover
    expect(held((lead) => crossedCvar(lead, replications, 'a'), truth)).toBeGreaterThanOrEqual(0.85)
  })

  it('adds nothing where there is none', () => {
    const none = Array.from({ length: draws * replications }, (_, at) => Math.floor(at / replications) - 20)
    // the ends of the bootstrap as before: three of 60 draws are the worst twentieth, −20, −19 and −18
    expect(crossedCvar(none, replications, 'a')).toMatchObject({ mean: -19, low: -20 })
    const { low, high } = standingsOf(['now', 'plan'], against(none), replications).standings[1]!.probabilityBest
    // Wilson's interval of 39.5 of 60
    expect({ low, high }).toEqual(scoreInterval(39.5 / 60, 60))
  })
})
