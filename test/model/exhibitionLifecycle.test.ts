import { describe, expect, it } from 'vitest'
import { exhibitionLifecycle, exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

const { lifecycle: rates, levers, mechanisms } = makeScenario({})
const startLevers = { advertising: 1.6, outreach: 1, winBack: 0.9 }
const lifecycle = exhibitionLifecycle(rates, startLevers, mechanisms.satisfaction.delight)
const find = (from: string, to: string) => lifecycle.transitions.find((each) => each.from === from && each.to === to)!

describe('the exhibition lifecycle', () => {
  it('has the five stages of the theory, three of which can attend', () => {
    expect(lifecycle.stages).toBe(exhibitionStages)
    expect(exhibitionStages.map((stage) => stage.id)).toEqual([
      'cultivation',
      'confirmation',
      'trust',
      'weakening',
      'disappearance'
    ])
    expect(exhibitionStages.map((stage) => stage.label.zh)).toEqual(['培育', '确认', '信任', '弱化', '消失'])
    expect(exhibitionStages.filter((stage) => stage.attends).map((stage) => stage.id)).toEqual(
      Object.keys(lifecycle.attendance)
    )
  })

  it('has every move of the theory, shortcuts included, and no other', () => {
    const moves = lifecycle.transitions.map(({ from, to, when }) => `${from} → ${to} ${when}`)
    expect(moves.sort()).toEqual(
      [
        'cultivation → confirmation before',
        'confirmation → trust after',
        'confirmation → weakening after',
        'confirmation → disappearance after',
        'trust → weakening after',
        'trust → disappearance after',
        'weakening → trust after',
        'weakening → disappearance after',
        'disappearance → confirmation before'
      ].sort()
    )
  })

  it('takes its probabilities whole from the rates', () => {
    for (const { from, to, probability } of lifecycle.transitions) {
      const exits = rates.rates[from as keyof typeof rates.rates] as Readonly<Record<string, number>>
      expect(probability).toBe(exits[to])
    }
    for (const [stage, chance] of Object.entries(lifecycle.attendance)) {
      expect(chance.probability).toBe(rates.attendance[stage as keyof typeof rates.attendance])
    }
    expect(lifecycle.closure).toBe(rates.closure)
  })

  it('leaves no more than everybody in any stage', () => {
    for (const { id } of exhibitionStages) {
      const leaving = lifecycle.transitions.filter(({ from, when }) => from === id && when === 'after')
      expect(leaving.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1)
    }
  })

  it('lets the drivers act where the theory says, with the opposite sign on losses', () => {
    const { drivers } = rates
    // the table of drivers: satisfaction .5, trust .1, loyalty 1; missed .5, strain 2, rival .1, tenure .4, bonds;
    // need gap .2 and .3, remedy .6
    const gain = { satisfaction: 0.5, delight: 0.25, trust: 0.1, tenure: 0.4, needGap: -0.2, remedy: 0.6, loyalty: 1 }
    const loss = { satisfaction: -0.5, trust: -0.1, bonds: -1, missed: 0.5, needGap: 0.3, remedy: -0.6, loyalty: -1 }
    expect(drivers.satisfaction.gain).toBe(0.5)
    expect(find('confirmation', 'trust').effects).toEqual(gain)
    expect(find('weakening', 'trust').effects).toEqual(gain)
    expect(find('confirmation', 'weakening').effects).toEqual(loss)
    expect(find('confirmation', 'disappearance').effects).toEqual(loss)
    expect(find('trust', 'disappearance').effects).toEqual(loss)
    // the rival pulls from trust to weakening only, strain beyond tolerance tips from weakening to disappearance only
    expect(find('trust', 'weakening').effects).toEqual({ ...loss, rival: 0.1 })
    expect(find('weakening', 'disappearance').effects).toEqual({ ...loss, strain: 2 })
    for (const { effects } of Object.values(lifecycle.attendance)) {
      expect(effects).toEqual({ satisfaction: 0.2, forecast: 0.5, trust: 0.1, bonds: 1, reminder: 0.5, loyalty: 1 })
    }
  })

  it('lets each lever of a start act on its own: advertising and outreach on prospects, win-back on the lost', () => {
    const common = { wordOfMouth: 4, forecast: 0.3 }
    expect(find('cultivation', 'confirmation').effects).toEqual({
      ...common,
      awareness: 1.6,
      outreach: 1,
      demonstration: 2
    })
    expect(find('disappearance', 'confirmation').effects).toEqual({
      ...common,
      winBack: 0.9,
      needGap: -0.2,
      grievance: -1,
      lapse: -0.2
    })
    expect(levers.advertising.effect).toBe(1.6)
  })

  it('has stages better and worse for the fair: disappearance, weakening, staying, trust', () => {
    const standing = Object.fromEntries(exhibitionStages.map((stage) => [stage.id, stage.standing]))
    expect(standing.disappearance! < standing.weakening! && standing.weakening! < standing.confirmation!).toBe(true)
    expect(standing.confirmation! < standing.trust!).toBe(true)
  })
})

/**
 * The published renewal, folded: rates of the theory with attendance in them (from → to: confirmation .15 .16 .13, gone
 * .56; trust .80 .06, gone .14; weakening .15 .30, gone .55) and the attendance of each stage.
 */
const folded = {
  confirmation: { confirmation: 0.15, trust: 0.16, weakening: 0.13 },
  trust: { trust: 0.8, weakening: 0.06 },
  weakening: { trust: 0.15, weakening: 0.3 }
}
const attendance = { confirmation: 0.75, trust: 0.93, weakening: 0.6 }

describe('rates unfolded from attendance', () => {
  it('are the folded ones by the attendance of where they lead, rows at most one, and fold back', () => {
    for (const row of Object.values(folded)) {
      const unfolded = Object.entries(row).map(
        ([to, share]) => [to, share / attendance[to as keyof typeof attendance]] as const
      )
      const sum = unfolded.reduce((total, [, share]) => total + share, 0)
      expect(sum).toBeLessThanOrEqual(1)
      for (const [to, share] of unfolded) {
        expect(share * attendance[to as keyof typeof attendance]).toBeCloseTo(row[to as keyof typeof row], 12)
      }
    }
    // by hand: confirmation .15/.75 + .16/.93 + .13/.6 = .2 + .17204 + .21667 = .58871
    const confirmation = folded.confirmation
    expect(confirmation.confirmation / 0.75 + confirmation.trust / 0.93 + confirmation.weakening / 0.6).toBeCloseTo(
      0.58871,
      5
    )
  })

  it('start the defaults: the attendance of each stage is that of the theory', () => {
    expect(rates.attendance).toEqual(attendance)
  })
})
