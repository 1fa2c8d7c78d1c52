import { describe, expect, it } from 'vitest'
import { tolerancePoint } from '../../src/analysis/tolerancePoint.js'
import { storyChart } from '../../src/chart/story.js'
import { tolerancePointChart } from '../../src/chart/tolerancePoint.js'
import { followCustomers } from '../../src/experiment/followCustomers.js'
import { storyTable } from '../../src/report/storyTable.js'
import { now } from './playedFair.js'
import { wellDrawn } from './wellDrawn.js'

const followed = followCustomers(now, { replications: 3 })
/** A story with editions missed and an end. */
const story = followed.stories.find(({ editions }) => {
  const stages = editions.map(({ stage }) => stage)
  return stages[0] === 'trust' && stages.includes('disappearance')
})!

wellDrawn('story', (language) => storyChart(followed, story, { language }))
wellDrawn('tolerance point', (language) => tolerancePointChart([followed], { language, least: 1 }))

describe('the story of one customer', () => {
  it('is drawn with the numbers of its table', () => {
    const { columns, rows } = storyTable(story, 'en')
    const column = (id: string) => rows.map((row) => row[columns.findIndex((each) => each.id === id)])
    const drawn = storyChart(followed, story).datasets.story!
    for (const id of ['edition', 'stage', 'value', 'satisfaction']) {
      expect(drawn.map((row) => row[id === 'stage' ? 'stageLabel' : id])).toEqual(column(id))
    }
    for (const [at, row] of drawn.entries()) {
      if (row.stage === 'disappearance')
        expect([row.expectation, row.strain, row.tolerance]).toEqual([null, null, null])
      else
        expect([row.expectation, row.strain, row.tolerance]).toEqual(
          ['expectation', 'strain', 'tolerance'].map((id) => column(id)[at])
        )
    }
  })

  it('says in the table where the last edition led only where it is known', () => {
    const { rows } = storyTable(story, 'zh-CN')
    expect(rows.at(-1)!.at(-1)).toMatch(/^(停业)?$/)
    expect(rows.some((row) => row.at(-1) === '消失')).toBe(true)
  })
})

describe('the chart of the tolerance point', () => {
  it('draws the classes that have enough customers, and no others', () => {
    const classes = tolerancePoint(followed)
    const drawn = tolerancePointChart([followed], { least: 2 }).datasets.classes!
    expect(drawn.map(({ lost, n }) => [lost, n])).toEqual(
      classes.filter(({ n }) => n >= 2).map(({ share, n }) => [share, n])
    )
  })

  it('names the worlds where there are several', () => {
    const spec = JSON.stringify(
      tolerancePointChart([
        followed,
        { ...followed, scenario: { ...followed.scenario, name: 'other', title: 'Another world' } }
      ])
    )
    expect(spec).toContain('Another world')
  })
})
