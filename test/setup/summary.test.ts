import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../support/sourceFiles.js'

const folder = mkdtempSync(join(tmpdir(), 'perennial-summary-'))

function summaryOf(content: string): string {
  const file = join(folder, 'test.json')
  writeFileSync(file, content)
  return summaryAt(file)
}

function summaryAt(file: string): string {
  const script = `${packageRoot}test/setup/summary.js`
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' }).stdout
}

function results(success: boolean, ...files: [status: string, ...tests: string[]][]): string {
  const testResults = files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each }))
  }))
  return JSON.stringify({ success, testResults })
}

describe('the summary line', () => {
  it('counts tests', () => {
    expect(summaryOf(results(true, ['passed', 'passed', 'passed'], ['passed', 'passed']))).toBe('3 passed, 0 failed\n')
    expect(summaryOf(results(false, ['failed', 'passed', 'failed']))).toBe('1 passed, 1 failed\n')
    expect(summaryOf(results(true, ['passed', 'passed', 'pending', 'todo']))).toBe('1 passed, 0 failed, 2 skipped\n')
  })

  it('never calls a failed run a success', () => {
    expect(summaryOf(results(false, ['passed', 'passed'], ['failed']))).toBe('1 passed, 1 failed\n')
    expect(summaryOf(results(false, ['passed', 'passed']))).toBe('1 passed, 1 failed\n')
    expect(summaryOf('not JSON')).toBe('0 passed, 1 failed\n')
    expect(summaryAt(join(folder, 'absent.json'))).toBe('0 passed, 1 failed\n')
  })
})
