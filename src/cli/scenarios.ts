import { InputError, type Problem } from '../core/errors.js'
import { presetFile, presetFiles, presetPrefix } from '../node/presets.js'
import { standardInput } from '../node/readText.js'
import { loadScenario } from '../node/scenarioFiles.js'
import type { Scenario } from '../scenario/scenario.js'
import { badInput } from './badInput.js'
import { placedSettings } from './comparisonSettings.js'
import type { ScenarioOptions } from './options.js'

/** Which scenarios a command was given. */
export interface Choice {
  readonly files: readonly string[]
  readonly preset?: string
  readonly baseline?: string
  /** The command, for examples in messages. Defaults to `run` for one scenario, to `compare` for several. */
  readonly command?: string
}

/**
 * The one scenario of `run`, with the settings of the command line.
 *
 * @param choice A file or a preset, and perhaps a baseline for the warm-up.
 * @param options `--set`, `--seed`, `--replications`.
 * @param texts Texts of files read before.
 * @returns The scenario, and the baseline if one was named; it is given the same seed.
 * @throws InputError when none or both were given, and for all that is wrong with the files.
 */
export function oneScenario(
  choice: Choice,
  options: ScenarioOptions,
  texts = new Map<string, string>()
): { scenario: Scenario; baseline?: Scenario } {
  const scenario = loadScenario(oneNamed(choice), { set: settings(options), texts })
  if (choice.baseline === undefined) return { scenario }
  return { scenario, baseline: loadScenario(choice.baseline, { set: experimentSettings(options), texts }) }
}

/**
 * What `run` was told to read.
 *
 * @param choice A file or a preset, and perhaps a baseline.
 * @throws InputError when none or both were given, and where standard input stands twice.
 *
 * @example
 * oneNamed({ files: [], preset: 'mature' }) // => 'preset:mature'
 */
export function oneNamed(choice: Choice): string {
  const [file] = choice.files
  if (file !== undefined && choice.preset !== undefined) throw badInput('fileOrPreset')
  const named = choice.preset === undefined ? file : `${presetPrefix}${choice.preset}`
  if (named === undefined) {
    throw badInput('scenarioMissing', {}, { example: `perennial ${choice.command ?? 'run'} scenario.yaml` })
  }
  refuseSecondInput([named, choice.baseline])
  return named
}

/** The scenarios of a comparison, and where `--set` changed them. */
export interface Several {
  /** The baseline first. */
  readonly scenarios: Scenario[]
  readonly set: readonly AppliedSetting[]
}

/** One `--set`, and the names of the scenarios it changed. */
export interface AppliedSetting {
  readonly setting: string
  readonly names: readonly string[]
}

/**
 * The scenarios of `compare`, the baseline first, with the settings of the command line: `--seed` and `--replications` in
 * all, `--set` in those it is meant for (see `placedSettings`).
 *
 * @param choice Files, or a preset and perhaps files of one's own beside it; a baseline other than the first.
 * @param options `--set`, `--seed`, `--replications`.
 * @param texts Texts of files read before.
 * @throws InputError when fewer than two were given or two have one name, and for all that is wrong with the files.
 */
export function severalScenarios(choice: Choice, options: ScenarioOptions, texts = new Map<string, string>()): Several {
  const named = severalNamed(choice)
  const placed = named.length < 2 ? [] : placedSettings(named, options.set ?? [], texts)
  const own = (place: number) => placed.filter(({ places }) => places.includes(place)).map(({ setting }) => setting)
  const scenarios = loadAll(named, (place) => [...own(place), ...experimentSettings(options)], texts)
  if (scenarios.length < 2) {
    throw badInput(
      'twoScenarios',
      {},
      { example: `perennial ${choice.command ?? 'compare'} my-fair.yaml my-plan.yaml` }
    )
  }
  const names = scenarios.map((scenario) => scenario.name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) throw badInput('sameName', { name: twice })
  return { scenarios, set: placed.map(({ setting, places }) => ({ setting, names: places.map((at) => names[at]) })) }
}

/**
 * What `compare` was told to read, the baseline first.
 *
 * @param choice Files, or a preset and perhaps files beside it; a baseline other than the first.
 * @throws InputError for an unknown preset, and where standard input stands twice.
 *
 * @example
 * severalNamed({ files: ['a.yaml', 'b.yaml'], baseline: 'b.yaml' }) // => ['b.yaml', 'a.yaml']
 */
export function severalNamed({ baseline, preset, files }: Choice): string[] {
  refuseSecondInput([...files, baseline])
  return [
    ...(baseline === undefined ? [] : [baseline]),
    ...(preset === undefined ? [] : presetNames(preset)),
    ...files.filter((file) => file !== baseline)
  ]
}

/** A fair with its strategies; for one strategy, the fair and that one; for a lifecycle, itself. */
function presetNames(name: string): string[] {
  const { kind, fair, name: strategy } = presetFile(name)
  if (fair === null) return [`${presetPrefix}${strategy}`]
  const all = presetFiles().filter((preset) => preset.fair === fair)
  const names = kind === 'fair' ? all.map((preset) => preset.name) : [fair, strategy]
  return names.map((each) => `${presetPrefix}${each}`)
}

/** Reads all, so that what is wrong with any is said at once; what several share (a base, a setting) is said once. */
function loadAll(
  names: readonly string[],
  setOf: (place: number) => readonly string[],
  texts: Map<string, string>
): Scenario[] {
  const scenarios: Scenario[] = []
  const problems = new Map<string, Problem>()
  for (const [place, name] of names.entries()) {
    try {
      scenarios.push(loadScenario(name, { set: setOf(place), texts }))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      for (const problem of error.problems) problems.set(JSON.stringify(problem), problem)
    }
  }
  if (problems.size > 0) throw new InputError([...problems.values()])
  return scenarios
}

/**
 * Options as assignments; an option of its own wins over `--set`, since it comes later.
 *
 * @example
 * settings({ set: ['budget=5'], seed: '007' }) // => ['budget=5', 'seed="007"']
 */
export function settings(options: ScenarioOptions): string[] {
  return [...(options.set ?? []), ...experimentSettings(options)]
}

function experimentSettings({ seed, replications }: ScenarioOptions): string[] {
  return [
    ...(seed === undefined ? [] : [`seed=${JSON.stringify(seed)}`]),
    ...(replications === undefined ? [] : [`replications=${wholeNumber('--replications', replications, 2)}`])
  ]
}

/**
 * A whole number out of the text after an option.
 *
 * @param option The option, for the message.
 * @param text What the user wrote.
 * @param least Least value allowed.
 * @param usual A value for the example of the message.
 * @throws InputError when it is no whole number or less than the least.
 *
 * @example
 * wholeNumber('--most', '200', 2) // => 200
 */
export function wholeNumber(option: string, text: string, least: number, usual = 200): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least) return value
  throw badInput('wholeNumber', { option, least }, { got: `"${text}"`, example: `${option} ${usual}` })
}

function refuseSecondInput(files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === standardInput).length > 1) throw badInput('oneStandardInput')
}
