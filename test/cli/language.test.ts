import { describe, expect, it } from 'vitest'
import { chosenLanguage, languageOf } from '../../src/cli/language.js'

describe('chosenLanguage', () => {
  it.each([
    // POSIX: LC_ALL wins over LC_MESSAGES wins over LANG; an empty one counts as unset.
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN' }, 'zh-CN'],
    [{ LANG: 'zh' }, 'zh-CN'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'de_DE' }, 'zh-CN'],
    // Traditional script is another written language.
    [{ LANG: 'zh_TW.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{}, 'en']
  ] as const)('takes %j for %s', (environment, language) => {
    expect(chosenLanguage(['run'], environment)).toBe(language)
  })

  it('lets the option win over the environment, the last of several over the first', () => {
    expect(chosenLanguage(['--lang', 'en', 'run', '--lang=zh-CN'], {})).toBe('zh-CN')
    expect(chosenLanguage(['run', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en')
  })

  it('falls back to the environment where the option is unknown or has no value', () => {
    expect(chosenLanguage(['--lang', 'fr'], { LANG: 'zh_CN.UTF-8' })).toBe('zh-CN')
    expect(chosenLanguage(['--lang'], {})).toBe('en')
  })

  it('knows the usual spellings', () => {
    expect(['zh-CN', 'zh_CN', 'ZH-cn', 'zh', 'EN', 'constructor'].map(languageOf)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en',
      undefined
    ])
  })
})
