import { type Problem, problemText } from '../core/errors.js'
import type { Language } from '../i18n/terms.js'
import { sayIn } from './words.js'

/**
 * One problem as text in a language: where, what, what was got, what would be right.
 *
 * @example
 * problemLine({ message: '未知命令', suggestion: 'run', example: 'perennial run' }, 'zh-CN')
 * // => '未知命令；是否想写“run”？\n    例如：perennial run'
 */
export function problemLine(problem: Problem, language: Language): string {
  if (language === 'en') return problemText(problem)
  const say = sayIn(language)
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  return [
    place ? `${place}: ` : '',
    problem.path ? `${problem.path}: ` : '',
    problem.message,
    problem.got === undefined ? '' : say('gotValue', { value: problem.got }),
    problem.suggestion ? say('didYouMean', { name: problem.suggestion }) : '',
    problem.example ? `\n    ${say('forExample', { example: problem.example })}` : ''
  ].join('')
}
