import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimTable, furtherTable, isTwin, mechanismTable, patternTable, patternTests } from './page/evidencePage.js'
import { mechanismClaims } from './page/mechanismClaims.js'
import { engineClaims, fairClaims, outcomeClaims, publishedClaims } from './page/otherClaims.js'
import { filesLinked, freshness, modelFolder, root } from './page/pages.js'
import { patternClaims, patternsNotShown } from './page/patternClaims.js'
import { patternsIn, titlesIn } from './page/testTitles.js'

describe('EVIDENCE.md', () => {
  it('holds every claim and what its tests say', () => {
    const { is, should } = freshness('EVIDENCE.md', {
      patterns: patternTable(),
      mechanisms: mechanismTable(),
      engine: claimTable(engineClaims),
      further: furtherTable([...engineClaims, ...publishedClaims]),
      fairs: claimTable(fairClaims),
      published: claimTable(publishedClaims),
      outcomes: claimTable(outcomeClaims)
    })
    expect(is).toBe(should)
  })

  it('names only files that exist', () => {
    const files = filesLinked('EVIDENCE.md')
    expect(files.length).toBeGreaterThan(60)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('has a line for every mechanism, and for no other', () => {
    const files = readdirSync(join(modelFolder, 'mechanism')).map((name) => name.replace('.ts', ''))
    expect(Object.keys(mechanismClaims)).toEqual(files.sort())
  })

  it('has a line for every published case that is tested, and for all sixteen patterns', () => {
    const tests = readdirSync(join(root, 'test/published')).filter((name) => name.endsWith('.test.ts'))
    const named = publishedClaims.flatMap(({ files }) => files)
    expect(tests.map((name) => `test/published/${name}`).filter((file) => !named.includes(file))).toEqual([])
    expect(Object.keys(patternClaims)).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)))
    expect([...patternTests.keys()].filter((number) => !(number in patternClaims))).toEqual([])
  })

  it.each(Object.keys(patternClaims).map(Number))('pattern %i has a test and a twin, or a reason why not', (number) => {
    const tests = patternTests.get(number) ?? []
    const reason = patternsNotShown[number]
    if (reason !== undefined) {
      expect(tests).toEqual([])
      expect(reason.length).toBeGreaterThan(20)
      return
    }
    expect(tests.length).toBeGreaterThan(0)
    const titles = tests.flatMap((test) => test.titles)
    expect(titles.some(isTwin)).toBe(true)
    expect(titles.every(isTwin)).toBe(false)
  })
})

describe('the titles of a test file', () => {
  const text = `
    /** Pattern 4: as in pattern 1. */
    describe('pattern 5, bonds', () => {
      it.each(seeds)('leads (seed %s)', (seed) => {})
      it('twin: does not', () => { other('no title') })
    })
    describe.each(fairs)('pattern 6, %s', () => {
      it('pays', () => {})
    })`
  const leads = { group: 'pattern 5, bonds', text: 'leads' }
  const twin = { group: 'pattern 5, bonds', text: 'twin: does not' }
  const pays = { group: 'pattern 6, …', text: 'pays' }

  it('are found with their groups, seeds left out', () => {
    expect(titlesIn('any.test.ts', text)).toEqual([leads, twin, pays])
    expect([leads, twin].map(isTwin)).toEqual([false, true])
  })

  it('name their patterns, and where none does a comment names it', () => {
    const found = patternsIn('any.test.ts', text)
    expect([...found]).toEqual([
      [5, [leads, twin]],
      [6, [pays]]
    ])
    const unnamed = text.replaceAll(/pattern [56], /g, '')
    expect([...patternsIn('any.test.ts', unnamed).keys()]).toEqual([4])
    expect(patternsIn('any.test.ts', "describe('bonds', () => it('holds'))").size).toBe(0)
  })
})
