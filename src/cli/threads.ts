import { type Problem, problemText } from '../core/errors.js'
import { type ThreadRunner, threadRunner } from '../node/threads.js'
import type { Context } from './context.js'
import { exitCodes } from './exit.js'
import type { ThreadsOption } from './options.js'
import { wholeNumber } from './scenarios.js'

/**
 * Plays with a runner on threads and closes it, whatever happens. While threads play, Ctrl-C ends them all and the process
 * with exit code 130; before that, Node's own way of ending is as quick. A thread that dies is spoken of once.
 *
 * @param options `--threads`, if it was given.
 * @param context Language and streams.
 * @param clear Wipes the line of progress away before anything is said.
 * @param play What to do with the runner.
 * @param endsOnInterrupt Whether Ctrl-C ends all; false where somebody else listens for it. Defaults to true.
 * @throws InputError for a number of threads that is none.
 */
export async function onThreads<Result>(
  { threads }: ThreadsOption,
  context: Context,
  clear: () => void,
  play: (runner: ThreadRunner) => Promise<Result>,
  endsOnInterrupt = true
): Promise<Result> {
  const { err, say, language } = context
  const interrupt = () => {
    clear()
    err.write(`${say('interrupted')}\n`)
    process.exit(exitCodes.interrupted)
  }
  const runner = threadRunner({
    ...(threads === undefined ? {} : { threads: wholeNumber('--threads', threads, 1, 2) }),
    ...(endsOnInterrupt ? { onStart: () => process.once('SIGINT', interrupt) } : {}),
    onProblem: once((problem) => {
      clear()
      err.write(`${problemText(problem, language)}\n`)
    })
  })
  try {
    return await play(runner)
  } finally {
    clear()
    process.off('SIGINT', interrupt)
    await runner.close()
  }
}

function once(say: (problem: Problem) => void): (problem: Problem) => void {
  let said = false
  return (problem) => {
    if (!said) say(problem)
    said = true
  }
}
