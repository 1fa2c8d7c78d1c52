import type { YAMLError } from 'yaml'

/** Said instead of the parser's own words, with a line that would be right. */
const wordsByCode: Readonly<Record<string, { readonly message: string; readonly example: string }>> = {
  TAB_AS_INDENT: { message: 'indent with spaces; a tab is not allowed here', example: '  editions: 10' },
  MULTIPLE_DOCS: {
    message: 'a scenario file holds one document; "---" may not start a second one',
    example: 'extends: other.yaml'
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second ": " in one line; put the text in quotation marks, or start a new line',
    example: 'title: "Plan B: more service"'
  },
  BAD_ALIAS: { message: 'the alias (*name) has no anchor (&name) before it', example: 'title: "*new*"' },
  TAG_RESOLVE_FAILED: { message: 'tags (!name) have no meaning here; write plain values', example: 'budget: 900000' },
  RESOURCE_EXHAUSTION: { message: 'the lists and maps are nested too deeply', example: 'horizon: { editions: 10 }' }
}

const wordsByMessage: readonly { readonly pattern: RegExp; readonly message: string; readonly example: string }[] = [
  {
    pattern: /closing .quote/,
    message: 'the text has no closing quotation mark',
    example: 'title: "More service"'
  },
  {
    pattern: /Implicit map keys need to be followed|Implicit keys need to be on a single line/,
    message: 'a key needs a colon and a space after it',
    example: 'editions: 10'
  },
  {
    pattern: /end with a [\]}]/,
    message: 'a list [ … ] or map { … } is not closed',
    example: 'spend: { 1: 100000, 4: 150000 }'
  },
  {
    pattern: /All mapping items must start at the same column|must be more indented|must start at the same column/,
    message: 'the indentation does not match the lines around it',
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
 */
export function yamlFault(fault: Pick<YAMLError, 'code' | 'message'>): { message: string; example?: string } {
  const known = wordsByMessage.find(({ pattern }) => pattern.test(fault.message)) ?? wordsByCode[fault.code]
  if (known) return { message: `cannot be read as YAML: ${known.message}`, example: known.example }
  return { message: `cannot be read as YAML: ${fault.message.replace(/\s+/g, ' ').trim()}` }
}
