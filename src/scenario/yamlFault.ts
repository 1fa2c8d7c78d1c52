import type { YAMLError } from 'yaml'
import { asMessage } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { otherFaults, yamlWords } from './yamlWords.js'

interface Known {
  readonly words: Term
  readonly example: string
}

/** Said instead of the parser's own words, with a line that would be right. */
const knownByCode: Readonly<Record<string, Known>> = {
  TAB_AS_INDENT: { words: yamlWords.tab, example: '  editions: 10' },
  MULTIPLE_DOCS: { words: yamlWords.secondDocument, example: 'extends: other.yaml' },
  BLOCK_AS_IMPLICIT_KEY: { words: yamlWords.secondColon, example: 'title: "Plan B: more service"' },
  BAD_ALIAS: { words: yamlWords.noAnchor, example: 'title: "*new*"' },
  TAG_RESOLVE_FAILED: { words: yamlWords.tag, example: 'budget: 900000' },
  RESOURCE_EXHAUSTION: { words: yamlWords.tooDeep, example: 'horizon: { editions: 10 }' }
}

const knownByMessage: readonly (Known & { readonly pattern: RegExp })[] = [
  { pattern: /closing .quote/, words: yamlWords.openQuote, example: 'title: "More service"' },
  {
    pattern: /Implicit map keys need to be followed|Implicit keys need to be on a single line/,
    words: yamlWords.noColon,
    example: 'editions: 10'
  },
  { pattern: /end with a [\]}]/, words: yamlWords.openBracket, example: 'spend: { 1: 100000, 4: 150000 }' },
  {
    pattern: /All mapping items must start at the same column|must be more indented|must start at the same column/,
    words: yamlWords.indentation,
    example: 'horizon:\n      editions: 10\n      warmUp: 15'
  }
]

/**
 * What the YAML parser found wrong, in the words of a scenario's writer: a sentence and a line that would be right.
 *
 * @param fault The parser's error: its code and its message.
 *
 * @example
 * yamlFault({ code: 'TAB_AS_INDENT', message: 'Tabs are not allowed as indentation' }).message
 * // => 'cannot be read as YAML: indent with spaces; a tab is not allowed here'
 * yamlFault({ code: 'BAD_INDENT', message: 'Odd' }).messageZh // => '无法按 YAML 读取：缩进有误'
 */
export function yamlFault(fault: Pick<YAMLError, 'code' | 'message'>) {
  const known = knownByMessage.find(({ pattern }) => pattern.test(fault.message)) ?? knownByCode[fault.code]
  if (known) return { ...asMessage(yamlWords.notYaml, { fault: known.words }), example: known.example }
  const own = fault.message.replace(/\s+/g, ' ').trim()
  return asMessage(yamlWords.notYaml, { fault: { en: own, zh: otherFaults[fault.code] ?? own } })
}
