import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The built command. */
export const main = path.resolve(import.meta.dirname, '../../dist/command/main.js')

if (!existsSync(main)) throw new Error(`${main} is missing; "npm run build" makes it`)

/** What a call of the command left behind. */
export interface Called {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * Calls the built command as a user would, in a process of its own, without a terminal.
 *
 * @param args Arguments.
 * @param options `cwd`: the working folder. `input`: standard input. `env`: variables besides the usual ones.
 */
export function call(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}
): Called {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', ...options.env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    input: options.input ?? ''
  })
  return { code: status, out: stdout, err: stderr }
}
