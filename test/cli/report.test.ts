import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
const lifecycle = `perennial: 1
horizon: { cycles: 3, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle:
  stages: [here, gone]
  transitions: { here: { gone: .5 } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-report-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'plan.yaml'), plan)
  writeFileSync(path.join(cwd, 'lifecycle.yaml'), lifecycle)
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
