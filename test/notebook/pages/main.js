/**
 * Plays notebooks and writes each as a page that needs no network, into `out/notebooks`, English and Chinese:
 *
 *     npm run notebooks                          all
 *     npm run notebooks -- 03-the-lifecycle      those whose names begin so
 *
 * Ends with 1 where a notebook fails.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { notebookPage } from './page.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const player = path.join(root, 'test/notebook/playNotebook.js')
const asked = process.argv.slice(2)

for (const [place, language] of [
  ['', 'en'],
  ['zh', 'zh-CN']
]) {
  const folder = path.join(root, 'notebooks', place)
  const goal = path.join(root, 'out/notebooks', place)
  mkdirSync(goal, { recursive: true })
  const files = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))
  for (const file of files.filter((each) => asked.length === 0 || asked.some((name) => each.startsWith(name)))) {
    process.stderr.write(`${path.join('notebooks', place, file)} `)
    const { played, failed } = playedNotebook(path.join(folder, file))
    const page = path.join(goal, file.replace('.ipynb', '.html'))
    writeFileSync(page, notebookPage(played, language))
    process.stderr.write(`→ ${path.relative(root, page)}${failed ? ': a cell failed' : ''}\n`)
    if (failed) process.exitCode = 1
  }
}

/** A notebook with what its cells gave, as Jupyter stores it. */
function playedNotebook(file) {
  const notebook = JSON.parse(readFileSync(file, 'utf8'))
  const [cells] = JSON.parse(execFileSync(process.execPath, [player, file], { encoding: 'utf8', maxBuffer: 1e9 }))
  const results = cells.map(({ text, errors, displays }) => [
    ...(text === '' ? [] : [{ output_type: 'stream', name: 'stdout', text }]),
    ...displays.map((data) => ({ output_type: 'display_data', data })),
    ...(errors === '' ? [] : [{ output_type: 'stream', name: 'stderr', text: errors }])
  ])
  const codes = notebook.cells.filter((cell) => cell.cell_type === 'code')
  const played = notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, outputs: results[codes.indexOf(cell)] ?? [] } : cell
  )
  return { played: { ...notebook, cells: played }, failed: cells.some(({ ok }) => !ok) }
}
