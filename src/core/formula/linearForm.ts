import { compileFormula } from './compileFormula.js'
import { type Formula, type FormulaNode, namesIn } from './node.js'

/** A constant and coefficients of names. */
interface Linear {
  readonly constant: number
  readonly coefficients: ReadonlyMap<string, number>
}

/**
 * The coefficients of a formula that is a sum of multiples of names, without a constant: `income - 2 * (cost + fee) / 4`
 * has 1, −½ and −½. Names that cancel stay, with 0.
 *
 * @returns Coefficients by name in the order of the names; `null` where the formula is no such sum: names multiplied with
 * each other, in a function, a comparison or a choice, a constant left over, or a coefficient that is not finite.
 *
 * @example
 * linearForm(parseFormula('income - 2 * (cost + fee) / 4'))
 * // => new Map([['income', 1], ['cost', -0.5], ['fee', -0.5]])
 * linearForm(parseFormula('income * cost')) // => null
 * linearForm(parseFormula('income + 1')) // => null
 */
export function linearForm(formula: Formula): ReadonlyMap<string, number> | null {
  const linear = linearOf(formula.root)
  if (linear === null || linear.constant !== 0 || linear.coefficients.size === 0) return null
  for (const coefficient of linear.coefficients.values()) if (!Number.isFinite(coefficient)) return null
  return linear.coefficients
}

function linearOf(node: FormulaNode): Linear | null {
  const value = constantOf(node)
  if (value !== null) return { constant: value, coefficients: new Map() }
  if (node.kind === 'name') return { constant: 0, coefficients: new Map([[node.name, 1]]) }
  if (node.kind === 'unary' && node.operator === '-') return scaled(linearOf(node.argument), (x) => -x)
  if (node.kind !== 'binary') return null
  const { operator } = node
  if (operator === '+' || operator === '-') return sum(linearOf(node.left), linearOf(node.right), operator)
  const left = constantOf(node.left)
  const right = constantOf(node.right)
  if (operator === '*' && left !== null) return scaled(linearOf(node.right), (x) => left * x)
  if (operator === '*' && right !== null) return scaled(linearOf(node.left), (x) => x * right)
  if (operator === '/' && right !== null) return scaled(linearOf(node.left), (x) => x / right)
  return null
}

/** The value of a part without names, `null` where it has some. */
function constantOf(node: FormulaNode): number | null {
  if (namesIn(node).length > 0) return null
  return compileFormula({ text: '', names: [], root: node }, () => 0)(new Float64Array())
}

function scaled(linear: Linear | null, scale: (value: number) => number): Linear | null {
  if (linear === null) return null
  const coefficients = new Map([...linear.coefficients].map(([name, value]) => [name, scale(value)]))
  return { constant: scale(linear.constant), coefficients }
}

function sum(left: Linear | null, right: Linear | null, operator: '+' | '-'): Linear | null {
  if (left === null || right === null) return null
  const sign = operator === '+' ? 1 : -1
  const coefficients = new Map(left.coefficients)
  for (const [name, value] of right.coefficients) coefficients.set(name, (coefficients.get(name) ?? 0) + sign * value)
  return { constant: left.constant + sign * right.constant, coefficients }
}
