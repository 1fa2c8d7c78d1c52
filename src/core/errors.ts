/** One thing wrong with an input, in both languages, with everything a reader needs to mend it. */
export interface Problem {
  /** What is wrong, as one English sentence. */
  readonly message: string
  /** The same in Chinese. */
  readonly messageZh: string
  /** The file it stands in, as the user named it. */
  readonly file?: string
  /** Line in that file, counted from 1. */
  readonly line?: number
  /** Column in that line, counted from 1. */
  readonly column?: number
  /** Dotted path of the value, for example `segments.large.marketSize`. */
  readonly path?: string
  /** What was found there, as text. */
  readonly got?: string
  /** The same in Chinese, where it holds words. */
  readonly gotZh?: string
  /** A line that would be right. */
  readonly example?: string
  /** The same in Chinese, where it holds words. */
  readonly exampleZh?: string
  /** The nearest right name, where a name was unknown. */
  readonly suggestion?: string
}

/**
 * Thrown when what the user gave cannot be used. Carries every problem found, not only the first; its own `message` is
 * English. The command line turns it into exit code 2.
 *
 * @example
 * const problem = { message: 'horizon.editions must be at least 1', messageZh: 'horizon.editions 须不小于 1', got: '0' }
 * new InputError([problem]).problems.length // => 1
 * new InputError([problem]).message // => 'horizon.editions must be at least 1; got 0'
 */
export class InputError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problemText(problem)).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/**
 * One problem as text in a language: where, what, what was got, what would be right.
 *
 * @param problem The problem.
 * @param language `en` or `zh-CN`. Defaults to `en`.
 *
 * @example
 * const problem = { message: 'unknown key "levels"', messageZh: '未知的键“levels”', file: 'a.yaml', line: 3, column: 1 }
 * problemText({ ...problem, suggestion: 'levers' }) // => 'a.yaml:3:1: unknown key "levels"; did you mean "levers"?'
 * problemText({ ...problem, suggestion: 'levers' }, 'zh-CN') // => 'a.yaml:3:1: 未知的键“levels”；是否想写“levers”？'
 */
export function problemText(problem: Problem, language: 'en' | 'zh-CN' = 'en'): string {
  const { file, line, column, path, suggestion } = problem
  const { message, got, example } = problemWords(problem, language)
  const chinese = language === 'zh-CN'
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return [
    place ? `${place}: ` : '',
    path ? `${path}${chinese ? '：' : ': '}` : '',
    message,
    got === undefined ? '' : chinese ? `；实际为${inChinese(got)}` : `; got ${got}`,
    suggestion ? (chinese ? `；是否想写“${suggestion}”？` : `; did you mean "${suggestion}"?`) : '',
    example ? `\n    ${chinese ? '例如：' : 'for example: '}${example}` : ''
  ].join('')
}

/**
 * What a problem says in a language: what is wrong, what was got and what would be right.
 *
 * @param problem The problem.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * problemWords({ message: 'must be a number', messageZh: '须为数值', got: 'nothing', gotZh: '空值' }, 'zh-CN')
 * // => { message: '须为数值', got: '空值', example: undefined }
 */
export function problemWords(problem: Problem, language: 'en' | 'zh-CN') {
  const { message, messageZh, got, gotZh, example, exampleZh } = problem
  if (language === 'en') return { message, got, example }
  return { message: messageZh, got: gotZh ?? got, example: exampleZh ?? example }
}

/** Chinese text sets a space before Latin letters and digits, and has quotation marks of its own. */
function inChinese(text: string): string {
  return /^[\w.+-]/.test(text) ? ` ${text}` : text.replace(/^"(.*)"$/, '“$1”')
}
