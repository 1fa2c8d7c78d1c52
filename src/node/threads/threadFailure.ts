import { type Problem, problemText } from '../../core/errors.js'

/**
 * Thrown when threads died so often that the work was given up. Says it in both languages; its own `message` is English.
 *
 * @example
 * new ThreadFailure({ message: 'a thread died', messageZh: '线程已中止' }).message // => 'a thread died'
 */
export class ThreadFailure extends Error {
  readonly problems: readonly Problem[]
  constructor(problem: Problem) {
    super(problemText(problem))
    this.name = 'ThreadFailure'
    this.problems = [problem]
  }
}
