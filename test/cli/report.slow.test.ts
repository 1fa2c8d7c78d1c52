import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

/** A fair small enough to be played in a moment, and a plan. */
const fair = `perennial: 1
title: A small fair
titleZh: 小型展会
horizon: { editions: 2, warmUp: 2 }
segments: { firms: { marketSize: 60 } }
price: { perArea: { dist: normal, mean: 250, sd: 20 } } # alone uncertain, so alone varied
replications: 2
`
const plan = `perennial: 1
extends: fair.yaml
title: More service
titleZh: 提升服务
levers: { service: { spend: 30000 } }
`
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-report-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'plan.yaml'), plan)
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
