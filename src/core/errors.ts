/** One thing wrong with an input, with everything a reader needs to mend it. */
export interface Problem {
  /** What is wrong, as one sentence. */
  readonly message: string
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
  /** A line that would be right. */
  readonly example?: string
  /** The nearest right name, where a name was unknown. */
  readonly suggestion?: string
}

/**
 * Thrown when what the user gave cannot be used. Carries every problem found, not only the first.
 * The command line turns it into exit code 2.
 *
 * @example
 * new InputError([{ message: 'horizon.editions must be at least 1', got: '0' }]).problems.length // => 1
 */
export class InputError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/**
 * One problem as text: where, what, what was got, what would be right.
 *
 * @example
 * problemText({ message: 'unknown key "levels"', file: 'a.yaml', line: 3, column: 1, suggestion: 'levers' })
 * // => 'a.yaml:3:1: unknown key "levels"; did you mean "levers"?'
 */
export function problemText(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  const path = problem.path ? `${problem.path}: ` : ''
  const got = problem.got === undefined ? '' : `; got ${problem.got}`
  const suggestion = problem.suggestion ? `; did you mean "${problem.suggestion}"?` : ''
  const example = problem.example ? `\n    for example: ${problem.example}` : ''
  return `${place ? `${place}: ` : ''}${path}${problem.message}${got}${suggestion}${example}`
}
