import type { RecordHmm } from '../../calibration/fromRecords/hmmOnRecords.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { CalibratedParameter, LeftAlone } from './calibration.js'
import type { RecordGroup } from './groups.js'
import { written } from './matchedParameters.js'
import { calibrateWords } from './words.js'

const stages = ['confirmation', 'trust', 'weakening', 'disappearance'] as const

/**
 * Stages at the start from the hidden stages of the customers after the last edition, for a fair without a warm-up: what the
 * market holds besides its recorded customers is in cultivation. With a warm-up the fair settles by itself.
 *
 * @param hmm The fit, if there is one.
 * @param groups Segments and their customers.
 * @param base The fair.
 *
 * @example
 * const fair = makeScenario({ horizon: { warmUp: 0 }, segments: { firms: { marketSize: 100 } } })
 * const hmm = { sharesNow: { confirmation: 0.2, trust: 0.3, weakening: 0.1, disappearance: 0.4 } }
 * const { parameters } = stagesNow(hmm, [{ segment: 'firms', members: Array.from({ length: 50 }) }], fair)
 * parameters.map(({ value }) => value) // => [0.5, 0.1, 0.15, 0.05, 0.2]
 */
export function stagesNow(
  hmm: Pick<RecordHmm, 'sharesNow'> | null,
  groups: readonly RecordGroup[],
  base: Scenario
): { readonly parameters: readonly CalibratedParameter[]; readonly leftAlone: readonly LeftAlone[] } {
  const path = 'segments.*.initialStages'
  if (base.horizon.warmUp > 0) return { parameters: [], leftAlone: [{ path, ...calibrateWords.initialStages }] }
  const shares = hmm?.sharesNow
  if (!shares) {
    return {
      parameters: [],
      leftAlone: [{ path, ...calibrateWords.notRecorded('a fit of hidden stages', '隐藏阶段拟合') }]
    }
  }
  const shareOf = (stage: string) =>
    Object.entries(shares).reduce((sum, [name, each]) => sum + (name.replace(/ \d+$/, '') === stage ? each : 0), 0)
  const parameters = groups.flatMap(({ segment, members }) => {
    const own = base.segments[segment]
    const known = Math.min(1, members.length / Math.max(1, own?.marketSize[0] ?? 1))
    const now = stages.map((stage) => written(known * shareOf(stage), 4))
    const rest = now.reduce((left, each) => left - each, 1)
    return [rest, ...now].map((value, index): CalibratedParameter => {
      const stage = index === 0 ? 'cultivation' : stages[index - 1]!
      const was = Reflect.get(own?.initialStages ?? {}, stage)
      return {
        path: `segments.${segment}.initialStages.${stage}`,
        value: written(Math.max(0, value), 4),
        base: typeof was === 'number' ? was : null,
        distribution: null,
        low: null,
        high: null,
        source: 'stages',
        n: members.length
      }
    })
  })
  return { parameters, leftAlone: [] }
}
