import { InputError } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import { exercises } from './exercises/index.js'
import { say } from './language.js'

/** What `check` says of an answer. */
export interface Checked {
  /** Whether the answer is right; `null` where none was given yet. */
  readonly right: boolean | null
  /** What was said, in the language of the notebook. */
  readonly words: string
}

/**
 * Judges the answer to an exercise of a notebook: says whether it is right, and where it is not, gives a hint, never the
 * answer. The right answer is worked out by the engine or from the model's formula each time. `undefined`, which stands in the
 * cell before the reader writes, is no answer yet: it says what an answer looks like.
 *
 * @param id Number of the exercise, as the notebook writes it: `'3.1'` is the first of notebook 03.
 * @param answer The answer: a number, a name, several names in a list, or a scenario, as the exercise asks.
 * @returns Whether it is right, and the words that were printed.
 * @throws InputError for an exercise that does not exist.
 *
 * @example
 * const checked = await check('1.1', undefined)
 * checked.right // => null
 */
export async function check(id: string, answer?: unknown): Promise<Checked> {
  const exercise = Object.hasOwn(exercises, id) ? exercises[id] : undefined
  if (!exercise) throw unknownExercise(id)
  const checked =
    answer === undefined ? waiting(id, say(exercise.wants.en, exercise.wants.zh)) : await judged(id, answer)
  console.log(checked.words)
  return checked
}

function waiting(id: string, wants: string): Checked {
  return { right: null, words: say(`… ${id} awaits your answer: ${wants}`, `… ${id} 等待您的答案：${wants}`) }
}

async function judged(id: string, answer: unknown): Promise<Checked> {
  const { right, en, zh } = await exercises[id]!.judge(answer)
  const words = right
    ? say(`✓ ${id} is right. ${en}`, `✓ ${id} 正确。${zh}`)
    : say(`✗ ${id}: not yet. ${en}`, `✗ ${id}：还不对。${zh}`)
  return { right, words }
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
