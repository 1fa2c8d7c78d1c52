import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './pages.js'

/** A test as its file calls it, with the groups that it stands in. */
export interface Title {
  readonly group: string
  readonly text: string
}

/** The name that a call such as `it(…)`, `it.each(…)(…)` or `describe.each(…)(…)` begins with. */
function rootName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootName(node.expression)
  return null
}

/** A title without the seed at its end, and with … where a table fills it. */
function plain(title: string): string {
  return title.replace(/ \(seed (%s|\$seed)\)$/, '').replace(/%[sidf]|\$\w+/g, '…')
}

/** The tests in a file, in their order. */
export function titlesIn(file: string, text = readFileSync(join(root, file), 'utf8')): readonly Title[] {
  const found: Title[] = []
  const visit = (node: ts.Node, group: string): void => {
    let inside = group
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments
      const name = rootName(node.expression)
      if (first !== undefined && ts.isStringLiteralLike(first)) {
        if (name === 'it') found.push({ group, text: plain(first.text) })
        if (name === 'describe') inside = group === '' ? plain(first.text) : `${group}, ${plain(first.text)}`
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true), '')
  return found
}

/**
 * The tests of a file by the number of the pattern that they show: by the titles of their groups; where none names a
 * pattern, all are of the first one that a comment names.
 */
export function patternsIn(file: string, text = readFileSync(join(root, file), 'utf8')): ReadonlyMap<number, Title[]> {
  const named = /\bpattern (\d+)\b/i
  const titles = titlesIn(file, text)
  const comment = (text.match(/\/\*\*[\s\S]*?\*\//g) ?? []).map((each) => named.exec(each)).find(Boolean)
  const fallback = titles.some(({ group }) => named.test(group)) ? null : comment
  const found = new Map<number, Title[]>()
  for (const title of titles) {
    const number = Number((named.exec(title.group) ?? fallback)?.[1])
    if (!Number.isNaN(number)) found.set(number, [...(found.get(number) ?? []), title])
  }
  return found
}
