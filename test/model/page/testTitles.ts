import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './pages.js'

/** A test or a group of tests, as its file calls it. */
export interface Title {
  readonly kind: 'describe' | 'it'
  readonly text: string
}

/** The name that a call such as `it(…)`, `it.each(…)(…)` or `describe.each(…)(…)` begins with. */
function rootName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootName(node.expression)
  return null
}

/** The titles of the tests in a file, in their order, without the places that `it.each` fills at their end. */
export function titlesIn(file: string, text = readFileSync(join(root, file), 'utf8')): readonly Title[] {
  const found: Title[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments
      const name = rootName(node.expression)
      if (first !== undefined && ts.isStringLiteralLike(first) && (name === 'it' || name === 'describe')) {
        found.push({ kind: name, text: first.text.replace(/ \(seed (%s|\$seed)\)$/, '') })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true))
  return found
}

/** Number of the pattern that a test file shows: by the titles of its groups, else by its first comment that names one. */
export function patternOf(file: string, text = readFileSync(join(root, file), 'utf8')): number | null {
  const named = /\bpattern (\d+)\b/i
  const groups = titlesIn(file, text).filter(({ kind }) => kind === 'describe')
  const comments = text.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  const found = [...groups.map((group) => group.text), ...comments].map((each) => named.exec(each)).find(Boolean)
  return found ? Number(found[1]) : null
}
