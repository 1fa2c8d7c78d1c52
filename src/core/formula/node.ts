/** Operators between two values; comparisons and logical ones give 1 or 0. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||'

/** A formula as a tree. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly argument: FormulaNode }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: FormulaNode
      readonly right: FormulaNode
    }
  /** `c ? a : b` and `if(c, a, b)`. */
  | {
      readonly kind: 'choice'
      readonly condition: FormulaNode
      readonly then: FormulaNode
      readonly otherwise: FormulaNode
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly FormulaNode[] }

/** A formula that was read. */
export interface Formula {
  readonly text: string
  /** The names it needs, functions apart, each once, in the order in which they appear. */
  readonly names: readonly string[]
  readonly root: FormulaNode
}

/**
 * The parts of which a part of a formula is made, from left to right.
 *
 * @example
 * childrenOf({ kind: 'unary', operator: '-', argument: { kind: 'name', name: 'a' } })
 * // => [{ kind: 'name', name: 'a' }]
 */
export function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'unary':
      return [node.argument]
    case 'binary':
      return [node.left, node.right]
    case 'choice':
      return [node.condition, node.then, node.otherwise]
    case 'call':
      return node.arguments
    default:
      return []
  }
}

/**
 * The names that a part of a formula needs, each once, in the order in which they appear.
 *
 * @example
 * namesIn(parseFormula('a + exp(b) * a').root) // => ['a', 'b']
 */
export function namesIn(node: FormulaNode): string[] {
  const names = new Set<string>()
  const visit = (part: FormulaNode): void => {
    if (part.kind === 'name') names.add(part.name)
    for (const child of childrenOf(part)) visit(child)
  }
  visit(node)
  return [...names]
}
