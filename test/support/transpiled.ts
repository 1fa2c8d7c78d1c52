import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

const [source, built] = [path.join(root, 'src'), path.join(root, 'dist')]

/**
 * Turns the sources as they stand into JavaScript under `out/`, without checking types, for programs of their own process
 * that must not depend on when the package was last built: what is built of a source that is no younger is taken as it is,
 * which spares all but the copying. Returns the folder that mirrors `src`.
 */
export function transpiledSources(folder: string): string {
  const target = path.join(root, 'out', folder)
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(source, file).replace(/\.ts$/, '.js')
    const made = path.join(target, name)
    const text = builtOf(file, path.join(built, name)) ?? transpiled(file)
    if (existsSync(made) && readFileSync(made, 'utf8') === text) continue
    mkdirSync(path.dirname(made), { recursive: true })
    writeFileSync(made, text)
  }
  return target
}

/** What was built of a source after it was last changed, without the name of its source map. */
function builtOf(file: string, made: string): string | null {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (time <= statSync(file).mtimeMs) return null
  return readFileSync(made, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
}

function transpiled(file: string): string {
  return ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  }).outputText
}
