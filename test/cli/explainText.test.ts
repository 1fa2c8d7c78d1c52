import { describe, expect, it } from 'vitest'
import { outcomeCatalogue } from '../../src/analysis/outcomeCatalogue.js'
import { factsText, outcomeFacts, parameterFacts, rangeText } from '../../src/cli/explainText.js'
import { sayIn } from '../../src/cli/words.js'
import { catalogue } from '../../src/model/catalogue.js'
import { readScenario } from '../../src/scenario/readScenario.js'
import { customersFile } from '../support/knownCustomers.js'

describe('parameterFacts', () => {
  it.each(catalogue)('of $path holds meaning, default, source and an example that works', (parameter) => {
    const facts = new Map(parameterFacts(parameter, 'en'))
    expect(facts.get('Meaning')).toBe(parameter.help.en)
    expect(facts.get('Source')).toContain(`[${parameter.source.tag}]`)
    expect(facts.get('Default')).toBeTruthy()
    // known customers start without a warm-up
    const known = parameter.kind === 'knownCustomers'
    const usual = `horizon: { editions: 2${known ? ', warmUp: 0' : ''} }\n`
    const horizon = parameter.path.startsWith('horizon.') ? '' : usual
    const segments = parameter.path.startsWith('segments.')
      ? ''
      : 'segments: { large: {}, exhibitors: {}, visitors: { kind: visitor } }\n'
    const dates = parameter.path === 'horizon.dates' ? '  editions: 2\n' : ''
    const dist = '{ dist: uniform, min: 1, max: 2 }'
    const prices = parameter.path.startsWith('uncertainty.') ? `price: { perArea: ${dist}, fixed: ${dist} }\n` : ''
    const text = `perennial: 1\n${horizon}${prices}${segments}${facts.get('Example')}\n${dates}`
    const readText = (file: string) => (file === 'a.yaml' ? text : customersFile([{}]))
    expect(() => readScenario('a.yaml', { readText, resolve: (_, file) => file })).not.toThrow()
  })

  it.each(catalogue)('of $path is said in Chinese', (parameter) => {
    const facts = parameterFacts(parameter, 'zh-CN')
    expect(facts[0]).toEqual(['含义', parameter.help.zh])
    for (const [name] of facts) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
  })
})

it('outcomeFacts tells meaning, unit and which way is better', () => {
  const repeatRate = outcomeCatalogue.find((outcome) => outcome.id === 'repeatRate')!
  const facts = new Map(outcomeFacts(repeatRate, 'en'))
  expect([facts.get('Meaning'), facts.get('Unit'), facts.get('Better')]).toEqual([
    repeatRate.definition.en,
    'share',
    'higher'
  ])
})

describe('rangeText', () => {
  it.each([
    [{ min: 0, max: 1e12 }, '0 to 1,000,000,000,000'],
    [{ min: 1e-6, max: 0.99 }, '0.000001 to 0.99'],
    [{ min: -20 }, 'at least -20'],
    [{ max: 3 }, 'at most 3'],
    [{}, '']
  ])('%j', (range, text) => {
    expect(rangeText(range, sayIn('en'))).toBe(text)
  })
})

it('factsText aligns names of either script and keeps the indentation of an example', () => {
  const facts = [
    ['单位', '占比'],
    ['含义说明', 'one two three four five'],
    ['例', 'a:\n  b: 1']
  ] as const
  expect(factsText('head', facts, 32)).toBe(
    [
      'head',
      '',
      '  单位      占比',
      '  含义说明  one two three four',
      '            five',
      '  例        a:',
      '              b: 1',
      ''
    ].join('\n')
  )
})
