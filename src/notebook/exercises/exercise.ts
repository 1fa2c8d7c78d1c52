import { nearestName } from '../../core/nearest.js'
import type { Term } from '../../i18n/terms.js'

/** What is said of an answer: whether it is right, and a hint or a reason in both languages. */
export interface Verdict extends Term {
  readonly right: boolean
}

/** An exercise of a notebook whose answer `check` judges. It works the right answer out; it never says it. */
export interface Exercise {
  /** What an answer looks like, for whoever has not given one: its kind and unit, never its size. */
  readonly wants: Term
  /** Whether an answer is right. What is not an answer at all (another kind, another unit) is wrong, with a reason. */
  readonly judge: (answer: unknown) => Verdict | Promise<Verdict>
}

/** What a number is asked for. */
export interface NumberAsked {
  readonly wants: Term
  /** Works the right number out: from the model's formula or by playing; in at most about a second. */
  readonly expected: () => number | Promise<number>
  /** How far an answer may be off, in the unit of the answer. */
  readonly within: number
  /** Why the right answer is right: said once it was found. */
  readonly because: Term
  /** A hint for a wrong answer. It may say where to look or what was probably mixed up; it must not contain the answer. */
  readonly hint: Term | ((answer: number, expected: number) => Term)
}

/**
 * An exercise that asks for a number.
 *
 * @param asked What is wanted, how the right number is worked out and how far one may be off, and the words.
 *
 * @example
 * const half = numberExercise({
 *   wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的份额' },
 *   expected: () => 1 / 2,
 *   within: 0.01,
 *   because: { en: 'Two halves make one.', zh: '两半为一。' },
 *   hint: { en: 'How often does it go into one?', zh: '几个它才等于一？' }
 * })
 * const right = await half.judge(0.5)
 * right.right // => true
 * const wrong = await half.judge('a half')
 * wrong.en // => 'The answer has to be a number: a share from 0 to 1.'
 */
export function numberExercise({ wants, expected, within, because, hint }: NumberAsked): Exercise {
  return {
    wants,
    async judge(answer) {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return notA('number', '数字', wants)
      const right = await expected()
      if (Math.abs(answer - right) <= within) return { right: true, ...because }
      return { right: false, ...(typeof hint === 'function' ? hint(answer, right) : hint) }
    }
  }
}

/** What one name out of several is asked for. */
export interface ChoiceAsked {
  readonly wants: Term
  /** The names to choose from, as the notebook writes them. */
  readonly among: readonly string[]
  /** Works the right name, or the right names where several are asked for, out. */
  readonly expected: () => string | readonly string[] | Promise<string | readonly string[]>
  readonly because: Term
  readonly hint: Term
}

/**
 * An exercise that asks for one name out of several, or for several of them in any order.
 *
 * @param asked What is wanted, the names, how the right ones are worked out, and the words.
 *
 * @example
 * const last = choiceExercise({
 *   wants: { en: 'the name of a stage', zh: '一个阶段的名称' },
 *   among: ['trust', 'weakening', 'disappearance'],
 *   expected: () => 'disappearance',
 *   because: { en: 'Nothing comes after it.', zh: '此后再无阶段。' },
 *   hint: { en: 'Can one still come back from there by oneself?', zh: '从那里还能自行回来吗？' }
 * })
 * const verdict = await last.judge('disapearance')
 * verdict.en // => '"disapearance" is not among the names. Did you mean "disappearance"?'
 */
export function choiceExercise({ wants, among, expected, because, hint }: ChoiceAsked): Exercise {
  return {
    wants,
    async judge(answer) {
      const given = [answer].flat()
      if (given.length === 0 || !given.every((name) => typeof name === 'string')) return notA('name', '名称', wants)
      const unknown = given.find((name) => !among.includes(name))
      if (unknown !== undefined) return notAmong(unknown, among)
      const right = [await expected()].flat()
      const chosen = new Set(given)
      const hit = chosen.size === right.length && right.every((name) => chosen.has(name))
      return { right: hit, ...(hit ? because : hint) }
    }
  }
}

function notA(kind: string, kindZh: string, wants: Term): Verdict {
  return {
    right: false,
    en: `The answer has to be a ${kind}: ${wants.en}.`,
    zh: `答案须为${kindZh}：${wants.zh}。`
  }
}

function notAmong(unknown: string, among: readonly string[]): Verdict {
  const near = nearestName(unknown, among)
  return {
    right: false,
    en: `"${unknown}" is not among the names. ${near === undefined ? `Choose from ${among.join(', ')}.` : `Did you mean "${near}"?`}`,
    zh: `“${unknown}”不在可选名称之中。${near === undefined ? `请从 ${among.join('、')} 中选择。` : `您是否想写“${near}”？`}`
  }
}
