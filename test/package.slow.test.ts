import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

it('packs what the command needs, and no sources or tests', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const listing = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  )
  const files: string[] = listing[0].files.map((file: { path: string }) => file.path)
  for (const file of [
    'package.json',
    'README.md',
    'LICENSE',
    'dist/command/main.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/node/index.js',
    'dist/command/worker.js',
    'dist/notebook/index.js',
    'scenarios/perennial.schema.json',
    'scenarios/mature.yaml',
    'scenarios/eurocis.yaml',
    'data/README.md',
    'notebooks/01-compare-strategies.ipynb',
    'notebooks/zh/01-compare-strategies.ipynb',
    'notebooks/.jupyter/kernels/tslab-zh/kernel.json'
  ]) {
    expect(files).toContain(file)
  }
  const rooms = new Set(files.map((file) => (file.includes('/') ? file.split('/')[0] : '')))
  expect([...rooms].sort()).toEqual(['', 'data', 'dist', 'notebooks', 'scenarios'])
})

it('has a command that any shell can start', () => {
  const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(readFileSync(path.join(root, bin.perennial), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(statSync(path.join(root, bin.perennial)).isFile()).toBe(true)
})
