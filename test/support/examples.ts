import ts from 'typescript'

/** What one exported name promises in its docstring. */
export interface Documented {
  readonly name: string
  readonly line: number
  /** Whether it is a function, which must have a docstring and an example. */
  readonly isFunction: boolean
  /** The docstring before its first tag; empty where there is none. */
  readonly description: string
  readonly examples: readonly string[]
}

/** One checked line: an expression, how to compare, and the literal it should equal. */
export interface Assertion {
  readonly sign: '=>' | '≈'
  readonly expected: string
}

/** A statement of an example, with what is asserted of it. */
interface Step {
  readonly code: string
  readonly assertion: Assertion | null
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false
}

/** The text between the stars of the last docstring before a node. */
function docstringOf(node: ts.Node, text: string): string {
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
  const docstrings = comments.map(({ pos, end }) => text.slice(pos, end)).filter((each) => each.startsWith('/**'))
  const last = docstrings.at(-1)
  if (last === undefined) return ''
  return last
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
    .trim()
}

function isFunctionValue(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
}

/** Every name that a file exports by its own declaration, once (overloads share the first docstring). */
export function documentedExports(text: string): Documented[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true)
  const listed = new Set<string>()
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier && statement.exportClause) {
      if (ts.isNamedExports(statement.exportClause)) {
        for (const element of statement.exportClause.elements) listed.add((element.propertyName ?? element.name).text)
      }
    }
  }
  const found = new Map<string, Documented>()
  const add = (node: ts.HasModifiers, name: string, isFunction: boolean) => {
    if (found.has(name) || !(listed.has(name) || hasModifier(node, ts.SyntaxKind.ExportKeyword))) return
    const [description, ...tags] = docstringOf(node, text).split(/^@/m)
    const examples = tags.filter((tag) => /^example\b/.test(tag)).map((tag) => tag.slice('example'.length).trim())
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    found.set(name, { name, line, isFunction, description: description.trim(), examples })
  }
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement)) add(statement, statement.name?.text ?? 'default', true)
    if (ts.isClassDeclaration(statement)) add(statement, statement.name?.text ?? 'default', false)
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name)) add(statement, name.text, isFunctionValue(initializer))
      }
    }
  }
  return [...found.values()]
}

function parses(expression: string): boolean {
  try {
    new Function(`return (${expression}\n)`)
    return expression.trim() !== ''
  } catch {
    return false
  }
}

/** The assertion among the comments after a statement; an unfinished literal goes on in the next comment line. */
function assertionIn(comments: string): Assertion | null {
  const lines = comments.split('\n').map((line) => line.trim().replace(/^\/\/ ?/, ''))
  const at = lines.findIndex((line) => /^(=>|≈)/.test(line))
  if (at < 0) return null
  const sign = lines[at].startsWith('≈') ? '≈' : '=>'
  let expected = lines[at].slice(sign.length).trim()
  let next = at + 1
  while (!parses(expected)) {
    if (next === lines.length) throw new SyntaxError(`not a JavaScript literal: ${lines.slice(at).join('\n')}`)
    expected += `\n${lines[next]}`
    next += 1
  }
  if (lines.slice(next).some((line) => /^(=>|≈)/.test(line))) throw new SyntaxError('two assertions of one expression')
  return { sign, expected }
}

/** The statements of an example in order, with their assertions. Throws a SyntaxError where one asserts of nothing. */
export function stepsOf(example: string): Step[] {
  const source = ts.createSourceFile('example.ts', example, ts.ScriptTarget.ES2022, true)
  const { statements } = source
  const head = example.slice(0, statements[0]?.getStart(source) ?? example.length)
  if (assertionIn(head) !== null) throw new SyntaxError('an assertion before any expression')
  return statements.map((statement, index) => {
    const end = statement.getEnd()
    const gap = example.slice(end, statements[index + 1]?.getStart(source) ?? example.length)
    const assertion = assertionIn(gap)
    if (assertion && !ts.isExpressionStatement(statement))
      throw new SyntaxError(`not an expression: ${statement.getText()}`)
    return { code: statement.getText(source).replace(/;$/, ''), assertion }
  })
}

/** Why an exported name breaks the promise of the house, or an empty list. Only functions must have an example. */
export function promiseFaults({ isFunction, description, examples }: Documented): string[] {
  const faults: string[] = []
  if (isFunction && description === '') faults.push('has no docstring')
  if (isFunction && examples.length === 0) faults.push('has no @example')
  for (const example of examples) {
    if (stepsOf(example).every((step) => step.assertion === null)) faults.push(`asserts nothing: ${example}`)
  }
  return faults
}

/** Whether two values are equal but for numbers, which may differ by a relative 1e-9. */
export function isClose(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const allowed = 1e-9 * Math.max(Math.abs(actual), Math.abs(expected))
    return Object.is(actual, expected) || Math.abs(actual - expected) <= allowed
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return Object.is(actual, expected)
  }
  const one = Object.entries(actual)
  const other = new Map<string, unknown>(Object.entries(expected))
  return one.length === other.size && one.every(([key, value]) => other.has(key) && isClose(value, other.get(key)))
}

/**
 * Runs an example with the names of `scope`; calls `check` for every assertion with the value, the sign and what is
 * expected.
 */
export async function runExample(
  example: string,
  scope: Readonly<Record<string, unknown>>,
  check: (actual: unknown, sign: Assertion['sign'], expected: unknown) => void
): Promise<void> {
  const body = stepsOf(example).map(({ code, assertion }) =>
    assertion ? `$check((${code}\n), '${assertion.sign}', (${assertion.expected}\n));` : `${code};`
  )
  const names = Object.keys(scope).filter((name) => example.includes(name))
  // a block of its own, so that the example may name a constant like an export
  const source = `return async function (${[...names, '$check'].join(', ')}) { 'use strict'; { ${body.join('\n')} } }`
  await new Function(source)()(...names.map((name) => scope[name]), check)
}
