import { describe, expect, it } from 'vitest'
import { meanByReplication, pairedDecisions } from '../../src/analysis/stories.js'
import { tolerancePoint } from '../../src/analysis/tolerancePoint.js'
import type { CustomerStory, Stories, StoryEdition } from '../../src/model/customerStory.js'

/** A line of a story in which nothing happens but what is given. */
const line = (edition: number, given: Partial<StoryEdition> = {}): StoryEdition => ({
  edition,
  stage: 'weakening',
  attends: true,
  returned: false,
  attended: 1,
  expectation: 60,
  value: 60,
  satisfaction: 60,
  trust: 0.5,
  strain: 0,
  tolerance: 0.25,
  referencePrice: 0,
  next: 'weakening',
  ...given
})
const story = (customer: string, editions: readonly StoryEdition[], joined = 0): CustomerStory => ({
  segment: 'firms',
  replication: 0,
  customer,
  joined,
  editions
})
const stage = (id: string, attends: boolean) => ({ id, attends })
const world = (...stories: CustomerStory[]): Stories => ({
  context: { stages: [stage('trust', true), stage('weakening', true), stage('disappearance', false)] },
  stories
})

describe('the same customers in two worlds', () => {
  it('are those who decide in both: no newcomer, nobody won back, nobody who has left', () => {
    const one = world(
      story('decides', [line(1), line(2)]),
      story('new', [line(1), line(2)], 1),
      story('back', [line(1, { returned: true })]),
      story('gone', [line(1, { stage: 'disappearance', attends: false })]),
      story('here only', [line(1)])
    )
    const other = world(
      story('decides', [line(1), line(2, { attends: false })]),
      story('new', [line(1), line(2)], 1),
      story('back', [line(1)]),
      story('gone', [line(1)])
    )
    const pairs = pairedDecisions(one, other)
    expect(pairs.map(({ customer, edition }) => `${customer} ${edition}`)).toEqual(['decides 1', 'decides 2', 'new 2'])
    expect(pairs.map((pair) => pair.other.attends)).toEqual([true, false, true])
  })

  it('have their means play by play', () => {
    const rows = [
      { replication: 1, here: true },
      { replication: 0, here: false },
      { replication: 1, here: false }
    ]
    expect(meanByReplication(rows, ({ here }) => here)).toEqual([0.5, 0])
  })
})

/** Worked by hand: strain .1 below, .05 above and .15 above a tolerance of .25. */
describe('the tolerance point', () => {
  const below = story('below', [line(1, { strain: 0.15 }), line(2, { strain: 0.15, next: 'disappearance' })])
  const just = story('just', [line(1, { strain: 0.3, next: 'trust' })])
  const beyond = story('beyond', [line(1, { strain: 0.4, next: 'disappearance' })])
  const uncounted = story('uncounted', [
    line(1, { strain: 0.3, stage: 'trust', next: 'disappearance' }),
    line(2, { strain: 0.3, next: 'closed' }),
    line(3, { strain: 0.3, next: null })
  ])

  it('counts the weakening by how far strain lies from what each bears', () => {
    const classes = tolerancePoint(world(below, just, beyond, uncounted), 0.2)
    expect(classes.map(({ from, n, count }) => [from, n, count])).toEqual([
      [-0.2, 2, 1],
      [0, 2, 1]
    ])
  })

  it('takes a customer of two editions for less than two customers', () => {
    const [twice] = tolerancePoint(world(below, story('other', [line(1, { strain: 0.15 })])), 0.2)
    expect(twice!.share).toBeCloseTo(1 / 3, 12)
    expect(twice!.low).toBeGreaterThanOrEqual(0)
    expect(twice!.high).toBeLessThanOrEqual(1)
  })
})
