/**
 * Everything that is checked without running the program, side by side: lint and format, types, and that pure rooms know
 * neither Node nor a page. With `--ready`, as `npm test` begins, the Debian packages are seen to and the package is built at
 * the same time. Prints what each found, and ends with 1 where one found anything.
 */
import { spawn } from 'node:child_process'

const compiler = 'node_modules/typescript/bin/tsc'
const checks = {
  'lint and format': ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  types: [compiler, '-p', 'tsconfig.json'],
  'types of pure rooms': [compiler, '-p', 'tsconfig.pure.json']
}
const readying = { 'Debian packages': ['test/setup/debian.js'], build: ['test/setup/build.js'] }
const wanted = process.argv.includes('--ready') ? { ...readying, ...checks } : checks

/** Runs a program of Node to its end. */
function ended(name, words) {
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(process.execPath, words)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece) => {
        text += piece
      })
    }
    child.on('close', (code) => resolve({ name, code, text }))
  })
}

for (const { name, code, text } of await Promise.all(Object.entries(wanted).map((check) => ended(...check)))) {
  if (code !== 0) process.exitCode = 1
  process.stderr.write(code === 0 ? `${name}: nothing\n` : `${name}:\n${text}\n`)
}
