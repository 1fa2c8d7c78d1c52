import { describe, expect, it } from 'vitest'
import { glossaryWords } from '../../src/cli/words/glossary.js'
import { sayIn, type WordId, words } from '../../src/cli/words.js'
import { wordsGivenTwice } from '../support/wordLists.js'

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

describe('words', () => {
  it.each(Object.keys(words) as WordId[])('%s is said in both languages with the same places', (id) => {
    const { en, zh } = words[id]
    expect(en.trim()).toBe(en)
    expect(en).not.toBe('')
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(placesOf(zh)).toEqual(placesOf(en))
  })

  it('are each in one list', async () => {
    expect(await wordsGivenTwice('src/cli/words', ['glossary.ts'])).toEqual([])
  })

  it.each(Object.entries(glossaryWords))('%s of the glossary is said in both languages', (_, { en, zh }) => {
    expect(en.trim()).toBe(en)
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it('puts values in their places, also ones that look like a replacement pattern', () => {
    expect(sayIn('en')('unknownCommand', { name: '$&{name}' })).toBe('unknown command "$&{name}"')
    expect(sayIn('zh-CN')('fromTo', { min: 0, max: 1 })).toBe('0 至 1')
  })

  it('leaves a place without a value as it is', () => {
    expect(sayIn('en')('unknownCommand')).toBe('unknown command "{name}"')
  })
})
