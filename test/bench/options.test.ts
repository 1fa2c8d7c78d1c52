import { describe, expect, it } from 'vitest'
import { helpText, readOptions, UsageError } from './options.js'

const names = ['generator', 'stages', 'threads']

describe('readOptions', () => {
  it('runs everything at length, for people, where nothing is said', () => {
    const nothing = { format: 'table', only: [], quick: false, out: null, record: false, help: false }
    expect(readOptions([], names)).toEqual(nothing)
  })

  it('takes sections one by one or together', () => {
    expect(readOptions(['--only', 'stages', '--only=threads'], names).only).toEqual(['stages', 'threads'])
    expect(readOptions(['--only', 'threads,generator'], names).only).toEqual(['threads', 'generator'])
  })

  it.each([
    [['--format', 'csv'], 'There are: table, json'],
    [['--format', 'jsn'], 'did you mean json?'],
    [['--only', 'stage'], 'did you mean stages?'],
    [['--only', 'threads,'], 'There are: generator, stages, threads'],
    [['--onyl', 'stages'], 'did you mean --only?'],
    [['stages'], 'stages'],
    [['--quick=yes'], '--quick'],
    [['--out'], '--out'],
    [['--record', '--quick'], '--record needs all ratios'],
    [['--record', '--only', 'threads'], '--record needs all ratios']
  ])('refuses %j', (words, message) => {
    expect(() => readOptions(words, names)).toThrow(UsageError)
    expect(() => readOptions(words, names)).toThrow(message)
  })

  it('says of every option what it does', () => {
    for (const option of ['format', 'only', 'quick', 'out', 'record', 'help']) {
      expect(helpText(names)).toContain(`--${option}`)
    }
    for (const name of names) expect(helpText(names)).toContain(name)
  })
})
