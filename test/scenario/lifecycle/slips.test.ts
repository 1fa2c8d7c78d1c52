import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../../src/core/errors.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { hivFile, madeRefusal, planRefusal, readPlan, twoStages } from '../../support/lifecycleFiles.js'

// Lines and columns below are counted by hand from the text of the file.

/** The message for the published model with a part of its text exchanged. */
function changed(part: string, by: string): string {
  expect(hivFile).toContain(part)
  return planRefusal(hivFile.replace(part, by))
}

/** The same with a strategy `mono` that overrides something. */
function mono(overrides: string): string {
  return changed('mono: {}', `mono: ${overrides}`)
}

/** What a reader of Chinese is told. */
function chinese(part: string, by: string): string {
  try {
    readPlan(hivFile.replace(part, by))
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((each) => problemText(each, 'zh-CN')).join('\n')
  }
  throw new Error('nothing was refused')
}

describe('a parameter that only a strategy or group has', () => {
  const unused =
    'no formula of any strategy or group names "rrr", and the scenario itself declares no such parameter, so it would change nothing; did you mean "rr"?'

  it('is refused where nothing uses it, with the nearest that is declared', () => {
    expect(mono('{ parameters: { rrr: .5 } }')).toBe(`plan.yaml:26:25: strategies.mono.parameters.rrr: ${unused}`)
    expect(changed('categories:', 'groups: { all of them: { weight: 1, parameters: { rrr: .5 } } }\ncategories:')).toBe(
      `plan.yaml:19:51: groups."all of them".parameters.rrr: ${unused}`
    )
    expect(chinese('mono: {}', 'mono: { parameters: { rrr: .5 } }')).toBe(
      'plan.yaml:26:25: strategies.mono.parameters.rrr：任何策略或分组的公式都未用到“rrr”，情景本身也没有声明该参数，因此它不起任何作用；是否想写“rr”？'
    )
  })

  it('may be used by another parameter, or by the same or another strategy', () => {
    const twice = '{ parameters: { half: .5, rr: 1 - half } }'
    expect(() => mono(twice)).toThrow('nothing was refused')
    const moves = 'lifecycle: { transitions: { A: { D: risk } } }'
    expect(() => mono(`{ parameters: { risk: .1 }, ${moves} }`)).toThrow('nothing was refused')
    const elsewhere = `mono: { parameters: { risk: .1 } }\n  more: { parameters: { risk: .2 }, ${moves} }`
    expect(() => changed('mono: {}', elsewhere)).toThrow('nothing was refused')
  })

  it('may be used by a discount rate, a weight, an amount, a start', () => {
    const { length } = ['discountRate', 'weight', 'stages', 'start'].map((use) => {
      const input = {
        ...twoStages,
        counting: 'end',
        discounting: 'none',
        groups: { one: { weight: use === 'weight' ? 'x + 1' : 1 } },
        strategies: {
          s: {
            parameters: { x: 0 },
            cohort: { start: { here: use === 'start' ? '1 - x' : 1 } },
            categories: {
              c: {
                kind: 'cost',
                discountRate: use === 'discountRate' ? 'x' : 0,
                stages: { here: use === 'stages' ? 'x' : 1 }
              }
            }
          }
        }
      }
      return makeLifecycle(input)
    })
    expect(length).toBe(4)
  })

  it('may stay unused where the scenario itself declares it', () => {
    expect(() => changed('lam: 0\n', 'lam: 0\n  spare: 1\n')).toThrow('nothing was refused')
    const text = hivFile.replace('lam: 0\n', 'lam: 0\n  spare: 1\n')
    expect(() => readPlan(text.replace('mono: {}', 'mono: { parameters: { spare: 2 } }'))).not.toThrow()
  })
})

describe('a list by cycle', () => {
  const list = (here: unknown) => madeRefusal({ lifecycle: { ...twoStages.lifecycle, transitions: { here } } })

  it('has exactly one value for each cycle', () => {
    expect(list({ gone: [0.1, 0.2, 0.2, 0.3] })).toBe(
      'lifecycle.transitions.here.gone: a list has one value for each of the 3 cycles, and this one has more; a table may be longer: { at: cycle, table: [ … ] }; got a list of 4 values\n    for example: { at: cycle, table: [0.5, 0.8, 1] }'
    )
    expect(list({ gone: [0.1, 0.2] })).toContain(
      'a list has one value for each of the 3 cycles; a map from the first cycle to the value may be shorter; got a list of 2 values'
    )
    const table = { here: { gone: { at: 'cycle', table: [0.1, 0.2, 0.2, 0.3] } } }
    expect(() => list(table.here)).toThrow('nothing was refused')
  })

  it.each([
    ['[0,9, 0,8, 0,7]', true], // twice as many
    ['[1,5, 2,5, 3,5]', true],
    ['[0,9, 0,8, 1]', true], // a 0 and a whole number above 1
    ['[0, 1, 0, 1, 1]', false], // flags
    ['[.9, .8, .7, .6, .5, .4]', false]
  ])('%s: decimal commas? %s', (values, isHinted) => {
    const text = planRefusal(hivFile.replace('cycles: 20', 'cycles: 3').replace('lam: 0', `lam: ${values}`))
    expect(text.includes('If the commas are decimal ones, write points: 0.9, not 0,9')).toBe(isHinted)
    expect(text.split('\n')[0]).toMatch(/^plan\.yaml:16:8: parameters\.lam: a list has one value/)
  })

  it('hints at decimal commas in weights too', () => {
    const text = hivFile.replace('cycles: 20', 'cycles: 3')
    expect(planRefusal(text.replace('counting: end', 'counting: { weights: [0,5, 1, 1, 0,5] }'))).toContain(
      'needs 4 weights, one for each time point 0 … cycles. If the commas are decimal ones'
    )
  })
})

