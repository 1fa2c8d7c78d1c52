import type { YAMLError } from 'yaml'
import { asMessage } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import type { fullWidthSign } from './fullWidth.js'
import { otherFaults, yamlWords } from './yamlWords.js'

interface Known {
  readonly words: Term
  readonly example: string
}

/** Said instead of the parser's own words, with a line that would be right. */
const knownByCode: Readonly<Record<string, Known>> = {
  TAB_AS_INDENT: { words: yamlWords.tab, example: '  title: More service' },
  MULTIPLE_DOCS: { words: yamlWords.secondDocument, example: 'extends: other.yaml' },
  BLOCK_AS_IMPLICIT_KEY: { words: yamlWords.secondColon, example: 'title: "Plan B: more service"' },
  BAD_ALIAS: { words: yamlWords.noAnchor, example: 'title: "*new*"' },
  TAG_RESOLVE_FAILED: { words: yamlWords.tag, example: 'title: "!new"' },
  BLOCK_IN_FLOW: { words: yamlWords.colonInBraces, example: '{ ill: "age > 50 ? 0.2 : 0.1" }' },
  RESOURCE_EXHAUSTION: { words: yamlWords.tooDeep, example: 'title: More service' }
}

const knownByMessage: readonly (Known & { readonly pattern: RegExp })[] = [
  { pattern: /closing .quote/, words: yamlWords.openQuote, example: 'title: "More service"' },
  {
    pattern: /Implicit map keys need to be followed|Implicit keys need to be on a single line/,
    words: yamlWords.noColon,
    example: 'seed: perennial'
  },
  {
    pattern: /^Missing , between flow/,
    words: yamlWords.noComma,
    example: '{ ill: "age > 50 ? 0.2 : 0.1", dead: 0.1 }'
  },
  { pattern: /end with a [\]}]/, words: yamlWords.openBracket, example: '{ 1: 0.5, 4: 0.8 }' },
  {
    pattern: /All mapping items must start at the same column|must be more indented|must start at the same column/,
    words: yamlWords.indentation,
    example: 'key:\n      first: 1\n      second: 2'
  }
]

/**
 * What the YAML parser found wrong, in the words of a scenario's writer: a sentence and a line that would be right.
 *
 * @param fault The parser's error: its code and its message.
 * @param fullWidth The full-width sign in its line, which then is what is wrong, if there is one.
 *
 * @example
 * yamlFault({ code: 'TAB_AS_INDENT', message: 'Tabs are not allowed as indentation' }).message
 * // => 'cannot be read as YAML: indent with spaces; a tab is not allowed here'
 * yamlFault({ code: 'BAD_INDENT', message: 'Odd' }).messageZh // => '无法按 YAML 读取：缩进有误'
 * const sign = fullWidthSign('large： { marketSize: 5 }')
 * yamlFault({ code: 'MISSING_CHAR', message: 'Odd' }, sign).example // => 'large: { marketSize: 5 }'
 */
export function yamlFault(fault: Pick<YAMLError, 'code' | 'message'>, fullWidth?: ReturnType<typeof fullWidthSign>) {
  if (fullWidth) return { ...asMessage(yamlWords.notYaml, { fault: fullWidth.words }), example: fullWidth.meant }
  const known = knownByMessage.find(({ pattern }) => pattern.test(fault.message)) ?? knownByCode[fault.code]
  if (known) return { ...asMessage(yamlWords.notYaml, { fault: known.words }), example: known.example }
  const own = fault.message.replace(/\s+/g, ' ').trim()
  return asMessage(yamlWords.notYaml, { fault: { en: own, zh: otherFaults[fault.code] ?? own } })
}
