#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import type { Context } from './context.js'
import { exitCodes } from './exit.js'
import { chosenLanguage } from './language.js'
import { makeProgram } from './program.js'
import { sayIn } from './words.js'

const args = process.argv.slice(2)
const language = chosenLanguage(args, process.env)
const context: Context = {
  language,
  say: sayIn(language),
  version: packageVersion(),
  out: process.stdout,
  err: process.stderr
}

// A reader who has seen enough (`| head`) closes the pipe: no fault of anybody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCodes.fine)
    throw error
  })
}
process.on('uncaughtException', (error) => void fail(error).then(() => process.exit()))

const program = makeProgram(context)
try {
  await program.parseAsync(args, { from: 'user' })
} catch (error) {
  await fail(error)
}

async function fail(error: unknown): Promise<void> {
  if (isHelpOrVersion(error)) return
  const { failureOf } = await import('./failure.js')
  const command = program.commands.map((each) => each.name()).find((name) => args.includes(name))
  const failure = failureOf(error, { ...context, command }, Boolean(process.env.PERENNIAL_DEBUG))
  process.exitCode = failure.code
  process.stderr.write(failure.text)
}

function isHelpOrVersion(error: unknown): boolean {
  return error instanceof Error && 'exitCode' in error && error.exitCode === 0
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return String(JSON.parse(text).version)
}
