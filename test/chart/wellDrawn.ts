import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../src/chart/chartSpec.js'
import type { Language } from '../../src/i18n/terms.js'
import { draw, textsOf } from './draw.js'

/** Latin letters that stand in Chinese pictures too: names of scenarios, hashes, units. */
const alsoInChinese = ['Perennial', 'perennial', 'EUR', 'fair', 'louder', 'kinder', 'Shapley', 'Dick', 'Basu', 'Gini']

/** What holds for every chart: drawn without a warning in both languages, says where it comes from, plain data. */
export function wellDrawn(name: string, chart: (language: Language) => ChartSpec): void {
  describe(`the ${name} chart`, () => {
    it.each(['en', 'zh-CN'] as const)('is drawn in %s without a warning', async (language) => {
      const { marks, warnings } = await draw(chart(language))
      expect(warnings).toEqual([])
      expect(marks.filter(({ role, items }) => role === 'mark' && items.length > 0).length).toBeGreaterThan(0)
    })

    it('says in the picture what it is and where it comes from', async () => {
      const text = textsOf((await draw(chart('en'))).marks).join(' ')
      for (const part of ['Perennial 0.', 'Seed: perennial', 'Replications: 3', 'fair ', 'A made-up fair.']) {
        expect(text).toContain(part)
      }
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
    })

    it('speaks Chinese alone when asked to', async () => {
      const texts = textsOf((await draw(chart('zh-CN'))).marks).filter((text) => !/[0-9a-f]{8}/.test(text))
      const latin = texts.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
      expect(latin.filter((word) => !alsoInChinese.includes(word))).toEqual([])
    })

    it('is plain data, and the same each time', () => {
      const made = chart('en')
      expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      expect(chart('en')).toEqual(made)
    })
  })
}
