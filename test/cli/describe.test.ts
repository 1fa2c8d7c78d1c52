import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

const fair = `customer,edition,segment,paid,cost,score
A,2020,small,1000,100,70
B,2021,small,1000,600,40
C,2021,large,9000,900,80
C,2022,large,9000,900,80
C,2023,large,9000,900,80
D,2022,small,1500,100,55
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-describe-'))
  writeFileSync(path.join(cwd, 'fair.csv'), fair)
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('describe', () => {
  it('prints what the records say, and what they do not', async () => {
    const { code, out, err } = await callWithin(['describe', 'fair.csv'], cwd)
    expect(code).toBe(0)
    expect(err).toContain('6 rows read: 6 used, 0 merged with another, 0 rejected')
    for (const part of [
      'What the records say: fair.csv',
      'Attendance by edition',
      'Cohort retention',
      'Renewal by segment',
      'How long customers stay',
      'Lorenz curve',
      'Loyalty as behaviour × attitude at 2023',
      'After what they left',
      'The margin is assumed',
      'What these records do not say'
    ]) {
      expect(out).toContain(part)
    }
  })

  it('takes margin, segment and when a customer is gone, and says it in Chinese', async () => {
    const args = ['describe', 'fair.csv', '--segment', 'small', '--margin', '.5', '--gone-after', '1']
    const { out } = await callWithin([...args, '--lang', 'zh-CN'], cwd)
    expect(out).toContain('仅含客户群“small”的客户')
    expect(out).toContain('50 % 毛利率')
    expect(out).not.toMatch(/Renewal|interval|assumed|margin/)
    const { settings, attended } = JSON.parse((await callWithin([...args, '--format', 'json'], cwd)).out)
    expect([settings, attended]).toEqual([{ segment: 'small', goneAfter: 1, margin: 0.5, marginSaid: true }, 3])
  })

  it('writes JSON and CSV to files', async () => {
    expect(await callWithin(['describe', 'fair.csv', '--out', 'told.json', '--quiet'], cwd)).toEqual({
      code: 0,
      out: '',
      err: ''
    })
    const json = JSON.parse(readFileSync(path.join(cwd, 'told.json'), 'utf8'))
    expect([json.kind, json.version, json.files]).toEqual(['description', 1, ['fair.csv']])
    await callWithin(['describe', 'fair.csv', '--out', 'told.csv'], cwd)
    const [head, first] = readFileSync(path.join(cwd, 'told.csv'), 'utf8').split('\r\n')
    expect(head).toBe('Topic,Figure,Segment,Edition,At,Value,Low,High,Count,n')
    expect(first).toBe('editions,attended,,2020,,1,,,,')
  })

  it.each([
    [['--segment', 'smal'], 'did you mean "small"?'],
    [['--margin', '45%'], '--margin must be a number from -1 to 1; got "45%"'],
    [['--margin', ''], '--margin must be a number'],
    [['--gone-after', '0'], '--gone-after must be a whole number of at least 1'],
    [['--out', 'fair.csv'], '--out would overwrite']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(['describe', 'fair.csv', ...args], cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
