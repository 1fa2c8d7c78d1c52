import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { allowedMath, forbiddenGlobals, forbiddenMethods, mostLines, packageRooms, rooms } from './rooms.js'

/** One import or re-export: what is named, whether by types only. */
interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly node: ts.Node
}

/** The room a file of `src` stands in: its folder; `index` for `index.ts` itself. */
export function roomOf(name: string): string {
  const slash = name.indexOf('/')
  return slash < 0 ? name.replace(/\.ts$/, '') : name.slice(0, slash)
}

/**
 * Everything in which a file of `src` breaks the architecture, as sentences that begin with the line. `name` is its path
 * within `src`; `packages` are those that the package's users have installed.
 */
export function faultsOf(name: string, text: string, packages: readonly string[]): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const room = roomOf(name)
  const rules = rooms[room]
  if (rules === undefined) return [`1: there is no room "${room}" in the import table`]
  const faults: string[] = []
  const report = (node: ts.Node, message: string) =>
    faults.push(`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${message}`)

  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines > mostLines) faults.push(`${mostLines}: ${lines} lines, at most ${mostLines} are allowed`)
  for (const each of importsOf(source)) {
    for (const message of importFaults(name, each, packages)) report(each.node, message)
  }
  visit(source, (node) => {
    if (room !== 'cli' && isTopLevelAwait(node)) report(node, 'no await at top level: a notebook cannot load it')
    if (rules.pure) for (const message of impurities(node)) report(node, message)
  })
  if (room === 'index') {
    for (const statement of source.statements) {
      if (!ts.isExportDeclaration(statement)) report(statement, 'the public API holds re-exports only')
    }
  }
  return faults
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = []
  visit(source, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: isTypeOnly(node), node })
      }
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ specifier: node.argument.literal.text, typeOnly: true, node })
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0]
      // a name put together at run time belongs to no room
      if (argument && ts.isStringLiteralLike(argument)) found.push({ specifier: argument.text, typeOnly: false, node })
    }
  })
  return found
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause
    if (node.isTypeOnly) return true
    return clause !== undefined && ts.isNamedExports(clause) && clause.elements.every((element) => element.isTypeOnly)
  }
  const clause = node.importClause
  if (clause === undefined) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.every((element) => element.isTypeOnly)
}

function importFaults(name: string, { specifier, typeOnly }: Import, packages: readonly string[]): string[] {
  return specifier.startsWith('.')
    ? relativeFaults(name, specifier, typeOnly)
    : packageFaults(roomOf(name), specifier, packages)
}

function relativeFaults(name: string, specifier: string, typeOnly: boolean): string[] {
  const faults = /\.js(on)?$/.test(specifier) ? [] : [`import "${specifier}" must end in .js`]
  const target = posix.join(posix.dirname(name), specifier)
  const from = roomOf(name)
  const to = roomOf(target.replace(/\.js$/, '.ts'))
  if (target.startsWith('..')) return [...faults, `import "${specifier}" leaves src`]
  if (from === to || rooms[from]?.imports.includes(to)) return faults
  if (rooms[from]?.types?.includes(to)) {
    return typeOnly ? faults : [...faults, `${from} may import only types from ${to}: "${specifier}"`]
  }
  return [...faults, `${from} must not import from ${to}: "${specifier}"`]
}

function packageFaults(room: string, specifier: string, packages: readonly string[]): string[] {
  if (isBuiltin(specifier)) {
    return rooms[room]?.pure ? [`"${specifier}" is Node's own; ${room} runs in browsers too`] : []
  }
  const owner = specifier.startsWith('@') ? specifier.split('/', 2).join('/') : specifier.split('/', 1)[0]
  const allowed = packageRooms[owner]
  if (allowed && !allowed.includes(room)) return [`only ${allowed.join(', ')} may know the package "${owner}"`]
  return packages.includes(owner) ? [] : [`package "${owner}" is not among those a user has installed`]
}

/** What a node holds that can differ between machines or runs. */
function impurities(node: ts.Node): string[] {
  if (ts.isIdentifier(node) && isReference(node)) {
    if (node.text === 'Math') return mathFaults(node)
    if (forbiddenGlobals.includes(node.text)) return [`"${node.text}" is not allowed in a pure room`]
  }
  if (ts.isIdentifier(node) && forbiddenMethods.includes(node.text)) {
    return [`"${node.text}" depends on the machine's language`]
  }
  if (ts.isBinaryExpression(node) && isPower(node.operatorToken.kind) && !isPowerOfTwo(node)) {
    return ['** differs between machines: power of core/math (2 ** a whole number is allowed)']
  }
  return []
}

/** Whether an identifier names a variable, and not a member that only happens to be called so. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node
  if (ts.isQualifiedName(parent)) return parent.right !== node
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent)
  return !(isMember && parent.name === node)
}

function mathFaults(node: ts.Identifier): string[] {
  const parent = node.parent
  if (!ts.isPropertyAccessExpression(parent)) return ['Math is allowed only as Math.name']
  const member = parent.name.text
  return allowedMath.includes(member) ? [] : [`Math.${member} differs between machines; see core/math`]
}

function isPower(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
}

function isPowerOfTwo(node: ts.BinaryExpression): boolean {
  const { left, right } = node
  const exponent = ts.isPrefixUnaryExpression(right) ? right.operand : right
  return ts.isNumericLiteral(left) && left.text === '2' && ts.isNumericLiteral(exponent) && /^\d+$/.test(exponent.text)
}

function isTopLevelAwait(node: ts.Node): boolean {
  const waits = ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)
  if (!waits) return false
  for (let above = node.parent; above !== undefined; above = above.parent) if (ts.isFunctionLike(above)) return false
  return true
}
