import { describe, expect, it } from 'vitest'
import { chosenFormat } from '../../src/cli/format.js'
import { InputError } from '../../src/core/errors.js'

function problemOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('chosenFormat', () => {
  it.each([
    [undefined, undefined, 'table'],
    [undefined, 'a.json', 'json'],
    [undefined, 'a.b/c.MD', 'markdown'],
    [undefined, 'a.csv', 'csv'],
    [undefined, 'a.txt', 'table'],
    [undefined, '.json', 'table'],
    ['markdown', 'a.json', 'markdown'],
    ['JSON', undefined, 'json']
  ] as const)('format %s with file %s is %s', (asked, file, format) => {
    expect(chosenFormat(asked, file)).toBe(format)
  })

  it.each([
    ['jsn', 'json'],
    ['cvs', 'csv'],
    ['md', 'markdown'],
    ['text', 'table']
  ])('suggests for "%s" "%s"', (asked, suggestion) => {
    expect(problemOf(() => chosenFormat(asked, undefined))).toEqual({
      message: '--format knows table, json, csv, markdown',
      messageZh: '--format 只能是 table、json、csv、markdown',
      got: `"${asked}"`,
      suggestion
    })
  })

  it.each([
    ['a.xlsx', { example: '--out a.xlsx --format csv' }],
    ['a.tsv', { suggestion: '.csv' }],
    ['scenario.yaml', { example: '--out scenario.yaml --format csv' }]
  ])('refuses the ending of %s, unless a format is given', (file, more) => {
    const problem = problemOf(() => chosenFormat(undefined, file))
    expect(problem).toMatchObject({ file, ...more })
    expect(problem?.message).toContain('known endings are .txt, .json, .csv, .md, .markdown')
    expect(problem?.messageZh).toContain('后缀')
    expect(chosenFormat('csv', file)).toBe('csv')
  })

  it('takes a file without an ending for text', () => {
    expect(chosenFormat(undefined, 'results')).toBe('table')
    expect(chosenFormat(undefined, '/dev/null')).toBe('table')
  })

  it('suggests nothing for a word that is near none, nor a format the command does not know', () => {
    expect(problemOf(() => chosenFormat('parquet', undefined))).not.toHaveProperty('suggestion')
    expect(problemOf(() => chosenFormat('md', undefined, ['json']))).not.toHaveProperty('suggestion')
  })
})
