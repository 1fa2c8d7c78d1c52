import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { packageRoot } from './sourceFiles.js'

/**
 * Runs a program of a page as its reader would, in a folder where the built package is installed.
 *
 * @param text TypeScript.
 * @param cwd Working folder, where the files lie that it reads.
 * @returns What it printed.
 */
export function runProgram(text: string, cwd: string): string {
  const installed = path.join(cwd, 'node_modules/perennial')
  if (!existsSync(installed)) {
    cpSync(path.join(packageRoot, 'package.json'), path.join(installed, 'package.json'))
    symlinkSync(path.join(packageRoot, 'dist'), path.join(installed, 'dist'))
  }
  // a folder of its own: a package.json further up says nothing about it
  writeFileSync(path.join(cwd, 'package.json'), '{ "private": true }')
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  writeFileSync(path.join(cwd, 'program.mjs'), ts.transpile(text, options))
  return execFileSync(process.execPath, ['program.mjs'], { cwd, encoding: 'utf8' })
}
