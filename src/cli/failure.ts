import { type Problem, problemText } from '../core/errors.js'
import type { Context } from './context.js'
import { CheckFailed, type ExitCode, exitCodes } from './exit.js'
import { type UsageFault, usageText } from './usageError.js'

/** What a failure comes to: the lines for standard error and the exit code. */
export interface Failure {
  readonly text: string
  readonly code: ExitCode
}

/** Who says it: language, version, and the command that was called, if it was a known one. */
type Speaker = Pick<Context, 'language' | 'say' | 'version'> & { readonly command?: string | undefined }

/**
 * What to say of anything that was thrown, and the exit code for it: 130 for work stopped before anything was done, 2 for bad input and errors of use, 1 for a check
 * that failed, 3 for all else, with the place in the code when `debug` is on.
 *
 * @param error What was thrown.
 * @param context Language, version and the command called.
 * @param debug Whether to show the stack of an error of ours.
 */
export function failureOf(error: unknown, context: Speaker, debug: boolean): Failure {
  if (error instanceof Error && error.name === 'NothingPlayed') {
    return { text: `${context.say('interrupted')}\n`, code: exitCodes.interrupted }
  }
  if (error instanceof CheckFailed) return { text: `${error.message}\n`, code: exitCodes.checkFailed }
  if (isInputError(error)) {
    return {
      text: error.problems.map((problem) => `${problemText(problem, context.language)}\n`).join(''),
      code: exitCodes.badInput
    }
  }
  if (isThreadFailure(error)) {
    const lines = error.problems.map((problem) => `${problemText(problem, context.language)}\n`)
    return { text: lines.join(''), code: exitCodes.ourFault }
  }
  if (isUsageFault(error) && error.code === 'commander.help') return { text: '', code: exitCodes.badInput }
  if (isUsageFault(error)) return { text: usageLines(error, context), code: exitCodes.badInput }
  return { text: ourFaultText(error, context, debug), code: exitCodes.ourFault }
}

/** By name, not by class: the notebook's or another copy of the package throws its own. */
function isInputError(error: unknown): error is Error & { problems: readonly Problem[] } {
  return error instanceof Error && error.name === 'InputError' && 'problems' in error && Array.isArray(error.problems)
}

/** No error of ours to report: the machine has not enough memory, or something ended the threads. */
function isThreadFailure(error: unknown): error is Error & { problems: readonly Problem[] } {
  return (
    error instanceof Error && error.name === 'ThreadFailure' && 'problems' in error && Array.isArray(error.problems)
  )
}

function isUsageFault(error: unknown): error is Error & UsageFault {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

function usageLines(fault: UsageFault, { say, command }: Speaker): string {
  const help = command === undefined ? 'perennial --help' : `perennial help ${command}`
  return `${usageText(fault, say)}\n${say('seeHelp', { command: help })}\n`
}

function ourFaultText(error: unknown, { say, version }: Speaker, debug: boolean): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = debug && error instanceof Error ? `${error.stack}\n` : ''
  const report = say('pleaseReport', { place: say('issueTracker'), version })
  return `${say('ourFault', { message })}\n${report}\n${stack}`
}
