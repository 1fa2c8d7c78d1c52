import { arithmetic } from './arithmetic.js'
import { comparison } from './comparison.js'
import { formulaFunctions } from './functions.js'
import { both, choose, either, truth } from './logic.js'
import type { BinaryOperator, Formula, FormulaNode } from './node.js'
import { type Compiled, computedPart, numberPart, type Part, slotPart } from './part.js'
import { raised } from './raised.js'

const noSlots = new Float64Array()

/**
 * A formula as a function of the values of its names. Parts without names are computed once, here; of a choice, `&&` and
 * `||` only the side needed is computed. The function never throws: what has no value is `NaN` or infinite, and a
 * condition that is `NaN` makes the result `NaN`.
 *
 * @param formula From `parseFormula`.
 * @param slotOf The slot that holds the value of a name; asked once a name, in order. May throw for an unknown one.
 *
 * @example
 * const formula = compileFormula(parseFormula('price * 2 + 1'), (name) => ['price'].indexOf(name))
 * formula(new Float64Array([20])) // => 41
 */
export function compileFormula(formula: Formula, slotOf: (name: string) => number): Compiled {
  const slots = new Map(formula.names.map((name) => [name, slotOf(name)]))
  return partOf(formula.root, slots).run
}

function partOf(node: FormulaNode, slots: ReadonlyMap<string, number>): Part {
  const compile = (child: FormulaNode) => partOf(child, slots)
  switch (node.kind) {
    case 'number':
      return numberPart(node.value)
    case 'name':
      return slotPart(slots.get(node.name) ?? -1)
    case 'unary': {
      const argument = compile(node.argument)
      return folded([argument], unary(node.operator, argument.run))
    }
    case 'binary': {
      const [left, right] = [compile(node.left), compile(node.right)]
      return folded([left, right], binary(node.operator, left, right))
    }
    case 'choice': {
      const [condition, then, otherwise] = [node.condition, node.then, node.otherwise].map(compile)
      if (condition.kind !== 'number') return computedPart(choose(condition.run, then.run, otherwise.run))
      const holds = truth(condition.value)
      return holds === 1 ? then : holds === 0 ? otherwise : numberPart(holds)
    }
    case 'call': {
      const values = node.arguments.map(compile)
      return folded(values, call(formulaFunctions[node.name].evaluate, values))
    }
  }
}

/** A number where all of a part's own parts are numbers. */
function folded(parts: readonly Part[], run: Compiled): Part {
  return parts.every(({ kind }) => kind === 'number') ? numberPart(run(noSlots)) : computedPart(run)
}

function unary(operator: '-' | '!', run: Compiled): Compiled {
  return operator === '-' ? (slots) => -run(slots) : (slots) => 1 - truth(run(slots))
}

function binary(operator: BinaryOperator, left: Part, right: Part): Compiled {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(operator, left, right)
    case '%':
      return (slots) => left.run(slots) % right.run(slots)
    case '^':
      return (slots) => raised(left.run(slots), right.run(slots))
    case '&&':
      return both(left.run, right.run)
    case '||':
      return either(left.run, right.run)
    default:
      return comparison(operator, left, right)
  }
}

function call(evaluate: (...values: number[]) => number, parts: readonly Part[]): Compiled {
  const runs = parts.map(({ run }) => run)
  const [first, second, third] = runs
  if (runs.length === 1) return (slots) => evaluate(first(slots))
  if (runs.length === 2) return (slots) => evaluate(first(slots), second(slots))
  if (runs.length === 3) return (slots) => evaluate(first(slots), second(slots), third(slots))
  return (slots) => evaluate(...runs.map((run) => run(slots)))
}
