import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limitOf, limitText, ratioIds } from './ratios.js'
import { recorded } from './record.js'

const page = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const paragraphs = page.split('\n\n')

describe('the page of the benchmark', () => {
  it.each(ratioIds)('explains %s, with its limit', (id) => {
    const paragraph = paragraphs.find((text) => text.startsWith(`**\`${id}\``))
    expect(paragraph).toBeDefined()
    expect(paragraph).toContain(limitText(limitOf(id)))
  })

  it('has a place for the ratios of a run', () => {
    expect(recorded(page, [], { node: '20', cores: 2, quick: false, seconds: 1 })).toContain('Taken with Node 20')
  })
})
