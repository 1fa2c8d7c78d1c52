import { describe, expect, it } from 'vitest'
import { labelIn, titleIn, titlesOf } from '../../src/i18n/titles.js'

describe('what something is called', () => {
  it.each([
    ['Trust', '信任', 'Trust', '信任'],
    ['Trust', null, 'Trust', 'Trust'],
    [null, '信任', 'trust', '信任'],
    [null, null, 'trust', 'trust']
  ])('with the titles %s and %s', (title, titleZh, en, zh) => {
    const titled = { title, titleZh }
    expect(titlesOf(titled, 'trust')).toEqual({ en, zh })
    expect([titleIn(titled, 'trust', 'en'), titleIn(titled, 'trust', 'zh-CN')]).toEqual([en, zh])
    expect([labelIn({ ...titled, name: 'trust' }, 'en'), labelIn({ ...titled, name: 'trust' }, 'zh-CN')]).toEqual([
      en,
      zh
    ])
  })

  it('where it has none', () => {
    expect(titlesOf(undefined, 'trust')).toEqual({ en: 'trust', zh: 'trust' })
  })
})
