import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGivenDraws } from '../../../src/experiment/decide/readGivenDraws.js'

const options = { file: 'draws.csv' }
const refused = (text: string) => () => readGivenDraws(text, options)

describe('a table with a row for each draw and strategy', () => {
  it('is read as the wide one with the same numbers, whatever the order of rows and columns', () => {
    const number = fc.integer({ min: -9999, max: 9999 }).map((each) => each / 8)
    const draw = fc.record({ now: fc.tuple(number, number), plan: fc.tuple(number, number), drift: number })
    const order = fc.infiniteStream(fc.nat())
    fc.assert(
      fc.property(fc.array(draw, { minLength: 1, maxLength: 6 }), order, (draws, keys) => {
        const wide = draws.map(({ now, plan, drift }) => [...now, ...plan, drift].join())
        const expected = readGivenDraws(
          ['cost:now,effect:now,cost:plan,effect:plan,drift', ...wide].join('\n'),
          options
        )
        const rows = draws.flatMap(({ drift, ...of }, at) =>
          Object.entries(of).map(([name, [cost, effect]]) => `${drift};${effect};${name};${at + 1};${cost}`)
        )
        // the first rows of both strategies and of every draw keep their order, as names and draws come in theirs
        const first = rows.filter((_, at) => at % 2 === 0)
        const others = rows.filter((_, at) => at % 2 === 1).map((row) => ({ row, key: keys.next().value }))
        const mixed = [...first, ...others.sort((one, other) => one.key - other.key).map(({ row }) => row)]
        expect(readGivenDraws(['drift;Effect;Strategy;Sim;Cost', ...mixed].join('\r\n'), options)).toEqual(expected)
      })
    )
  })

  it('takes net values, and today’s plan by name', () => {
    const text = 'draw\tstrategy\tvalue\n1\tplan\t5\n1\tnow\t3\n2\tnow\t4\n2\tplan\t6\n'
    expect(readGivenDraws(text, { ...options, baseline: 'now' })).toMatchObject({
      strategies: ['now', 'plan'],
      values: [
        [3, 4],
        [5, 6]
      ]
    })
  })

  it('is refused where rows do not make whole draws, with the line', () => {
    expect(refused('strategy,value\na,3\nb,4\n')).toThrow('needs a column "draw"')
    expect(refused('draw,strategy,value\n1,a,3\n1,b,4\n2,a,1\n')).toThrow('draw 2 has no row for the strategy "b"')
    expect(refused('draw,strategy,value\n1,a,3\n1,b,4\n1,a,1\n')).toThrow(
      'draws.csv:4: draw 1 has two rows for the strategy "a"'
    )
    expect(refused('draw,strategy,value\n1,,3\n')).toThrow('draws.csv:2: column "strategy" is empty')
    expect(refused('draw,strategy,value,x\n1,a,3,5\n1,b,4,6\n')).toThrow(
      'draws.csv:3: the parameter "x" differs between the strategies of draw 1'
    )
    expect(refused('draw,strategy,value\n1,a,3\n1,b,n/a\n')).toThrow('draws.csv:3: column "value:b" needs a number')
  })
})

describe('a header in other words', () => {
  it.each([
    ['Cost of plan A,Effect of plan A', 'cost:plan A'],
    ['cost.A,qaly.A', 'cost:A'],
    ['A_costs,A_effects', 'cost:A']
  ])('%s is answered with the column that is meant', (header, meant) => {
    expect(refused(`${header}\n1,2\n`)).toThrow(`did you mean "${meant}"?`)
  })

  it('is told of once: what follows from it is not', () => {
    let message = ''
    try {
      readGivenDraws('costs:a,effect:a,cost:b,effect:b\n1,2,3,4\n', { ...options, baseline: 'c' })
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toContain('did you mean "cost:a"?')
    expect(message.split('\n')).toHaveLength(1)
  })
})

it('a number in another notation is refused with the one that is meant, where that is sure', () => {
  const cell = (text: string) => refused(`value:a;value:b\n1;${text}\n`)
  expect(cell('11,127.49')).toThrow('did you mean "11127.49"?')
  expect(cell('1.234,5')).toThrow('did you mean "1234.5"?')
  expect(cell('11,127')).toThrow('the comma may be either; got "11,127"')
  expect(cell('0,127')).toThrow('did you mean "0.127"?')
})
