import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type InputOptions, rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

/** One file made for the browser. */
export interface BundledFile {
  readonly name: string
  readonly code: string
  /** Files that it imports, also those that were not bundled. */
  readonly imports: readonly string[]
  /** Sources it was made from. */
  readonly sources: readonly string[]
}

/** Packages whose usual module cannot be told apart into what is used and what is not, by sources of theirs that can. */
const treeShaken = {
  'ml-matrix': fileURLToPath(new URL('../../node_modules/ml-matrix/src/index.js', import.meta.url))
}

/** Source of an entry of the bundle: a file of this folder. */
export function entryFile(name: string): string {
  return fileURLToPath(new URL(`${name}.ts`, import.meta.url))
}

/**
 * Bundles a source with all that it imports into one ECMAScript module, minified, for browsers. Whatever the bundler warns
 * of, such as an import that it cannot find, is thrown.
 */
export async function bundle(file: string, options: InputOptions = {}): Promise<BundledFile> {
  const build = await rolldown({
    input: file,
    platform: 'browser',
    resolve: { alias: treeShaken },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    },
    ...options
  })
  try {
    const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false })
    const [{ fileName, code, imports, dynamicImports, moduleIds }] = output
    return { name: fileName, code, imports: [...imports, ...dynamicImports], sources: moduleIds }
  } finally {
    await build.close()
  }
}

/** Size of a file, in kB, as it is and as servers send it. */
export function sizesOf({ code }: BundledFile): { readonly plain: number; readonly gzip: number } {
  return { plain: Buffer.byteLength(code) / 1000, gzip: gzipSync(code).length / 1000 }
}

/** A node of a syntax tree. */
type Node = Readonly<Record<string, unknown>> & { readonly type: string }

/**
 * Names that minified code takes from the global scope: all that are longer than those which the minifier gives, and name
 * no property. Also those that it only asks about (`typeof process`).
 */
export function globalNames(code: string): string[] {
  const names = new Set<string>()
  const visit = (value: unknown, key: string, parent: Node | null) => {
    if (Array.isArray(value)) for (const each of value) visit(each, key, parent)
    else if (isNode(value)) {
      if (value.type === 'Identifier' && !namesProperty(parent, key)) names.add(String(value.name))
      for (const [inner, each] of Object.entries(value)) visit(each, inner, value)
    }
  }
  visit(parseAst(code), '', null)
  return [...names].filter((name) => name.length > longestMinified).sort()
}

const longestMinified = 3

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

const labelled = ['LabeledStatement', 'BreakStatement', 'ContinueStatement', 'ExportSpecifier', 'MetaProperty']

/** Whether an identifier stands for a property, a label or the name of an export. */
function namesProperty(parent: Node | null, key: string): boolean {
  if (parent === null) return false
  if (labelled.includes(parent.type)) return true
  return (key === 'property' || key === 'key') && parent.computed === false
}
