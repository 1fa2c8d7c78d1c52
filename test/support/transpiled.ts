import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Turns the sources as they stand into JavaScript under `out/`, without checking types, for programs of their own process
 * that must not depend on when the package was last built. Returns the folder that mirrors `src`.
 */
export function transpiledSources(folder: string): string {
  const target = path.join(root, 'out', folder)
  const source = path.join(root, 'src')
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const file = path.join(entry.parentPath, entry.name)
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
    })
    const made = path.join(target, path.relative(source, file).replace(/\.ts$/, '.js'))
    mkdirSync(path.dirname(made), { recursive: true })
    writeFileSync(made, outputText)
  }
  return target
}
