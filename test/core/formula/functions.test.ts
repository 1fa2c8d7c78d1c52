import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../src/core/formula/compileFormula.js'
import { formulaFunctions } from '../../../src/core/formula/functions.js'
import { isFormulaName } from '../../../src/core/formula/name.js'
import { parseFormula } from '../../../src/core/formula/parseFormula.js'

describe.each(Object.entries(formulaFunctions))(
  'the function %s',
  (name, { arguments: names, evaluate, help, example }) => {
    it('gives what its example says', () => {
      expect(example.formula.startsWith(`${name}(`)).toBe(true)
      const formula = compileFormula(parseFormula(example.formula), () => 0)
      expect(formula(new Float64Array())).toBeCloseTo(example.value, 14)
    })

    it('gives the same of values from slots as of constants', () => {
      const numbers = example.formula.match(/-?\d+(\.\d+)?(?=[,)])/g) ?? []
      if (name === 'if') return
      const call = `${name}(${numbers.map((_, index) => `x${index}`).join(', ')})`
      const formula = compileFormula(parseFormula(call), (each) => Number(each.slice(1)))
      expect(numbers.length).toBeGreaterThanOrEqual(names.length)
      expect(formula(Float64Array.from(numbers, Number))).toBe(evaluate(...numbers.map(Number)))
    })

    it('is explained in both languages', () => {
      expect(help.en).toMatch(/^[a-z]/)
      expect(help.zh).toMatch(/[一-鿿]/)
      for (const each of names) expect(isFormulaName(each)).toBe(true)
    })
  }
)

it('are those of the language, no more', () => {
  expect(Object.keys(formulaFunctions).join(' ')).toBe(
    'exp log sqrt abs min max floor ceil round if rateToProbability probabilityToRate probabilityOver hazardRatio ' +
      'oddsRatio logistic logit weibull'
  )
})

it('if as a function chooses as the compiled one does', () => {
  expect([1, 0, -2, NaN].map((condition) => formulaFunctions.if.evaluate(condition, 10, 20))).toEqual([10, 20, 10, NaN])
})
