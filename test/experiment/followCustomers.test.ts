import { describe, expect, it } from 'vitest'
import { findEstimate } from '../../src/experiment/find.js'
import { followCustomers } from '../../src/experiment/followCustomers.js'
import { replicate } from '../../src/experiment/replicate.js'
import { makeScenario, varyScenario } from '../../src/scenario/makeScenario.js'

const fair = makeScenario(
  {
    horizon: { editions: 5, warmUp: 4, cancelled: [3] },
    segments: {
      firms: { marketSize: 300 },
      leaders: { marketSize: 20 },
      people: { kind: 'visitor', marketSize: 200 }
    },
    replications: 2
  },
  'fair'
)
const held = [1, 2, 4, 5]
const stages = ['confirmation', 'trust', 'weakening']

/** Sums over the stories of one replication are the totals that the engine counts itself: two countings, one run. */
describe('customers followed one by one', async () => {
  const played = await replicate(fair, { replications: 2 })
  const followed = followCustomers(fair, { replications: 2 })
  const counted = (outcome: string, edition: number) =>
    findEstimate(played, { outcome, edition, segment: 'firms' }).values
  const told = followed.stories.flatMap(({ replication, joined, editions }) =>
    editions.map((line) => ({ ...line, replication, joined }))
  )
  const at = (edition: number, replication: number) =>
    told.filter((line) => line.edition === edition && line.replication === replication)

  it.each(held)('are as many, in each stage, as the run table counts (edition %i)', (edition) => {
    for (const stage of stages) {
      const here = [0, 1].map((replication) => at(edition, replication).filter((line) => line.stage === stage).length)
      expect(here).toEqual(counted(`inStage.${stage}`, edition))
    }
  })

  it.each(held)('attend, join and return as the run table counts (edition %i)', (edition) => {
    for (const replication of [0, 1]) {
      const lines = at(edition, replication)
      expect(lines.filter(({ attends }) => attends)).toHaveLength(counted('attendance', edition)[replication]!)
      expect(lines.filter(({ joined }) => joined === edition)).toHaveLength(counted('joined', edition)[replication]!)
      expect(lines.filter(({ returned }) => returned)).toHaveLength(counted('returned', edition)[replication]!)
    }
  })

  it.each(['value', 'expectation'] as const)('have the mean %s that the run table has', (score) => {
    for (const [replication, mean] of counted(score, 4).entries()) {
      const own = at(4, replication).filter(({ attends }) => attends)
      expect(own.reduce((sum, line) => sum + line[score]!, 0) / own.length).toBeCloseTo(mean!, 4)
    }
  })

  it('move as the run table counts, but after the last edition, of which nothing is known', () => {
    const leaders = followCustomers(fair, { segment: 'leaders' }).stories
    const both = [...followed.stories.filter(({ replication }) => replication === 0), ...leaders].flatMap(
      ({ editions }) => editions
    )
    for (const edition of [1, 4]) {
      for (const from of stages) {
        for (const to of [...stages, 'disappearance', 'closed']) {
          const [first] = findEstimate(played, { outcome: `flow.${from}.${to}`, edition }).values
          const going = both.filter((line) => line.edition === edition && line.stage === from && line.next === to)
          expect(going).toHaveLength(first!)
        }
      }
    }
    expect(at(5, 0).every(({ next }) => next === null)).toBe(true)
  })

  it('have no edition that was cancelled, and no value where they stayed away', () => {
    expect(told.some(({ edition }) => edition === 3)).toBe(false)
    expect(
      told.every(
        ({ attends, value, satisfaction }) => (value === null) === !attends && (satisfaction === null) === !attends
      )
    ).toBe(true)
  })

  it('follow another segment when asked to', () => {
    const leaders = followCustomers(fair, { segment: 'leaders' })
    expect(new Set(leaders.stories.map(({ segment }) => segment))).toEqual(new Set(['leaders']))
  })

  it('are the same customers in another world of the same seed', () => {
    const dearer = varyScenario(fair, { segments: { firms: { discount: { 1: 0.5 } } } }, 'dearer')
    const first = (world: typeof followed) =>
      world.stories.filter(({ joined, replication }) => joined === 0 && replication === 0)
    const other = followCustomers(dearer, { baseline: fair })
    const members = (world: typeof followed) =>
      first(world)
        .filter(({ editions: [line] }) => line!.edition === 1 && !line!.returned)
        .map(({ customer }) => customer)
    expect(members(other).sort()).toEqual(members(followed).sort())
  })

  it.each([
    [{ segment: 'leeders' }, /unknown segment "leeders".*leaders/],
    [{ replications: 0 }, /whole number of at least 1/]
  ])('refuse %j with what would be right', (options, words) => {
    expect(() => followCustomers(fair, options)).toThrow(words)
  })
})
