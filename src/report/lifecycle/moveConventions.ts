import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { titleIn } from '../../i18n/titles.js'
import { type Convention, general } from './convention.js'
import { conventionWords as words } from './conventionWords.js'

type Scenario = LifecycleResult['scenario']
type Lifecycle = Scenario['strategies'][string]['groups'][string]['lifecycle']

const exitFormulas = {
  shares: 'p(stay) = 1 − Σ pⱼ',
  sequential: 'p₁, (1 − p₁)·p₂, …',
  competing: '(1 − e^(−Σh))·hⱼ / Σh',
  logit: 'wⱼ / (1 + Σw), wⱼ = pⱼ / p(stay) · f'
} as const

const multiplierFormulas = { probability: 'p·f', hazard: '1 − (1 − p)^f', odds: 'o·f, o = p / (1 − p)' } as const

/**
 * How the moves of a lifecycle come about: how the exits of each stage combine, how rates and hazards become probabilities,
 * what multipliers act on.
 *
 * @param scenario The lifecycle.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: { rate: 0.5 } } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * moveConventions(makeLifecycle(made)).map(({ formula }) => formula)
 * // => ['p(stay) = 1 − Σ pⱼ', 'p = 1 − e^(−h), h = rate·L / per']
 */
export function moveConventions(scenario: Scenario): Convention[] {
  const lifecycles = Object.values(scenario.strategies).flatMap(({ groups }) =>
    Object.values(groups).map(({ lifecycle }) => lifecycle)
  )
  return [...exits(scenario, lifecycles), ...probabilities(lifecycles), ...multipliers(lifecycles)]
}

/** How the exits of each stage that can be left combine. */
function exits({ stages }: Scenario, lifecycles: readonly Lifecycle[]): Convention[] {
  const rules = ['shares', 'sequential', 'competing', 'logit'] as const
  const used = rules.map((rule) => ({
    rule,
    stages: Object.keys(stages).filter((stage) =>
      lifecycles.some(
        ({ exits, moves }) => exits[stage] === rule && moves.some(({ from, to }) => from === stage && to !== stage)
      )
    )
  }))
  const there = used.filter((each) => each.stages.length > 0)
  return there.map(({ rule, stages: own }) => ({
    convention: words.exits,
    appliesTo:
      there.length === 1
        ? words.all
        : {
            en: own.map((stage) => titleIn(stages[stage], stage, 'en')).join(', '),
            zh: own.map((stage) => titleIn(stages[stage], stage, 'zh-CN')).join('、')
          },
    words: words[`exits.${rule}`],
    formula: exitFormulas[rule]
  }))
}

/** How what is no probability of a cycle becomes one. */
function probabilities(lifecycles: readonly Lifecycle[]): Convention[] {
  const specs = lifecycles.flatMap(({ moves }) => moves.map(({ spec }) => spec))
  const has = (kind: (typeof specs)[number]['kind']) => specs.some((spec) => spec.kind === kind)
  return [
    ...(has('rate') ? [general(words.rates, words.ratesAre, 'p = 1 − e^(−h), h = rate·L / per')] : []),
    ...(has('hazard') ? [general(words.hazards, words.hazardsAre, 'p = 1 − e^(−h)')] : []),
    ...(has('weibull')
      ? [general(words.weibull, words.weibullIs, 'H(u) = (u / scale)^shape or rate·u^shape, h = H(u + L) − H(u)')]
      : []),
    ...(specs.some((spec) => spec.kind === 'probability' && spec.per !== null)
      ? [general(words.longer, words.longerIs, 'p = 1 − (1 − P)^(L / per)')]
      : [])
  ]
}

function multipliers(lifecycles: readonly Lifecycle[]): Convention[] {
  const kinds = ['probability', 'hazard', 'odds'] as const
  return kinds.flatMap((on) => {
    const names = lifecycles.flatMap(({ multipliers: all }) =>
      Object.entries(all).flatMap(([name, multiplier]) => (multiplier.on === on ? [name] : []))
    )
    const own = [...new Set(names)]
    if (own.length === 0) return []
    return [
      {
        convention: words.multipliers,
        appliesTo: { en: own.join(', '), zh: own.join('、') },
        words: words[`on.${on}`],
        formula: multiplierFormulas[on]
      }
    ]
  })
}
