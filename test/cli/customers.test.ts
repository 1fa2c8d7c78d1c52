import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-customers-'))
  const histories = ['11111', '11011', '11000', '10000', '01111', '01100', '00111', '00101', '00110']
  const rows = Array.from({ length: 60 }, (_, at) =>
    [...histories[at % histories.length]!].flatMap((mark, edition) =>
      mark === '1' ? [`F${at},${2019 + edition},${1000 + 50 * at}`] : []
    )
  ).flat()
  writeFileSync(path.join(cwd, 'records.csv'), ['customer,edition,paid', ...rows].join('\n'))
  writeFileSync(path.join(cwd, 'short.csv'), 'customer,edition\nA,2019\nB,2020\n')
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('customers', () => {
  it('says where they stand, who is at risk and how good that is', async () => {
    const { code, out } = await callWithin(['customers', 'records.csv', '--top', '4'], cwd)
    expect(code).toBe(0)
    for (const part of [
      'Where customers stand after 2023',
      'Disappearance',
      'At risk: the 4 with most at stake',
      '2023 predicted without it',
      'margin 45 %'
    ]) {
      expect(out).toContain(part)
    }
  })

  it('says it in Chinese, and writes the list of all customers', async () => {
    const { out } = await callWithin(['customers', 'records.csv', '--lang', 'zh-CN'], cwd)
    expect(out).toContain('2023 之后客户所处阶段')
    const { code } = await callWithin(['customers', 'records.csv', '--lang', 'zh-CN', '--out', 'c.csv'], cwd)
    expect(code).toBe(0)
    const lines = readFileSync(path.join(cwd, 'c.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^id,name,segment,tenure,lastAttended,pConfirmation,/)
    expect(lines).toHaveLength(61)
  })

  it('writes JSON, equal for equal runs', async () => {
    const args = ['customers', 'records.csv', '--format', 'json', '--margin', '0.3', '--horizon', '4']
    const { out } = await callWithin(args, cwd)
    expect((await callWithin(args, cwd)).out).toBe(out)
    const { kind, settings, fit } = JSON.parse(out)
    expect([kind, settings.margin, settings.horizon, fit.model]).toEqual(['customers', 0.3, 4, 'bgbb'])
  })

  it.each([
    [['customers'], 'is missing'],
    [['customers', 'short.csv'], 'add earlier or later editions'],
    [['customers', 'records.csv', '--margin', 'half'], '--margin must be a number; got "half"'],
    [['customers', 'records.csv', '--margin', '45'], 'margin: must lie between 0 and 1; got 45'],
    [['customers', 'records.csv', '--horizon', '0'], '--horizon must be a whole number of at least 1'],
    [['customers', 'records.csv', '--model', 'hm'], 'did you mean "hmm"?'],
    [['customers', 'records.csv', '--top', 'all'], '--top must be a whole number'],
    [['customers', 'records.csv', '--out', 'records.csv'], '--out would overwrite']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
