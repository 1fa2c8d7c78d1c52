import type { Language } from '../i18n/terms.js'

/** Spellings that mean a language of the project. */
const spellings = new Map<string, Language>([
  ['en', 'en'],
  ['zh', 'zh-CN'],
  ['zh-cn', 'zh-CN']
])

/**
 * The language a word of `--lang` means, in any case and with `_` for `-`, or `undefined` for none.
 *
 * @example
 * languageOf('zh_CN') // => 'zh-CN'
 * languageOf('fr') // => undefined
 */
export function languageOf(word: string): Language | undefined {
  return spellings.get(word.toLowerCase().replace('_', '-'))
}

/**
 * The language to speak: that of `--lang` when it is given and known, else that of the environment (`LC_ALL`,
 * `LC_MESSAGES`, `LANG`, the first that is set, as POSIX has it), else English. Read before the options are parsed,
 * since help and errors of use must be in it too.
 *
 * @param args The arguments after the program's name.
 * @param environment Environment variables.
 *
 * @example
 * chosenLanguage(['run', '--lang', 'zh-CN'], {}) // => 'zh-CN'
 * chosenLanguage(['run', '--lang=en'], { LANG: 'zh_CN.UTF-8' }) // => 'en'
 * chosenLanguage([], { LANG: 'zh_CN.UTF-8' }) // => 'zh-CN'
 */
export function chosenLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): Language {
  return languageOf(languageWord(args) ?? '') ?? environmentLanguage(environment)
}

/** The value of the last `--lang` in either spelling. */
function languageWord(args: readonly string[]): string | undefined {
  let found: string | undefined
  for (const [index, argument] of args.entries()) {
    if (argument === '--lang') found = args[index + 1]
    else if (argument.startsWith('--lang=')) found = argument.slice('--lang='.length)
  }
  return found
}

function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh([_-](CN|SG|Hans)\b.*|[.@].*)?$/i.test(locale) ? 'zh-CN' : 'en'
}
