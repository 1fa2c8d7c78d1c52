import { describe, expect, it } from 'vitest'
import { lifecycleOutcomeCatalogue } from '../../src/analysis/lifecycle/lifecycleOutcomeCatalogue.js'
import { outcomeCatalogue } from '../../src/analysis/outcomeCatalogue.js'
import { search, topicsFirst } from '../../src/cli/explainSearch.js'
import { explainTables } from '../../src/cli/explainTables.js'
import { explainedTexts, topicFacts } from '../../src/cli/explainText.js'
import { lifecycleGlossary } from '../../src/cli/lifecycleGlossary.js'
import { lifecycleTopics } from '../../src/cli/lifecycleTopics.js'
import { catalogue } from '../../src/model/catalogue.js'
import { clockNames } from '../../src/scenario/lifecycle/formulaNames.js'
import { readLifecycle } from '../../src/scenario/lifecycle/index.js'

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

describe('the glossary of lifecycles', () => {
  const everything = { ...all, topics: [...topics, ...lifecycleGlossary()] }
  const kinds = (wanted: string) => search(wanted, everything).topics.map(({ kind, path }) => `${kind} ${path}`)

  it.each([
    ['stay', ['name stay']],
    ['time', ['name time']],
    ['point', ['name point']],
    ['cycle', ['name cycle']],
    ['attended', ['name attended']],
    ['any', ['word any']],
    ['rest', ['word rest']],
    ['beyond', ['word beyond']],
    ['between', ['word between']],
    ['extends', ['word extends']],
    ['dominated', ['word dominated']],
    ['sojourn', ['outcome sojourn']],
    ['editionsAttended', ['outcome editionsAttended']],
    ['cycles', ['name cycles', 'key horizon.cycles']],
    ['incremental', ['word incremental', 'key incremental', 'key incremental.cost', 'key incremental.effect']]
  ])('knows %s', (wanted, found) => {
    expect(kinds(wanted)).toEqual(found)
    expect(search(wanted, everything)).toMatchObject({ parameters: [], outcomes: [] })
  })

  it('shows the definition of a lifecycle beside that of a fair, each with whose it is', () => {
    const found = search('repeatRate', everything)
    const texts = explainedTexts(found, 'en', 100, topicsFirst('repeatRate', found))
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('For      fairs')
    expect(texts[1]).toContain('For      scenarios that declare their own lifecycle')
    expect(explainedTexts(found, 'zh-CN', 100)[1]).toContain('适用于  自定义生命周期的情景')
  })

  it('says where more is said once, and leaves no place unfilled', () => {
    for (const wanted of ['incremental', 'title', 'Time in stage']) {
      for (const language of ['en', 'zh-CN'] as const) {
        const text = explainedTexts(search(wanted, everything), language, 100).join('\n')
        expect(text.match(/scenarios\/README/g) ?? []).toHaveLength(wanted === 'Time in stage' ? 0 : 1)
        expect(text).not.toContain('{name}')
      }
    }
  })

  it('comes before fairs where a name is the whole name of a key', () => {
    const found = search('lifecycle', everything)
    expect(topicsFirst('lifecycle', found)).toBe(true)
    expect(explainTables(found, 'en', true)[0].title).toBe('Keys of a lifecycle of its own')
    expect(explainTables(found, 'zh-CN', false)[0].title).not.toBe('自定义生命周期的键')
    expect(topicsFirst('title', search('title', everything))).toBe(false)
  })

  it('covers every name of the clock and every outcome', () => {
    const paths = lifecycleGlossary().map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining([...clockNames, ...lifecycleOutcomeCatalogue.map(({ id }) => id)]))
    expect(new Set(paths).size).toBe(paths.length)
  })

  it.each(lifecycleGlossary().filter(({ kind, example }) => kind === 'name' || /^mortality/.test(example)))(
    'gives an example for $path that works',
    ({ example }) => {
      const quantity = example.startsWith('counting') ? 'unused: 1' : example
      const counting = example.startsWith('counting') ? example : 'counting: end'
      const text = `perennial: 1
horizon: { cycles: 3, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle: { stages: [here, gone], transitions: { here: { gone: 0.1 * ${quantity.split(':')[0]} } } }
parameters: { ${quantity} }
${counting}
categories: { fees: { kind: value, stages: { here: 1 } } }
`
      expect(() => readLifecycle('a.yaml', { readText: () => text, resolve: (_, file) => file })).not.toThrow()
    }
  )
})
