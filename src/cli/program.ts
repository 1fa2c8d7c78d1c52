import { Command, CommanderError } from 'commander'

import { addBudget } from './budgetCommand.js'
import { addCalibrate } from './calibrate.js'
import { addCompare } from './compare.js'
import type { Context } from './context.js'
import { addCustomers } from './customers.js'
import { addDecide } from './decide.js'
import { addDescribe } from './describe.js'
import { addExplain } from './explain.js'
import { addFit } from './fit.js'
import { helpLayout } from './help.js'
import { addInit } from './init.js'
import { languageOf } from './language.js'
import { addLeague } from './league.js'
import { addGlobalOptions, type GlobalOptions } from './options.js'
import { addPresets } from './presets.js'

import { addReport } from './report.js'
import { addRun } from './run.js'
import { addSchema } from './schema.js'
import { addSensitivity } from './sensitivity.js'
import { addUncertainty } from './uncertainty.js'
import { addValidate } from './validate.js'
import { addValue } from './value.js'

/**
 * The whole command line: options that all commands share, and the commands. Only names, options and help are made
 * here; what a command does is loaded when it is called.
 *
 * @param context Language and streams.
 */
export function makeProgram(context: Context): Command {
  const { say } = context
  const program = new Command('perennial')
    .description(say('program'))
    .version(context.version, '-V, --version', say('optionVersion'))
    .helpOption('-h, --help', say('optionHelp'))
    .helpCommand(false)
    .configureHelp(helpLayout(say))
    .configureOutput({
      writeOut: (text) => context.out.write(text),
      writeErr: (text) => context.err.write(text),
      getOutHelpWidth: () => context.out.columns ?? 80,
      getErrHelpWidth: () => context.err.columns ?? 80,
      // Errors of use are said by whoever runs the program, in the right language.
      outputError: () => undefined
    })
    .exitOverride()
  addGlobalOptions(program, say)
  program.hook('preAction', async (_, command) => {
    refuseOptionsAsValues(command)
    await refuseUnknownLanguage(command)
  })
  const commands = [
    addRun,
    addCompare,
    addReport,
    addValue,
    addUncertainty,
    addSensitivity,
    addDecide,
    addBudget,
    addDescribe,
    addCustomers,
    addCalibrate,
    addFit,
    addLeague,
    addValidate,
    addExplain,
    addSchema,
    addInit,
    addPresets
  ]
  for (const add of commands) add(program, context)
  addHelp(program, context)
  const exits = (['exitFine', 'exitCheck', 'exitInput', 'exitOurs', 'exitInterrupted'] as const).map(
    (id) => `  ${say(id)}`
  )
  program.addHelpText('after', ['', say('titleExitCodes'), ...exits, '', say('moreHelp')].join('\n'))
  return program
}

/** `help COMMAND`, with a near-miss suggestion for an unknown one. */
function addHelp(program: Command, { say }: Context): void {
  program
    .command('help')
    .description(say('commandHelp'))
    .argument('[command]', say('argumentHelp'))
    .action(async (name: string | undefined) => {
      const found = name === undefined ? program : program.commands.find((command) => command.name() === name)
      if (found) return found.outputHelp()
      const { nearestName } = await import('../core/nearest.js')
      const near = nearestName(
        name!,
        program.commands.map((command) => command.name())
      )
      const suggestion = near ? `\n(Did you mean ${near}?)` : ''
      throw new CommanderError(1, 'commander.unknownCommand', `error: unknown command '${name}'${suggestion}`)
    })
}

/** `--out --quiet` names no file: the value was forgotten. */
function refuseOptionsAsValues(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName())
    const values = Array.isArray(value) ? value : [value]
    if (option.required && values.some((each) => typeof each === 'string' && each.startsWith('--'))) {
      throw new CommanderError(1, 'commander.optionMissingArgument', `error: option '${option.flags}' argument missing`)
    }
  }
}

async function refuseUnknownLanguage(command: Command): Promise<void> {
  const { lang } = command.optsWithGlobals<GlobalOptions>()
  if (lang === undefined || languageOf(lang)) return
  const { badInput } = await import('./badInput.js')
  throw badInput('unknownLanguage', {}, { got: `"${lang}"`, example: '--lang zh-CN' })
}