describe('a discount rate', () => {
  const category = 'discountRate: .06, stages: { A: 2756'

  it.each([
    ['5', 'got 5', '0.05'],
    ['500/100', 'got text "500/100"', '0.05'],
    ['3.5', 'got 3.5', '0.035']
  ])('of %s is taken for per cent', (rate, got, example) => {
    expect(changed(category, category.replace('.06', rate))).toBe(
      `plan.yaml:20:50: categories.health.discountRate: must be a share a year, at most 1: .05 for 5 %; ${got}\n    for example: discountRate: ${example}`
    )
  })

  it('of one is odd, but one', () => {
    expect(() => changed(category, category.replace('.06', '1'))).toThrow('nothing was refused')
  })
})

describe('names that are whole numbers', () => {
  it.each([
    ['mono: {}', '3: {}\n  2: {}', '27:3: strategies.2: strategies whose', 'strategy 2', '3, 2, comb'],
    ['mono: {}', 'now: {}\n  2: {}', '27:3: strategies.2: strategies whose', 'strategy 2', 'now, 2, comb'],
    [
      'categories:',
      'groups: { b: { weight: .5 }, 2: { weight: .5 } }\ncategories:',
      '19:30: groups.2: groups whose',
      'group 2',
      'b, 2'
    ],
    [
      'transitions: all }',
      'transitions: all }\n    0: { on: odds, factor: rr, transitions: all }',
      '13:5: lifecycle.multipliers.0: multipliers whose',
      'multiplier 0',
      'treatment, 0'
    ]
  ])('%s → %s', (part, by, start, instead, got) => {
    expect(changed(part, by).split('\n')[0]).toBe(
      `plan.yaml:${start} names are whole numbers must rise and come first, since programs put them there whatever the file says; write "${instead}" instead of ${instead.split(' ')[1]}; got ${got}`
    )
  })

  it('may come first and rise', () => {
    expect(Object.keys(readPlan(hivFile.replace('mono: {}', '2: {}\n  10: {}')).strategies)).toEqual([
      '2',
      '10',
      'comb'
    ])
    // no index of an object: kept where they are
    expect(Object.keys(readPlan(hivFile.replace('mono: {}', 'now: {}\n  02: {}\n  2.5: {}')).strategies)).toEqual([
      'now',
      '02',
      '2.5',
      'comb'
    ])
  })

  it('are written as steps where exits are sequential', () => {
    const row = (here: unknown) =>
      madeRefusal({ lifecycle: { exits: 'sequential', stages: ['1', '2', 'here'], transitions: { here } } })
    expect(row({ 2: 0.1, 1: 0.2 })).toBe(
      'lifecycle.transitions.here: with sequential exits the order counts, and programs put names that are whole numbers, such as 1, first; write a list of steps; got a map with the keys 1, 2\n    for example: [{ 1: 0.1 }, { gone: 0.2 }]'
    )
    expect(() => row([{ 2: 0.1 }, { 1: 0.2 }])).toThrow('nothing was refused')
    expect(() => row({ 2: 0.1 })).toThrow('nothing was refused')
  })
})

