import { describe, expect, it } from 'vitest'
import { inLanguage, type TermId, terms, word } from '../../src/i18n/terms.js'
import { wordsGivenTwice } from '../support/wordLists.js'

const ids = Object.keys(terms) as TermId[]
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the term list', () => {
  it('has both languages, with the same places for values', () => {
    for (const id of ids) {
      const { en, zh } = terms[id]
      expect([id, zh === ''], id).toEqual([id, en === ''])
      expect([id, ...places(zh)]).toEqual([id, ...places(en)])
    }
  })

  it('has each word once', async () => {
    expect(await wordsGivenTwice('src/i18n/terms')).toEqual([])
  })

  it('says the words of the field as the theory does', () => {
    // the project's own word list
    const words: [TermId, string][] = [
      ['scenario', '情景'],
      ['strategy', '策略'],
      ['lever', '可控参数'],
      ['baseline', '基准情景'],
      ['edition', '届'],
      ['replication', '重复运行'],
      ['outcome', '结果指标'],
      ['cohort', '同期群'],
      ['lifetimeValue', '客户终身价值'],
      ['relationshipCost', '关系成本'],
      ['customerEquity', '客户资产'],
      ['seed', '随机种子'],
      ['initialCost', '初始投入成本'],
      ['maintenanceCost', '维持成本'],
      ['endingCost', '结束成本'],
      ['winBackCost', '挽回成本']
    ]
    for (const [id, zh] of words) expect(word(id, 'zh-CN')).toBe(zh)
  })

  it('fills places with values and leaves those without one', () => {
    expect(word('noticeOf', 'en', { name: 'fair', notice: 'Made up.' })).toBe('fair: Made up.')
    expect(word('noticeOf', 'zh-CN', { name: 'fair' })).toBe('fair：{notice}')
    expect(inLanguage({ en: 'one', zh: '一' }, 'en')).toBe('one')
  })
})
