/**
 * Prints how the tests went as one plain line, `N passed, N failed` (`, N skipped` where some were), from the JSON that
 * vitest's reporter writes: `node test/setup/summary.js [file]`, by default `out/test.json`.
 *
 * A test file that does not load, and a run that failed without a failed test, count as one failure each, and so does a
 * missing or unreadable JSON file: then no test ran at all.
 */
import { readFileSync } from 'node:fs'

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    process.stderr.write(`no test results: ${error.message}\n`)
    return { success: false, testResults: [] }
  }
}

function summary({ success, testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
  ).length
  const failed = count('failed') + brokenFiles
  const skipped = count('skipped', 'pending', 'todo', 'disabled')
  const counts = [`${count('passed')} passed`, `${failed === 0 && !success ? 1 : failed} failed`]
  return [...counts, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ')
}

process.stdout.write(`${summary(read(process.argv[2] ?? 'out/test.json'))}\n`)
