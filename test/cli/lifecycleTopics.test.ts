import { describe, expect, it } from 'vitest'
import { outcomeCatalogue } from '../../src/analysis/outcomeCatalogue.js'
import { search } from '../../src/cli/explainSearch.js'
import { topicFacts } from '../../src/cli/explainText.js'
import { lifecycleTopics } from '../../src/cli/lifecycleTopics.js'
import { catalogue } from '../../src/model/catalogue.js'

const topics = lifecycleTopics()
const all = { parameters: catalogue, outcomes: outcomeCatalogue, topics }
const found = (wanted: string) => search(wanted, all).topics.map(({ path }) => path)

describe('keys of a lifecycle of its own', () => {
  it('are each listed once, and none that fairs have too', () => {
    const paths = topics.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(
      expect.arrayContaining(['counting', 'lifecycle.transitions.*.*', 'groups.*.weight', 'strategies'])
    )
    const fairs = new Set(catalogue.map(({ path }) => path))
    expect(paths.filter((path) => fairs.has(path))).toEqual([])
  })

  it('are found by their path, with what stands below them, and by their choices', () => {
    expect(found('counting')).toEqual(['counting'])
    expect(found('categories.fees.booked')).toEqual(['categories.*.booked'])
    expect(found('lifecycle')).toContain('lifecycle.multipliers.*.on')
    expect(found('strategies')).toEqual(['strategies', 'strategies.*'])
    expect(found('half-cycle')).toContain('counting')
    expect(found('计数方式')).toContain('counting')
    expect(found('levers.advertising.spend')).toEqual([])
  })

  it('are explained with every choice and the page that says more', () => {
    const counting = topics.find(({ path }) => path === 'counting')!
    const text = topicFacts(counting, 'en').map(([, fact]) => fact)
    for (const choice of ['start:', 'end:', 'life-table:', 'half-cycle:', '{ weights: … }:']) {
      expect(text.join('\n')).toContain(choice)
    }
    expect(text.at(-1)).toContain('scenarios/README.md')
    expect(topicFacts(counting, 'zh-CN').map(([name]) => name)).toEqual(['含义', '可选项', '示例', '更多'])
  })
})
