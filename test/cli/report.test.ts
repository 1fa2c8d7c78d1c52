import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'
import { smallReport } from './smallReport.js'

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-report-'))
  for (const [file, text] of Object.entries(smallReport)) writeFileSync(path.join(cwd, file), text)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const both = ['report', 'fair.yaml', 'plan.yaml', '--threads', '1']

describe('report', () => {
  it('gives the answer as JSON', async () => {
    const { out } = await callWithin([...both, '--format', 'json'], cwd)
    expect(JSON.parse(out)).toMatchObject({
      kind: 'report',
      version: 1,
      question: 'Is “More service” better than “A small fair”?'
    })
  })

  it.each([
    [['report', 'fair.yaml'], 'at least two scenarios'],
    [['report', 'lifecycle.yaml'], 'perennial report is for fairs'],
    [[...both, '--question', ' '], '--question is empty'],
    [[...both, '--out', 'report.csv'], 'known endings are .json, .html, .htm'],
    [[...both, '--format', 'csv'], '--format knows html, json'],
    [['compare', 'fair.yaml', 'plan.yaml', '--out', 'a.html'], 'known endings are .txt']
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
