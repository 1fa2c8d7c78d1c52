import type { Say } from './words.js'

/** What of an error of use is looked at: commander's code and English text. */
export interface UsageFault {
  readonly code: string
  readonly message: string
}

/**
 * An error of use as commander words it, said in the reader's language.
 *
 * @param fault Commander's code and message.
 * @param say Speaker of the language.
 * @returns One sentence, with the nearest right name where commander found one.
 *
 * @example
 * usageText({ code: 'commander.excessArguments', message: 'error: too many arguments.' }, () => '参数过多') // => '参数过多'
 */
export function usageText(fault: UsageFault, say: Say): string {
  const name = /'([^']*)'/.exec(fault.message)?.[1] ?? ''
  switch (fault.code) {
    case 'commander.unknownCommand':
      return say('unknownCommand', { name }) + suggestionText(fault.message, say)
    case 'commander.unknownOption':
      return say('unknownOption', { name }) + suggestionText(fault.message, say)
    case 'commander.optionMissingArgument':
      return say('valueMissing', { option: name })
    case 'commander.missingArgument':
      return say('argumentMissing', { name: name.toUpperCase() })
    case 'commander.excessArguments':
      return say('tooManyArguments')
    default:
      return fault.message.replace(/^error: /, '')
  }
}

function suggestionText(message: string, say: Say): string {
  const several = /\(Did you mean one of (.*)\?\)/.exec(message)
  if (several) return say('didYouMeanOneOf', { names: several[1] })
  const one = /\(Did you mean (.*)\?\)/.exec(message)
  return one ? say('didYouMean', { name: one[1] }) : ''
}
