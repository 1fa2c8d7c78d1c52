import type { Command, Help, HelpConfiguration } from 'commander'
import { displayWidth, wrapToWidth } from '../core/displayWidth.js'
import type { Say, WordId } from './words.js'

/** Commander's own headings and the words that say them. */
const titles: Readonly<Record<string, WordId>> = {
  'Usage:': 'titleUsage',
  'Arguments:': 'titleArguments',
  'Options:': 'titleOptions',
  'Global Options:': 'titleGlobalOptions',
  'Commands:': 'titleCommands'
}

/**
 * How help is laid out in a language: headings in its words, Chinese counted two columns wide and broken between
 * characters, the options of all commands shown with each.
 *
 * @param say Speaker of the language.
 */
export function helpLayout(say: Say): HelpConfiguration {
  return {
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text: string, width: number) => wrapToWidth(text, width).join('\n'),
    styleTitle: (title: string) => (title in titles ? say(titles[title]) : title),
    styleUsage: (usage: string) =>
      usage.replace('[options]', say('placeholderOptions')).replace('[command]', say('placeholderCommand')),
    subcommandTerm,
    visibleGlobalOptions
  }
}

/** The version is no business of a single command. */
function visibleGlobalOptions(this: Help, command: Command) {
  const { parent } = command
  return parent ? parent.options.filter((option) => !option.hidden && option.long !== '--version') : []
}

function subcommandTerm(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.name(), ...names].join(' ')
}

/**
 * Adds lines of examples below the help of a command.
 *
 * @param command The command.
 * @param say Speaker of the language.
 * @param examples Whole command lines.
 */
export function addExamples(command: Command, say: Say, examples: readonly string[]): void {
  command.addHelpText('after', `\n${say('titleExamples')}\n${examples.map((example) => `  ${example}`).join('\n')}`)
}
