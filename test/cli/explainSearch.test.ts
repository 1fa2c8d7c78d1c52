import { describe, expect, it } from 'vitest'
import { outcomeCatalogue } from '../../src/analysis/outcomeCatalogue.js'
import { nearestSubject, search } from '../../src/cli/explainSearch.js'
import { lifecycleTopics } from '../../src/cli/lifecycleTopics.js'
import { catalogue } from '../../src/model/catalogue.js'
import { leverIds } from '../../src/model/parameters/lever.js'

const all = { parameters: catalogue, outcomes: outcomeCatalogue, topics: lifecycleTopics() }
const pathsOf = (wanted: string) => search(wanted, all).parameters.map((parameter) => parameter.path)
const outcomesOf = (wanted: string) => search(wanted, all).outcomes.map((outcome) => outcome.id)

describe('search', () => {
  it('finds a whole path, and only it', () => {
    expect(pathsOf('levers.advertising.spend')).toEqual(['levers.advertising.spend'])
    expect(outcomesOf('levers.advertising.spend')).toEqual([])
    expect(outcomesOf('booked.lever.service')).toEqual(['booked.*'])
    expect(pathsOf('booked.lever.service')).toEqual([])
  })

  it('takes the names of one’s own segments and tactics for *', () => {
    expect(pathsOf('segments.hall7.marketSize')).toEqual(['segments.*.marketSize'])
    expect(pathsOf('segments.*.marketSize')).toEqual(['segments.*.marketSize'])
    expect(pathsOf('tactics.大客户.cost')).toEqual(['tactics.*.cost'])
  })

  it('takes a part of a trait or of shares for the whole', () => {
    expect(pathsOf('segments.large.standArea.sigma')).toEqual(['segments.*.standArea'])
    expect(pathsOf('segments.large.initialStages.trust')).toEqual(['segments.*.initialStages'])
    expect(pathsOf('levers.service.spend.4')).toEqual(['levers.service.spend'])
    expect(pathsOf('horizon.editions.first')).toEqual([])
  })

  it('finds a part of a path wherever it stands, in any case', () => {
    const spends = leverIds.filter((id) => id !== 'referral').map((id) => `levers.${id}.spend`)
    expect(pathsOf('SPEND')).toEqual([...spends, 'tactics.*.spend'])
    expect(outcomesOf('spend')).toEqual(['spend'])
    expect(pathsOf('levers.*.carryOver')).toHaveLength(leverIds.length)
    expect(pathsOf('horizon')).toEqual(
      catalogue.map((entry) => entry.path).filter((path) => path.startsWith('horizon.'))
    )
  })

  it('finds words of the label in either language', () => {
    expect(pathsOf('stand rent')).toEqual(['price.perArea'])
    expect(pathsOf('展位单价')).toEqual(['price.perArea'])
    expect(outcomesOf('复展')).toEqual(
      outcomeCatalogue.filter((outcome) => outcome.label.zh.includes('复展')).map((outcome) => outcome.id)
    )
  })

  it('finds words of the meaning where no label has them', () => {
    expect(pathsOf('adstock')).toEqual(
      catalogue.filter((entry) => entry.help.en.includes('adstock')).map((entry) => entry.path)
    )
    expect(pathsOf('adstock')).toHaveLength(leverIds.length)
  })

  it('finds nothing for nonsense or emptiness', () => {
    for (const wanted of ['xyzzy', '', '.', '   '])
      expect(search(wanted, all)).toEqual({ parameters: [], outcomes: [], topics: [] })
  })
})

describe('nearestSubject', () => {
  it.each([
    ['levers.advertsing.spend', 'levers.advertising.spend'],
    ['segments.large.marketsise', 'segments.large.marketSize'],
    ['discuontRate', 'discountRate'],
    ['repeatrte', 'repeatRate']
  ])('takes %s for %s', (wanted, nearest) => {
    expect(nearestSubject(wanted, all)).toBe(nearest)
  })

  it('suggests nothing for nonsense', () => {
    expect(nearestSubject('xyzzyplugh', all)).toBeUndefined()
  })
})
