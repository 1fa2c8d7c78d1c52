import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** One test of dieharder: its number, and what is not left at dieharder's defaults. */
export interface DieharderTest {
  readonly number: number
  readonly ntuple?: number
  readonly psamples?: number
}

/** One statistic of a test: the p-value of a Kolmogorov–Smirnov test of `psamples` p-values. */
export interface DieharderResult {
  readonly test: string
  readonly ntuple: number
  readonly psamples: number
  readonly p: number
  readonly assessment: string
}

/** What a test found with its first samples, and, where that was weak, in the end. */
export interface DieharderOutcome {
  readonly first: readonly DieharderResult[]
  readonly last: readonly DieharderResult[]
  /** Words given to dieharder. */
  readonly words: number
}

const parts = 2 ** 14

/** Samples up to which dieharder goes on while a result is weak. */
export const mostSamples = 600

/** Options of every call: words from standard input, exact p-values, more samples while a result is weak. */
export const dieharderOptions = ['-g', '200', '-k', '2', '-Y', '1', '-P', String(mostSamples)]

const columns = ['test_name', 'ntuple', 'psamples', 'pvalues', 'assessment']

/** The version of dieharder, after installing it where it is missing and that is allowed. */
export function dieharderVersion(): string {
  const version = () => /dieharder version (\S+)/.exec(spawnSync('dieharder', ['-l'], { encoding: 'utf8' }).stdout)?.[1]
  const found = version()
  if (found !== undefined) return found
  if (process.getuid?.() === 0) {
    for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'dieharder']])
      spawnSync('apt-get', words, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      })
  }
  const installed = version()
  if (installed !== undefined) return installed
  throw new Error('dieharder is not installed. Install it with: sudo apt-get install -y dieharder')
}

/** Runs one test on a stream of words; it reads as many as it wants. */
export async function dieharder(test: DieharderTest, stream: Generator<Uint32Array>): Promise<DieharderOutcome> {
  const shown = columns.flatMap((column) => ['-D', column])
  const options = [...dieharderOptions, '-c', ',', ...shown, ...optionsOf(test)]
  const child = spawn('dieharder', options, { stdio: ['pipe', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const words = await feed(child.stdin, stream)
  await closed
  return { ...outcomeOf(printed, options), words }
}

function optionsOf({ number, ntuple, psamples }: DieharderTest): string[] {
  const options = ['-d', String(number)]
  if (ntuple !== undefined) options.push('-n', String(ntuple))
  if (psamples !== undefined) options.push('-p', String(psamples))
  return options
}

/** Writes words until the reader has enough and closes the pipe; returns how many were written. */
async function feed(pipe: Writable, stream: Generator<Uint32Array>): Promise<number> {
  let open = true
  const closed = new Promise<void>((resolve) => {
    const end = () => {
      open = false
      resolve()
    }
    pipe.on('error', end).on('close', end)
  })
  let words = 0
  for (const block of stream) {
    for (let start = 0; start < block.length; start += parts) {
      const part = block.subarray(start, start + parts)
      words += part.length
      const goesOn = pipe.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
      if (!goesOn) await Promise.race([new Promise((resolve) => pipe.once('drain', resolve)), closed])
      if (!open) return words
    }
  }
  return words
}

/** Reads dieharder's lines: those with the fewest samples come first, those with the most count in the end. */
function outcomeOf(printed: string, options: readonly string[]): Omit<DieharderOutcome, 'words'> {
  const results = printed
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .filter((cells) => cells.length === columns.length && /^[\d.]+$/.test(cells[3]!))
    .map(([test, ntuple, psamples, p, assessment]) => ({
      test: test!,
      ntuple: Number(ntuple),
      psamples: Number(psamples),
      p: Number(p),
      assessment: assessment!
    }))
  if (results.length === 0) throw new Error(`dieharder ${options.join(' ')} gave no result; it printed: ${printed}`)
  const samples = results.map(({ psamples }) => psamples)
  const withSamples = (count: number) => results.filter(({ psamples }) => psamples === count)
  return { first: withSamples(Math.min(...samples)), last: withSamples(Math.max(...samples)) }
}