describe('a decimal comma within braces', () => {
  const fault = 'inside { } a comma ends the value, so this is two entries; decimals take a point, thousands nothing'

  it.each([
    ['D: 437/1749', 'D: 0,1', '10:13', '0,1', 'D: 0.1'],
    ['D: 437/1749', 'D: 0,125', '10:13', '0,125', 'D: 0.125'],
    ['C: 9007', 'C: 9,007', '20:86', '9,007', 'C: 9007'],
    ['C: 9007', 'C: 1,009,007', '20:86', '1,009,007', 'C: 1009007'],
    ['C: 9007', 'C: 9,007.5', '20:86', '9,007.5', 'C: 9007.5'],
    ['D: 437/1749', 'D: 12,5%', '10:13', '12,5%', 'D: 0.125'],
    ['mono: {}', 'mono: { parameters: { rr: 0,5 } }', '26:29', '0,5', 'rr: 0.5'],
    ['D: 437/1749', 'D: 1,2,3', '10:13', '1,2,3', undefined],
    ['rr: { 1: 0.509', 'rr: { 1: 0,509', '27:54', '0,509', '1: 0.509']
  ])('%s → %s is told once', (part, by, place, got, example) => {
    expect(changed(part, by)).toBe(
      `plan.yaml:${place}: ${fault}; got ${got}${example === undefined ? '' : `\n    for example: ${example}`}`
    )
  })

  it('is told for each number, in Chinese too', () => {
    expect(changed('{ A: 1 }', '{ A: 0,5, B: 0,5 }').split('\n')).toEqual([
      `plan.yaml:4:23: ${fault}; got 0,5`,
      '    for example: A: 0.5',
      `plan.yaml:4:31: ${fault}; got 0,5`,
      '    for example: B: 0.5'
    ])
    expect(chinese('D: 437/1749', 'D: 0,1')).toBe(
      'plan.yaml:10:13: 在 { } 中逗号表示一项结束，因此这里成了两项；小数用点号，千位不加分隔；实际为 0,1\n    例如：D: 0.1'
    )
  })

  it('with a space after it is told once', () => {
    const hint = 'if the comma is a decimal one, write a point: 0.5, not 0,5'
    expect(changed('D: 437/1749', 'D: 0, 1')).toBe(
      `plan.yaml:10:16: lifecycle.transitions.C.1: nothing after the name removes a value, but there is no value "1" to remove; ${hint}`
    )
    expect(mono('{ parameters: { rr: 0, 5 } }')).toBe(
      `plan.yaml:26:32: strategies.mono.parameters.5: nothing after the name removes a parameter, but there is no parameter "5" to remove; ${hint}`
    )
    expect(changed('{ A: 1 }', '{ A: 1, 5 }')).toBe(
      'plan.yaml:4:26: cohort.start.5: there is no stage "5"; if the comma before it is a decimal one, write a point: 0.5, not 0,5'
    )
    expect(changed('{ A: 1 }', '{ A: 1, E: }')).toContain('cohort.start.E: there is no stage "E"')
  })

  it('is none where entries are meant', () => {
    expect(() => changed('rr: { 1: 0.509, 3: 1 }', 'rr: {1: 0.509,3: 1}')).toThrow('nothing was refused')
    expect(() => changed('{ A: 1 }', '{ A: 1,B: 0 }')).toThrow('nothing was refused')
  })
})

describe('a formula that YAML cuts up', () => {
  const example = '\n    for example: { ill: "age > 50 ? 0.2 : 0.1" }'
  const colon =
    'cannot be read as YAML: a second ": " before the next comma; inside { } a text or formula that holds ": ", such as c ? a : b, stands in quotation marks'

  it('at a colon is told to stand in quotation marks', () => {
    expect(changed('D: 437/1749', 'D: cycle > 2 ? .2 : .1')).toBe(`plan.yaml:10:13: ${colon}${example}`)
    expect(changed('B: 350/1734', 'B: rr ? .2 : .1')).toBe(`plan.yaml:8:13: ${colon}${example}`)
    expect(changed('D: 437/1749', 'D: ? .2 : .1')).toMatch(
      /^plan\.yaml:10:15: cannot be read as YAML: a comma is missing between two entries of \{ \} or \[ \]; a formula that begins with \? or holds " : " stands in quotation marks\n/
    )
    expect(changed('lam: 0\n', 'lam: rr ? 1 : 2\n').split('\n')[0]).toBe(
      'plan.yaml:16:8: cannot be read as YAML: a second ": " in one line; put the text or formula in quotation marks, or start a new line'
    )
    expect(chinese('D: 437/1749', 'D: rr ? .2 : .1')).toMatch(
      /在 \{ \} 中，含“: ”的文字或公式（如 c \? a : b）须加引号/
    )
  })

  it('at a colon within a list too', () => {
    const text = hivFile.replace('cycles: 20', 'cycles: 1').replace('lam: 0', 'lam: [rr ? 1 : 2]')
    expect(planRefusal(text)).toBe(
      'plan.yaml:16:9: parameters.lam.1: must be a number or a formula; inside [ ] a formula that holds ": " stands in quotation marks; got a map with the key "rr ? 1"\n    for example: "age > 50 ? 0.2 : 0.1"'
    )
  })

  it('at commas is told so once', () => {
    const cut =
      'the bracket at character 3 is not closed; inside {} and [] commas part values, so there a formula with commas stands in quotation marks; got "if(rr"\n    for example: "if(treated, rr, 1)"'
    expect(changed('D: 437/1749', 'D: if(rr, 0.2, 0.3)')).toBe(`plan.yaml:10:13: lifecycle.transitions.C.D: ${cut}`)
    expect(mono('{ parameters: { lam: if(rr, 0.2, 0.3) } }')).toBe(
      `plan.yaml:26:30: strategies.mono.parameters.lam: ${cut}`
    )
  })

  it('is read in quotation marks', () => {
    const text = hivFile.replace('D: 437/1749', 'D: "cycle > 2 ? .2 : .1"')
    expect(readPlan(text).strategies.mono.groups.all.lifecycle.moves[5].spec).toMatchObject({
      value: 'cycle > 2 ? .2 : .1'
    })
  })
})

describe('a full-width colon behind a key', () => {
  it('is named, with the line as it was meant', () => {
    expect(changed('counting: end', '"counting：end": end')).toContain('"：" is a full-width sign; YAML takes ":"')
    expect(changed('counting: end', 'counting：end: end')).toContain('for example: counting: half-cycle')
  })
})
