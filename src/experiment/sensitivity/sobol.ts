import { sobolIndices } from '../../analysis/sensitivity/sobolIndices.js'
import { withRankCorrelations } from '../../core/dependence/withRankCorrelations.js'
import { sobolDesign } from '../../core/design/sobolDesign.js'
import { deriveKey } from '../../core/random/streams.js'
import type { Text } from '../../model/parameter.js'
import { columnsOf, drawKey } from '../draws/drawValues.js'
import { answered } from './answered.js'
import { type FactorBlock, factorBlocks } from './blocks.js'
import { pointsAt } from './factor.js'
import type { Question } from './question.js'
import { luckShare, meansOf, responsesOf } from './responses.js'
import type { Index, Sobol } from './results.js'

/**
 * Sobol indices of all factors by a Saltelli design over scrambled Sobol points: what share of the spread of the outcome
 * each answers for, alone (first-order) and with all others (total). The outcome is the mean over the replications; the
 * share of its variance that luck leaves in it is told by itself, and is part of no first-order index.
 *
 * Correlated factors are taken as one, drawn together by the Gaussian copula; those of a group where groups are asked for.
 *
 * @param question What varies, and who plays.
 * @param replications Of each point.
 * @param base Base points, a power of two; blocks + 2 points are played for each.
 * @param byGroup Whether the groups of the scenario are taken as one.
 *
 * Rejects where every run failed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { refusal } = await sobolOf(fairQuestion(fair, { outcome: 'revenue', vary: ['price.perArea'] }), 2, 4, false)
 * refusal.en // => 'only 4 base points ran in full; Sobol indices mean nothing below 64: ask for more'
 */
export async function sobolOf(
  question: Question,
  replications: number,
  base: number,
  byGroup: boolean
): Promise<Sobol> {
  const { factors, correlations, groups, seed } = question
  const blocks = factorBlocks(factors, correlations, byGroup ? groups : {})
  const names = columnsOf(factors.map(({ uncertain }) => uncertain))
  const inUse = correlationsAmong(names, correlations)
  const points = sobolDesign(base, 2 * names.length, drawKey(seed))
  const half = (from: number) => {
    const columns = new Float64Array(base * names.length)
    for (let row = 0; row < base; row++) {
      columns.set(
        points.subarray((2 * row + from) * names.length, (2 * row + from + 1) * names.length),
        row * names.length
      )
    }
    return withRankCorrelations(columns, names, inUse, 'copula')
  }
  const rows = mixed(half(0), half(1), names.length, blocks)
  const responses = responsesOf(await question.play(pointsAt(factors, rows), replications))
  const block = blocks.length + 2
  const means = meansOf(responses)
  const outputs = means.slice(0, Math.floor(means.length / block) * block)
  const common = answered(question, responses)
  const spread = momentsOf(outputs.filter((each) => each !== null))
  const luck = luckShare(responses)
  if (outputs.length === 0) {
    return { method: 'sobol', ...common, indices: [], points: 0, dropped: 0, refusal: nothingPlayed, ...spread, luck }
  }
  const found = sobolIndices(outputs, blocks.length, { key: deriveKey(drawKey(seed), 3) })
  const indices = found.first.map((first, at): Index => {
    const own = blocks[at]!
    return {
      paths: own.factors.map(({ path }) => path),
      label: labelOf(own, byGroup ? groups : {}),
      together: own.together,
      first,
      total: found.total[at]!
    }
  })
  const { points: used, dropped, refusal } = found
  const sorted = indices.sort((one, other) => other.total.value - one.total.value)
  return { method: 'sobol', ...common, indices: sorted, points: used, dropped, refusal, ...spread, luck }
}

const nothingPlayed = { en: 'no base point was played', zh: '没有运行任何基点' }

/** Correlations of what varies only. */
function correlationsAmong(names: readonly string[], correlations: Question['correlations']) {
  const known = new Set(names)
  return Object.fromEntries(
    Object.entries(correlations).flatMap(([path, others]) => {
      const kept = Object.entries(others).filter(([other]) => known.has(other))
      return known.has(path) && kept.length > 0 ? [[path, Object.fromEntries(kept)]] : []
    })
  )
}

/** A, A with the columns of each block from B, and B, for each base point. */
function mixed(a: Float64Array, b: Float64Array, width: number, blocks: readonly FactorBlock[]): Float64Array {
  const base = a.length / width
  const rows = new Float64Array(base * (blocks.length + 2) * width)
  let at = 0
  for (let point = 0; point < base; point++) {
    const [one, other] = [a, b].map((each) => each.subarray(point * width, (point + 1) * width)) as [
      Float64Array,
      Float64Array
    ]
    rows.set(one, at)
    for (const { columns } of blocks) {
      at += width
      rows.set(one, at)
      for (const column of columns) rows[at + column] = other[column]!
    }
    at += width
    rows.set(other, at)
    at += width
  }
  return rows
}

function labelOf({ factors, together }: FactorBlock, groups: Question['groups']): Text {
  const isOf = (paths: readonly string[]) => factors.every(({ path }) => paths.includes(path))
  const name = Object.entries(groups).find(([, paths]) => isOf(paths))?.[0]
  if (together === 'group' && name !== undefined) return { en: name, zh: name }
  return {
    en: factors.map(({ label }) => label.en).join(' + '),
    zh: factors.map(({ label }) => label.zh).join('＋')
  }
}

function momentsOf(values: readonly (number | null)[]): { mean: number | null; sd: number | null } {
  const list = values.filter((each) => each !== null)
  if (list.length < 2) return { mean: list[0] ?? null, sd: null }
  const mean = list.reduce((sum, each) => sum + each, 0) / list.length
  const squares = list.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
  return { mean, sd: Math.sqrt(squares / (list.length - 1)) }
}
