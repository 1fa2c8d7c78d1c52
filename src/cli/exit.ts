/** What the exit code of the command says. */
export const exitCodes = { fine: 0, checkFailed: 1, badInput: 2, ourFault: 3, interrupted: 130 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/**
 * Thrown after the results were written, when a check the user asked for did not hold: a precision not reached, a
 * budget overspent. The command line turns it into exit code 1.
 *
 * @example
 * new CheckFailed('the budget is overspent').name // => 'CheckFailed'
 */
export class CheckFailed extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CheckFailed'
  }
}
