import path from 'node:path'
import type { Future } from '../experiment/decide/decide.js'
import { presetPrefix } from '../node/presets.js'
import { readText, standardInput } from '../node/readText.js'
import { loadScenario } from '../node/scenarioFiles.js'
import { maxScenarioBytes } from '../scenario/loadChain.js'
import type { Scenario } from '../scenario/scenario.js'
import { badInput } from './badInput.js'
import { pairIn } from './decideOptions.js'
import { onceEach } from './onceEach.js'
import type { ScenarioOptions } from './options.js'
import { type AppliedSetting, settings } from './scenarios.js'

/** A future as the command line names it. */
export interface NamedFuture {
  readonly name: string
  readonly weight: number | null
  /** Files that are laid over every strategy; at most one. */
  readonly files: readonly string[]
  /** Assignments that are laid over every strategy. */
  readonly set: readonly string[]
}

/**
 * The futures of the command line. One name may be given several times, so that several numbers change together.
 *
 * @param futures Texts after `--future`.
 * @param weights Texts after `--weight`.
 * @throws InputError for what has no name, for two files or two values of one number in one future, and for weights that are
 *   none, of no future or given twice.
 *
 * @example
 * namedFutures(['slump=slump.yaml', 'boom=price.perArea=300'], ['slump=.3', 'boom=.7']).map(({ name, weight, set }) => [name, weight, set])
 * // => [['slump', 0.3, []], ['boom', 0.7, ['price.perArea=300']]]
 */
export function namedFutures(futures: readonly string[], weights: readonly string[]): NamedFuture[] {
  const found = new Map<string, { files: string[]; set: string[] }>()
  for (const text of futures) {
    const [name, rest] = pairIn('--future', text, 'slump=slump.yaml')
    const own = found.get(name) ?? { files: [], set: [] }
    found.set(name, own)
    if (rest.includes('=')) own.set.push(rest)
    else own.files.push(rest)
  }
  for (const [name, own] of found) requireOnce(name, own)
  const weightOf = onceEach(
    '--weight',
    weights.map((text) => {
      const [name, rest] = pairIn('--weight', text, 'slump=.3')
      if (!/^(\d+\.?\d*|\.\d+)$/.test(rest))
        throw badInput('badWeight', {}, { got: `"${text}"`, example: '--weight slump=.3' })
      if (!found.has(name)) throw badInput('weightOfNone', { name })
      return [name, Number(rest)] as const
    })
  )
  return [...found].map(([name, { files, set }]) => ({
    name,
    weight: Object.hasOwn(weightOf, name) ? weightOf[name]! : null,
    files,
    set
  }))
}

/** Of two files, and of two values of one number, one would be passed over. */
function requireOnce(
  name: string,
  { files, set }: { readonly files: readonly string[]; readonly set: readonly string[] }
) {
  if (files.length > 1) throw badInput('futureFileTwice', { name, files: files.join(', ') })
  const paths = set.map((setting) => setting.slice(0, setting.indexOf('=')).trim())
  const twice = paths.find((path, at) => paths.indexOf(path) < at)
  if (twice !== undefined) throw badInput('futureSetTwice', { name, path: twice })
}

/** The strategies as they were read. */
export interface ReadStrategies {
  /** As the user named them, in the same order. */
  readonly files: readonly string[]
  readonly scenarios: readonly Scenario[]
  readonly set: readonly AppliedSetting[]
}

/**
 * Every strategy in every future: the file of the future laid over that of the strategy, as if it extended it.
 *
 * Rejects with an InputError for all that is wrong with a file, and where strategies come from standard input.
 *
 * @param futures The futures.
 * @param strategies The strategies.
 * @param options `--seed` and `--replications`.
 * @param texts Texts of files read before.
 */
export async function fairFutures(
  futures: readonly NamedFuture[],
  { files, scenarios, set }: ReadStrategies,
  options: ScenarioOptions,
  texts: ReadonlyMap<string, string>
): Promise<Future[]> {
  return futures.map((future) => ({
    name: future.name,
    ...(future.weight === null ? {} : { weight: future.weight }),
    scenarios: scenarios.map(({ name }, at) => {
      const own = set.filter(({ names }) => names.includes(name)).map(({ setting }) => setting)
      const { entry, known } = laidOver(future, files[at]!, texts)
      const { set: _, ...others } = options
      return loadScenario(entry, { name, set: [...own, ...settings(others), ...future.set], texts: known })
    })
  }))
}

/**
 * A declared lifecycle in every future.
 *
 * @param futures The futures.
 * @param file Of the lifecycle.
 * @param options `--set`, `--seed` and `--replications`.
 * @param texts Texts of files read before.
 */
export async function lifecycleFutures(
  futures: readonly NamedFuture[],
  file: string,
  options: ScenarioOptions,
  texts: ReadonlyMap<string, string>
): Promise<Future[]> {
  if (futures.length === 0) return []
  const { loadLifecycle } = await import('../node/files.js')
  return futures.map((future) => {
    const { entry, known } = laidOver(future, file, texts)
    const scenario = loadLifecycle(entry, { set: [...settings(options), ...future.set], texts: known })
    return {
      name: future.name,
      ...(future.weight === null ? {} : { weight: future.weight }),
      scenarios: [scenario]
    }
  })
}

/** What to read for a strategy in a future: the future's file, as if it extended that of the strategy. */
function laidOver({ files }: NamedFuture, strategy: string, texts: ReadonlyMap<string, string>) {
  const known = new Map(texts)
  const [file] = files
  if (strategy === standardInput || file === standardInput) throw badInput('futureInput')
  if (file === undefined) return { entry: strategy, known }
  const text = texts.get(file) ?? readText(file, maxScenarioBytes)
  if (/^extends\s*:/m.test(text)) throw badInput('futureExtends', {}, { file })
  const isShipped = strategy.startsWith(presetPrefix) || path.isAbsolute(strategy)
  const reference = isShipped ? strategy : path.relative(path.dirname(file), strategy)
  known.set(file, `${text.replace(/\n*$/, '\n')}extends: ${JSON.stringify(reference)}\n`)
  return { entry: file, known }
}
