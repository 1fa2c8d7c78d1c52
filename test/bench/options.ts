import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestName } from '../../src/core/nearest.js'

/** What was asked for on the command line. */
export interface Options {
  readonly format: 'table' | 'json'
  /** Names of the sections to run; all where empty. */
  readonly only: readonly string[]
  readonly quick: boolean
  /** File that the JSON document is written to as well. */
  readonly out: string | null
  /** Whether the ratios are written into the README. */
  readonly record: boolean
  readonly help: boolean
}

const formats = ['table', 'json'] as const

/** Something on the command line that cannot be meant. */
export class UsageError extends Error {}

const settings = {
  format: { type: 'string', default: 'table' },
  only: { type: 'string', multiple: true },
  quick: { type: 'boolean', default: false },
  out: { type: 'string' },
  record: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const satisfies ParseArgsConfig['options']

/**
 * Reads the command line. Throws a UsageError for options, formats and sections that there are not, with the nearest right
 * name.
 */
export function readOptions(words: readonly string[], sectionNames: readonly string[]): Options {
  const { format, only = [], quick, out, record, help } = parsed(words)
  const known = formats.find((each) => each === format)
  if (known === undefined) throw unknown('format', format, formats)
  const names = only.flatMap((each) => each.split(','))
  for (const name of names) if (!sectionNames.includes(name)) throw unknown('section', name, sectionNames)
  if (record && (quick || names.length > 0)) {
    throw new UsageError('--record needs all ratios of a full run: leave out --quick and --only')
  }
  return { format: known, only: names, quick, out: out ?? null, record, help }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: settings }).values
  } catch (error) {
    const asked = words.find((word) => error instanceof Error && error.message.includes(`'${word}'`))
    const nearest = nearestName(
      asked ?? '',
      Object.keys(settings).map((name) => `--${name}`)
    )
    const hint = nearest === undefined || nearest === asked ? '' : `; did you mean ${nearest}?`
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}${hint}`)
  }
}

function unknown(what: string, got: string, names: readonly string[]): UsageError {
  const nearest = nearestName(got, names)
  const hint = nearest === undefined ? '.' : `; did you mean ${nearest}?`
  return new UsageError(`there is no ${what} "${got}"${hint} There are: ${names.join(', ')}`)
}

/** What is printed for `--help`. */
export function helpText(sectionNames: readonly string[]): string {
  return `Usage: npm run bench -- [options]

  --format <table|json>  tables for people (the default), or one JSON document and nothing else on standard output
  --only <names>         some sections only: ${sectionNames.join(', ')}
  --quick                small sizes, to see that everything runs; the figures mean nothing
  --out <file>           writes the JSON document to a file as well
  --record               writes the ratios into test/bench/README.md
  -h, --help             this text

npm prints two lines of its own before the document; npm run --silent bench -- --format json does not.
`
}
