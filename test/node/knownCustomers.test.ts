import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/node/files.js'
import { blocksOf } from '../support/markdown.js'
import { packageRoot } from '../support/sourceFiles.js'

const header = 'id,tenure,pConfirmation,pTrust,pWeakening,pDisappearance'
const fair = 'perennial: 1\nhorizon: { warmUp: 0 }\nsegments: { large: { customers: mine.csv } }\n'

let folder: string
const at = (name: string) => path.join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'perennial-customers-'))
  mkdirSync(at('plans'))
  mkdirSync(at('data'))
  writeFileSync(at('data/fair.yaml'), fair)
  writeFileSync(at('data/mine.csv'), `${header}\nof the data,5,0,1,0,0\n`)
  writeFileSync(at('plans/plan.yaml'), 'perennial: 1\nextends: ../data/fair.yaml\ntitle: A plan\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const idsOf = (file: string, set: readonly string[] = []) =>
  loadScenario(at(file), { set }).segments.large?.customers?.map(({ id }) => id)

describe('a file of known customers on the disk', () => {
  it('lies where the file that names it says, also for what extends that', () => {
    expect(idsOf('data/fair.yaml')).toEqual(['of the data'])
    expect(idsOf('plans/plan.yaml')).toEqual(['of the data'])
  })

  it('that is set lies where the own file does', () => {
    writeFileSync(at('plans/mine.csv'), `${header}\nof the plan,5,0,1,0,0\n`)
    expect(idsOf('plans/plan.yaml', ['segments.large.customers=mine.csv'])).toEqual(['of the plan'])
    expect(idsOf('plans/plan.yaml', [`segments.large.customers=${at('data/mine.csv')}`])).toEqual(['of the data'])
  })

  it('may be larger than a scenario file', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `a customer with a rather long name ${index},5,0,1,0,0`)
    writeFileSync(at('data/mine.csv'), `${header}\n${rows.join('\n')}`)
    expect(readFileSync(at('data/mine.csv')).length).toBeGreaterThan(1_000_000)
    expect(idsOf('data/fair.yaml', ['segments.large.marketSize=30000'])).toHaveLength(20_000)
  })

  it('is refused where it is not there, with the nearest name; where it is a folder; and where it is not UTF-8', () => {
    writeFileSync(at('data/fair.yaml'), fair.replace('mine', 'mien'))
    expect(() => idsOf('data/fair.yaml')).toThrow(
      `fair.yaml:3:33: ${at('data/mien.csv')}: there is no such file; did you mean "${at('data/mine.csv')}"?`
    )
    expect(() => idsOf('data/fair.yaml', ['segments.large.customers=../plans'])).toThrow('is a folder')
    writeFileSync(at('data/mine.csv'), Buffer.from([0x69, 0x64, 0x0a, 0xd6, 0xd0, 0xce, 0xc4]))
    writeFileSync(at('data/fair.yaml'), fair)
    expect(() => idsOf('data/fair.yaml')).toThrow('UTF-8')
  })
})

describe('the page on scenarios', () => {
  it('shows a fair and a file of known customers that work', () => {
    const blocks = blocksOf(readFileSync(path.join(packageRoot, 'scenarios/README.md'), 'utf8'))
    const file = blocks.find(({ language }) => language === 'csv')!
    const own = blocks[blocks.indexOf(file) - 1]!
    writeFileSync(at('own.yaml'), own.text)
    writeFileSync(at('my-customers.csv'), file.text)
    const { segments } = loadScenario(at('own.yaml'))
    expect(segments.exhibitors?.customers?.map(({ id, missed, area }) => [id, missed, area])).toEqual([
      ['A12', 0, 36],
      // of the editions that anybody came to last, one is later than 2023
      ['B7', 1, null]
    ])
    expect(segments.visitors?.customers).toBe(null)
  })
})
