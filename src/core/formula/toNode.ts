import type jsep from 'jsep'
import type { BinaryOperator, FormulaNode } from './node.js'

/**
 * The tree of a formula, its grammar checked, from the parser's.
 *
 * @throws TypeError for a kind of expression that no formula has.
 *
 * @example
 * toNode(parserTree('- a')) // => { kind: 'unary', operator: '-', argument: { kind: 'name', name: 'a' } }
 */
export function toNode(expression: jsep.Expression): FormulaNode {
  const node = expression as jsep.CoreExpression
  switch (node.type) {
    case 'Literal':
      return { kind: 'number', value: Number(node.value) }
    case 'Identifier':
      return { kind: 'name', name: node.name }
    case 'UnaryExpression': {
      const argument = toNode(node.argument)
      return node.operator === '+' ? argument : { kind: 'unary', operator: node.operator as '-' | '!', argument }
    }
    case 'BinaryExpression': {
      const operator = node.operator as BinaryOperator
      return { kind: 'binary', operator, left: toNode(node.left), right: toNode(node.right) }
    }
    case 'ConditionalExpression':
      return choice([node.test, node.consequent, node.alternate].map(toNode))
    case 'CallExpression': {
      const { name } = node.callee as jsep.Identifier
      const values = node.arguments.map(toNode)
      return name === 'if' ? choice(values) : { kind: 'call', name, arguments: values }
    }
    default:
      throw new TypeError(`no formula has a ${node.type}`)
  }
}

function choice([condition, then, otherwise]: readonly FormulaNode[]): FormulaNode {
  return { kind: 'choice', condition, then, otherwise }
}
