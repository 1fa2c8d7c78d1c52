import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/core/table.js'
import { tableMarkdown } from '../../src/core/tableMarkdown.js'

const columns: Column[] = [
  { id: 'plan', label: 'Plan | 方案', unit: '', kind: 'text' },
  { id: 'rate', label: 'Rate', unit: '', kind: 'share' }
]

describe('tableMarkdown', () => {
  it('is a GitHub table with title and notes', () => {
    expect(tableMarkdown({ title: 'Plans', columns, rows: [['a', 0.5]], notes: ['One.', 'Two.'] })).toBe(
      [
        '**Plans**',
        '',
        '| Plan \\| 方案 | Rate |',
        '| :--- | ---: |',
        '| a | 50.0% |',
        '',
        '- One.',
        '- Two.',
        ''
      ].join('\n')
    )
  })

  it('escapes what would end a cell or start a tag', () => {
    const text = tableMarkdown({ title: '', columns, rows: [['a|b\\c\nd<b>', null]] })
    expect(text).toContain('| a\\|b\\\\c<br>d&lt;b> | – |')
  })

  it('has as many cells in every line whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('|', '\\', '\n', 'a', '<') })
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const lines = tableMarkdown({ title: '', columns, rows: texts.map((each) => [each, 1]) })
          .trimEnd()
          .split('\n')
        expect(lines.length).toBe(texts.length + 2)
        // a bar ends a cell unless an odd number of backslashes stands before it
        for (const line of lines) expect([...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length).toBe(3)
      })
    )
  })
})
