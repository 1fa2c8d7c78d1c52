import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf, patternTable, patternTests } from './page/evidencePage.js'
import { filesLinked, freshness, modelFolder, readPage, root } from './page/pages.js'
import { patternClaims, patternsNotShown } from './page/patternClaims.js'
import { patternOf, titlesIn } from './page/testTitles.js'

const page = readPage('EVIDENCE.md')
const lines = linesOf(page)

describe('EVIDENCE.md', () => {
  it('holds the patterns and what their tests say', () => {
    const { is, should } = freshness('EVIDENCE.md', { patterns: patternTable() })
    expect(is).toBe(should)
  })

  it('names only files that exist', () => {
    const files = filesLinked('EVIDENCE.md')
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it.each(Object.keys(patternClaims).map(Number))('pattern %i has a test with a twin, or a reason why not', (number) => {
    const files = patternTests().get(number) ?? []
    if (number in patternsNotShown) {
      expect([files, patternsNotShown[number]!.length > 20]).toEqual([[], true])
      return
    }
    expect(files.length).toBeGreaterThan(0)
    const said = files.flatMap((file) => titlesIn(file)).map(({ text }) => text)
    expect(said.some((text) => /^twin\b/i.test(text))).toBe(true)
  })

  it('has all sixteen patterns', () => {
    expect(Object.keys(patternClaims)).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)))
    expect([...patternTests().keys()].filter((number) => !(number in patternClaims))).toEqual([])
  })

  it('has a line for every mechanism, which links to its test', () => {
    const named = new Set(lines.flatMap(({ files }) => files))
    const mechanisms = readdirSync(join(modelFolder, 'mechanism'))
    const tests = mechanisms.map((name) => `test/model/mechanism/${name.replace('.ts', '.test.ts')}`)
    expect(tests.filter((file) => !named.has(file))).toEqual([])
  })

  it.each(lines)('“$claim” names tests there are, and how well it is known', ({ files, quoted, tag }) => {
    expect(files.length).toBeGreaterThan(0)
    const titles = files.flatMap((file) => titlesIn(file)).map(({ text }) => text)
    for (const text of quoted) expect(titles).toContain(text)
    expect(quoted.length).toBeGreaterThan(0)
    expect(tag).toMatch(/^[SCDMA](, [SCDMA])*$|^–$/)
  })
})

describe('the titles of a test file', () => {
  const text = `
    /** Pattern 4: as in pattern 1. */
    describe('pattern 5, bonds', () => {
      it.each(seeds)('leads (seed %s)', (seed) => {})
      it('twin: does not', () => { other('no title') })
    })`

  it('are found, seeds left out', () => {
    expect(titlesIn('any.test.ts', text).map(({ text: title }) => title)).toEqual([
      'pattern 5, bonds',
      'leads',
      'twin: does not'
    ])
  })

  it('name the pattern, a comment does where they do not', () => {
    expect(patternOf('any.test.ts', text)).toBe(5)
    expect(patternOf('any.test.ts', text.replace('pattern 5, bonds', 'bonds'))).toBe(4)
    expect(patternOf('any.test.ts', "describe('bonds', () => {})")).toBe(null)
  })
})
