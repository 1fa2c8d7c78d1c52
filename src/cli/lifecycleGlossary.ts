import { type LifecycleOutcome, lifecycleOutcomeCatalogue } from '../analysis/lifecycle/lifecycleOutcomeCatalogue.js'
import type { Term } from '../i18n/terms.js'
import type { Topic } from './lifecycleTopics.js'
import { distMeanings, distWords } from './words/distributions.js'
import { glossaryWords as words } from './words/glossary.js'

/** An entry before it is filled up: what it is called, what it means, an example, and what may be written. */
type Entry = readonly [label: Term, help: Term, example: string, choices?: Readonly<Record<string, Term>>]

/** What formulas may name besides parameters and traits. */
const names: Readonly<Record<string, Entry>> = {
  cycle: [words.cycle, words.cycleIs, 'growth: 0.2 + 0.01 * cycle'],
  time: [words.time, words.timeIs, 'age: 60 + time'],
  point: [words.point, words.pointIs, 'counting: { weights: "point == 0 ? 0.5 : 1" }'],
  stay: [words.stay, words.stayIs, 'loss: "stay == 1 ? 0.3 : 0.1"'],
  cycleLength: [words.cycleLength, words.cycleLengthIs, 'loss: "rateToProbability(0.2, cycleLength)"'],
  cycles: [words.cycles, words.cyclesIs, 'counting: { weights: 1 / (cycles + 1) }'],
  attended: [words.attended, words.attendedIs, 'loss: 0.4 / attended']
}

/** What may stand in a file besides keys and names, and what results say. */
const spoken: Readonly<Record<string, Entry>> = {
  any: [words.any, words.anyIs, 'transitions: { any: { gone: 2000 } }'],
  rest: [words.rest, words.restIs, 'here: { gone: 0.2, elsewhere: rest }'],
  all: [words.all, words.allIs, 'transitions: all'],
  at: [words.at, words.atIs, 'mortality: { at: 60 + time, table: { 60: 0.01, 70: 0.02 } }'],
  table: [words.table, words.tableIs, 'mortality: { at: 60 + time, table: { 60: 0.01, 70: 0.02 } }'],
  between: [
    words.between,
    words.betweenIs,
    'mortality: { at: 60 + time, table: { 60: 0.01, 70: 0.02 }, between: linear }',
    { step: words.step, linear: words.linear }
  ],
  beyond: [
    words.beyond,
    words.beyondIs,
    'mortality: { at: 60 + time, table: { 60: 0.01, 70: 0.02 }, beyond: hold }',
    { refuse: words.refuse, hold: words.hold }
  ],
  dist: [distWords.dist, distWords.distIs, 'rr: { dist: lognormal, mean: 0.5, sd: 0.1 }', distMeanings],
  extends: [words.extends, words.extendsIs, 'extends: preset:published/teaching'],
  incremental: [words.incremental, words.incrementalIs, 'incremental: { cost: cost, effect: life_years }'],
  ratio: [words.ratio, words.ratioIs, ''],
  dominated: [words.dominated, words.dominatedIs, '', { dominated: words.simple, extended: words.extended }]
}

/**
 * What is said of a declared lifecycle besides its keys: the names that formulas may use (the clock), words that stand in
 * files and results, and the outcomes.
 *
 * @example
 * lifecycleGlossary().find(({ path }) => path === 'stay').kind // => 'name'
 * lifecycleGlossary().find(({ path }) => path === 'sojourn').label.zh // => '平均逗留周期'
 */
export function lifecycleGlossary(): Topic[] {
  return [
    ...Object.entries(names).map((entry) => topicOf('name', entry)),
    ...Object.entries(spoken).map((entry) => topicOf('word', entry)),
    ...lifecycleOutcomeCatalogue.map(outcomeTopic)
  ]
}

function topicOf(kind: 'name' | 'word', [path, [label, help, example, choices = {}]]: readonly [string, Entry]): Topic {
  return { kind, path, label, help, choices, example }
}

function outcomeTopic({ id, label, definition, unit }: LifecycleOutcome): Topic {
  return { kind: 'outcome', path: id, label, help: definition, choices: {}, example: '', unit }
}
