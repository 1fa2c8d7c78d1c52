import { InputError } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import type { Exercise } from './exercises/exercise.js'
import { exercises } from './exercises/index.js'
import { say } from './language.js'

/**
 * Judges the answer to an exercise of a notebook: says whether it is right, and where it is not, gives a hint, never the
 * answer. The right answer is worked out by the engine or from the model's formula each time. `undefined`, which stands in the
 * cell before the reader writes, is no answer yet: it says what an answer looks like. What it says is printed; it gives nothing
 * back, which a notebook would print too.
 *
 * @param id Number of the exercise, as the notebook writes it: `'3.1'` is the first of notebook 03.
 * @param answer The answer: a number, a name, several names in a list, or a scenario, as the exercise asks.
 * @throws InputError for an exercise that does not exist.
 *
 * @example
 * const nothing = await check('1.1', undefined)
 * nothing // => undefined
 */
export async function check(id: string, answer?: unknown): Promise<void> {
  const exercise = Object.hasOwn(exercises, id) ? exercises[id] : undefined
  if (!exercise) throw unknownExercise(id)
  console.log(answer === undefined ? waiting(id, exercise) : await judged(id, exercise, answer))
}

function waiting(id: string, { wants }: Exercise): string {
  return say(`… ${id} awaits your answer: ${wants.en}`, `… ${id} 等待您的答案：${wants.zh}`)
}

async function judged(id: string, exercise: Exercise, answer: unknown): Promise<string> {
  const { right, en, zh } = await exercise.judge(answer)
  if (right) return say(`✓ ${id} is right. ${en}`, `✓ ${id} 正确。${zh}`)
  return say(`✗ ${id}: not yet. ${en}`, `✗ ${id}：还不对。${zh}`)
}

function unknownExercise(id: string): InputError {
  const known = Object.keys(exercises)
  return new InputError([
    {
      message: `there is no exercise "${id}"; there are ${known.join(', ')}`,
      messageZh: `没有练习“${id}”；已有 ${known.join('、')}`,
      got: id,
      example: "await check('1.1', 0.5)",
      ...suggested(id, known)
    }
  ])
}
