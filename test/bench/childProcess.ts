import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs another program of the benchmark in a process of its own; gives what it printed, which is JSON. */
export async function measuredBy<Result>(program: string, ...words: readonly string[]): Promise<Result> {
  const file = fileURLToPath(new URL(`${program}.js`, import.meta.url))
  try {
    const { stdout } = await execute(process.execPath, [file, ...words], { maxBuffer: 2 ** 26 })
    return JSON.parse(stdout) as Result
  } catch (error) {
    const said = (error as { readonly stderr?: string }).stderr ?? String(error)
    throw new Error(`${[program, ...words].join(' ')}: ${said.trim()}`)
  }
}
