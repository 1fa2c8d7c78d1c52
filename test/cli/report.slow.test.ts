import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  it('writes one page into a file, and says nothing else', async () => {
    const { code, out, err } = await callWithin([...both, '--out', 'report.html', '--lang', 'zh-CN'], cwd)
    expect([code, out, err]).toEqual([0, '', ''])
    const page = readFileSync(path.join(cwd, 'report.html'), 'utf8')
    expect(page.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true)
    expect(page).toContain('<h1>“提升服务”是否优于“小型展会”？</h1>')
    expect(page.endsWith('</html>\n')).toBe(true)
  })

  it('puts the question given above it, what was set below it, and which assumptions matter where asked', async () => {
    const more = ['--question', 'Is service worth it?', '--set', 'levers.service.spend=40000', '--sensitivity']
    const { code, out } = await callWithin([...both, ...more], cwd)
    expect(code).toBe(0)
    expect(out).toContain('<h1>Is service worth it?</h1>')
    expect(out).toContain('levers.service.spend=40000')
    expect(out).toContain('id="chart-tornado-title"')
  })
})
