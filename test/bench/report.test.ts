import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/core/table.js'
import { recorded } from './record.js'
import { jsonDocument, ratioTable } from './report.js'
import type { Section } from './section.js'

const setting = { node: '20.0.0', cores: 2, quick: false, seconds: 12 }

const table: Table = {
  title: 'Words',
  columns: [
    { id: 'stage', label: 'Stage', unit: '', kind: 'text' },
    { id: 'words', label: 'Words', unit: 'words', kind: 'number' }
  ],
  rows: [
    ['trust', 41.5],
    ['all', null]
  ]
}

function done(name: string, ratios: Awaited<ReturnType<Section['measure']>>['ratios'], tables: readonly Table[] = []) {
  const measured = { ratios, tables }
  return { section: { name, title: name, measure: () => Promise.resolve(measured) }, measured }
}

// in an order that is not that of the catalogue
const both = [
  done('reference', { referenceOverEngine: 9 }),
  done('stages', { wordsPerCustomerEdition: 41.25 }, [table])
]

describe('jsonDocument', () => {
  it('has the ratios of all sections first, limits beside them, and tables as records', () => {
    const document = jsonDocument(both, setting)
    expect(Object.keys(document)[0]).toBe('ratios')
    expect(document.ratios).toEqual({ wordsPerCustomerEdition: 41.25, referenceOverEngine: 9 })
    expect(document.limits).toEqual({ wordsPerCustomerEdition: { atMost: 60 } })
    expect(document.sections.map(({ name }) => name)).toEqual(['reference', 'stages'])
    expect(document.sections[1]!.tables[0]!.rows).toEqual([
      { stage: 'trust', words: 41.5 },
      { stage: 'all', words: null }
    ])
  })
})

describe('ratioTable', () => {
  it('has three digits that count, and the limit in words', () => {
    const [first, second] = ratioTable(both).rows
    expect(first!.slice(0, 3)).toEqual(['wordsPerCustomerEdition', '41.3', 'at most 60'])
    expect(second!.slice(0, 3)).toEqual(['referenceOverEngine', '9.00', ''])
  })
})

describe('recorded', () => {
  const page = '# Page\n\n<!-- recorded ratios -->\nold\n<!-- end of recorded ratios -->\n\nText.\n'

  it('replaces what is between the marks and nothing else', () => {
    const text = recorded(page, both, setting)
    expect(text.startsWith('# Page\n\n<!-- recorded ratios -->\n')).toBe(true)
    expect(text.endsWith('\n<!-- end of recorded ratios -->\n\nText.\n')).toBe(true)
    expect(text).not.toContain('old')
    expect(text).toMatch(/\| wordsPerCustomerEdition +\| +41\.3 \| at most 60/)
    expect(recorded(text, both, setting)).toBe(text)
  })

  it.each(['# Page', '<!-- end of recorded ratios -->\n<!-- recorded ratios -->'])('refuses %j', (text) => {
    expect(() => recorded(text, both, setting)).toThrow('the page must have')
  })
})
