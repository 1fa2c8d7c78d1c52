import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { ChartSpec } from '../chart/chartSpec.js'
import { InputError } from '../core/errors.js'
import type { Refusal } from '../experiment/league/league.js'
import type { LeagueOptions } from '../experiment/league/playLeague.js'
import { renderPng, renderSvg } from '../node/render.js'
import { loadFair, loadScenario } from '../node/scenarioFiles.js'
import type { Scenario } from '../scenario/scenario.js'
import { badInput } from './badInput.js'
import { checkOutputFile, writeWhole } from './outputFile.js'
import { wholeNumber } from './scenarios.js'

/**
 * The files of a class: each file as it is named, and for each folder the `.yaml` and `.yml` files in it, by name; a file that
 * is named twice counts once.
 *
 * @param given Files and folders.
 * @throws InputError for a folder without such a file.
 */
export function planFiles(given: readonly string[]): string[] {
  return [...new Set(given.flatMap((each) => (isFolder(each) ? filesIn(each) : [path.normalize(each)])))]
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'))
  if (names.length === 0) throw badInput('folderEmpty', {}, { file: folder })
  return names.sort().map((name) => path.join(folder, name))
}

/**
 * Reads what the class handed in. A file that cannot be read keeps nobody else from being ranked.
 *
 * @param files The files.
 */
export function plansOf(files: readonly string[]): { plans: Scenario[]; unreadable: Refusal[] } {
  const plans: Scenario[] = []
  const unreadable: Refusal[] = []
  for (const file of files) {
    try {
      plans.push(loadScenario(file))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      unreadable.push({ name: path.basename(file).replace(/\.ya?ml$/i, ''), problems: error.problems })
    }
  }
  return { plans, unreadable }
}

/**
 * Where all start from, and the plans whose tactics may be bought.
 *
 * @param options `--preset` or `--baseline`, `--menu`, `--seed`.
 * @throws InputError when none or both were given, and for files that cannot be read.
 */
export function startOf(options: {
  readonly preset?: string
  readonly baseline?: string
  readonly menu?: readonly string[]
  readonly seed?: string
}): { baseline: Scenario; menu: Scenario[] } {
  const { preset, baseline, menu = [], seed } = options
  if (preset === undefined && baseline === undefined) {
    throw badInput('leagueStartMissing', {}, { example: 'perennial league class/ --preset eurocis' })
  }
  if (preset !== undefined && baseline !== undefined) throw badInput('leagueStartTwice')
  const set = seed === undefined ? [] : [`seed=${JSON.stringify(seed)}`]
  const named = menu.map((file) => loadScenario(file))
  if (baseline !== undefined) return { baseline: loadScenario(baseline, { set }), menu: named }
  const [start, ...strategies] = loadFair(preset!, { set })
  return { baseline: start!, menu: [...strategies, ...named] }
}

/**
 * The options of the command line as those of `league`.
 *
 * @param options `--by`, `--budget`, `--replications`.
 * @throws InputError for what cannot be read.
 *
 * @example
 * leagueSettings({ by: 'npv', budget: 'none' }) // => { outcome: 'npv', budget: null }
 */
export function leagueSettings(options: {
  readonly by?: string
  readonly budget?: string
  readonly replications?: string
}): Pick<LeagueOptions, 'outcome' | 'budget' | 'replications'> {
  const { by, budget, replications } = options
  return {
    ...(by === undefined ? {} : { outcome: by }),
    ...(budget === undefined ? {} : { budget: amountOf(budget) }),
    ...(replications === undefined ? {} : { replications: wholeNumber('--replications', replications, 2, 50) })
  }
}

function amountOf(text: string): number | null {
  if (text === 'none') return null
  const amount = /^\d+(\.\d+)?(e\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(amount)) return amount
  throw badInput('budgetOrNone', {}, { got: `"${text}"`, example: '--budget 1000000' })
}

/**
 * The file that a picture goes to, checked before anything long begins.
 *
 * @param file What was named, if anything.
 * @param inputs Files that are read and must not be overwritten.
 * @throws InputError for another ending than .svg or .png, and for a file that cannot be written.
 */
export function chartFile(file: string | undefined, inputs: readonly string[]): string | undefined {
  if (file === undefined) return undefined
  if (!/\.(svg|png)$/i.test(file))
    throw badInput('chartEnding', {}, { got: `"${file}"`, example: '--chart league.png' })
  checkOutputFile(file, inputs)
  return file
}

/** Draws a chart into a file, whole or not at all. */
export async function draw(chart: ChartSpec, file: string): Promise<void> {
  writeWhole(file, await (/\.svg$/i.test(file) ? renderSvg(chart) : renderPng(chart)))
}
