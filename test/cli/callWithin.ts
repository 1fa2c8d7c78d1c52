import type { Context } from '../../src/cli/context.js'
import { failureOf } from '../../src/cli/failure.js'
import { chosenLanguage } from '../../src/cli/language.js'
import { makeProgram } from '../../src/cli/program.js'
import { sayIn } from '../../src/cli/words.js'
import type { Called } from './command.js'

/**
 * Calls the command within this process, which spares the half second in which a process starts: for what the commands
 * say and write. How the process itself behaves (streams, standard input, exit codes) is tried with `call`.
 *
 * @param args Arguments.
 * @param cwd The working folder.
 */
export async function callWithin(args: readonly string[], cwd: string): Promise<Called> {
  const language = chosenLanguage(args, { LANG: 'C.UTF-8' })
  const [out, err]: string[][] = [[], []]
  const streamTo = (written: string[]): Context['out'] =>
    Object.assign(Object.create(process.stdout), {
      isTTY: false,
      columns: undefined,
      write: (text: string) => written.push(text) > 0
    })
  const context = { language, say: sayIn(language), version: '0', out: streamTo(out), err: streamTo(err) }
  const program = makeProgram(context)
  const before = process.cwd()
  process.chdir(cwd)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return { code: 0, out: out.join(''), err: err.join('') }
  } catch (error) {
    const command = program.commands.map((each) => each.name()).find((name) => args.includes(name))
    const { code, text } = failureOf(error, { ...context, command }, false)
    return { code, out: out.join(''), err: err.join('') + text }
  } finally {
    process.chdir(before)
  }
}
