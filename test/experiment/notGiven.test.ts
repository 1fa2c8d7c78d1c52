import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { compile, run } from '../../src/engine/index.js'
import { notGiven } from '../../src/experiment/notGiven.js'
import { figuresReaders } from '../../src/experiment/units/figuresReader.js'
import { smallScenario } from './helpers.js'

describe('an outcome that is not given', () => {
  it('says in both languages what was asked, what it is given for, and one that is given', () => {
    expect(notGiven({ outcome: 'npv', edition: 2, segment: 'small' })).toEqual({
      message: 'outcome "npv" is not given for that segment, edition and tenure; it is given for the horizon',
      messageZh: '结果指标“npv”没有对应该客户群、届次与已参展届数的数值；可给出的是：整个期间',
      got: 'segment small, edition 2, tenure null',
      gotZh: '客户群 small、届次 2、已参展届数 null',
      example: 'attendance'
    })
  })

  it('is said so by the reader of figures that uncertainty, sensitivity and decide ask', () => {
    const plan = compile(smallScenario('fair'))
    const { read, valuesOf } = figuresReaders([{ outcome: 'npv', segment: null, edition: 2, tenure: null }])(
      plan.context
    )
    const ask = () => valuesOf(read(run(plan, 0)))
    expect(ask).toThrow(InputError)
    expect(ask).toThrow('it is given for the horizon')
  })
})
