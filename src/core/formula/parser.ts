import jsep from 'jsep'

/** Signs and operators of a formula with their precedence; those of equal precedence go from left to right. */
const precedence: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6
}
const powerPrecedence = 7
const prefixes = ['-', '+', '!']

// jsep is one object for the whole program; this is the only place that sets it up
jsep.removeAllUnaryOps()
jsep.removeAllBinaryOps()
jsep.removeAllLiterals()
for (const [operator, value] of Object.entries(precedence)) jsep.addBinaryOp(operator, value)
jsep.addBinaryOp('^', powerPrecedence, true)
// jsep binds a sign more tightly than a power; in mathematics −2² is −4
jsep.hooks.add('gobble-token', function signed(env) {
  const operator = this.char
  if (!prefixes.includes(operator)) return
  this.index += 1
  env.node = { type: 'UnaryExpression', operator, argument: powerFrom(this), prefix: true }
})

/** A value with the powers it is raised to, rightmost first. */
function powerFrom(scope: jsep.HookScope): jsep.Expression {
  const left = scope.gobbleToken()
  if (!left) scope.throwError('a value is missing')
  scope.gobbleSpaces()
  if (scope.char !== '^') return left
  scope.index += 1
  return { type: 'BinaryExpression', operator: '^', left, right: powerFrom(scope) }
}

/**
 * The tree that jsep makes of a formula whose grammar was checked.
 *
 * @param text Its tokens, separated by spaces (jsep reads `a ?.5 : 1` as access to a member).
 *
 * @example
 * parserTree('2 ^ 3').type // => 'BinaryExpression'
 */
export function parserTree(text: string): jsep.CoreExpression {
  return jsep(text) as jsep.CoreExpression
}
