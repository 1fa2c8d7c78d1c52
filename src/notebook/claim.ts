import { say } from './language.js'

/**
 * Says what a notebook claims and that its own numbers bear it out; stops the notebook where they do not. Whatever a notebook
 * says in words about a result should stand in such a line: if the numbers change, it fails rather than lies.
 *
 * @param en The claim in English.
 * @param zh The same in Chinese.
 * @param holds Whether the numbers say so.
 * @throws Error where they do not.
 *
 * @example
 * const contradicted = () => { try { claim('Two is more than three.', '二大于三。', 2 > 3) } catch (error) { return error.message } }
 * contradicted() // => 'The numbers contradict the words: Two is more than three.'
 */
export function claim(en: string, zh: string, holds: boolean): void {
  const words = say(en, zh)
  if (!holds) throw new Error(say(`The numbers contradict the words: ${words}`, `数字与文字不符：${words}`))
  console.log(`✓ ${words}`)
}
