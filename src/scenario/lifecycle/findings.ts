import type { Problem } from '../../core/errors.js'
import { fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { lifecycleWords } from './words.js'

/** A strategy and a group that were checked together. */
export interface Combination {
  readonly strategy: string
  readonly group: string
}

interface Finding {
  readonly problem: Problem
  readonly onlyIfEverywhere: boolean
  readonly strategies: Set<string>
  readonly groups: Set<string>
}

/** Most strategies or groups named in one message. */
const mostNamed = 3

/**
 * What is wrong in the strategies and groups of a scenario: each is checked whole, and the same problem found in several
 * of them is reported once, naming those it was found in where it was not found in all.
 *
 * @example
 * const findings = new Findings(['mono', 'comb'], ['all'])
 * const problem = { message: 'must be a number', messageZh: '须为数值', path: 'parameters.rr' }
 * findings.add({ strategy: 'comb', group: 'all' }, problem, false)
 * findings.problems()[0].message // => 'strategy comb: must be a number'
 */
export class Findings {
  private readonly found = new Map<string, Finding>()

  constructor(
    private readonly strategies: readonly string[],
    private readonly groups: readonly string[]
  ) {}

  /** Takes in a problem of one strategy and group; some count only where they are found in all of them. */
  add({ strategy, group }: Combination, problem: Problem, onlyIfEverywhere: boolean): void {
    const key = JSON.stringify(problem)
    const known = this.found.get(key)
    const finding = known ?? { problem, onlyIfEverywhere, strategies: new Set(), groups: new Set() }
    finding.strategies.add(strategy)
    finding.groups.add(group)
    this.found.set(key, finding)
  }

  /** Takes in a problem of what all of them share. */
  readonly addOfAll = (problem: Problem): void => {
    for (const strategy of this.strategies) {
      for (const group of this.groups) this.add({ strategy, group }, problem, false)
    }
  }

  /** The problems, each once. */
  problems(): readonly Problem[] {
    return [...this.found.values()].filter((finding) => this.counts(finding)).map((finding) => this.named(finding))
  }

  private counts({ problem: { path = '' }, onlyIfEverywhere, strategies, groups }: Finding): boolean {
    if (!onlyIfEverywhere) return true
    const inAll = path.startsWith('strategies.') || strategies.size === this.strategies.length
    return inAll && (path.startsWith('groups.') || groups.size === this.groups.length)
  }

  private named({ problem, strategies, groups }: Finding): Problem {
    const inside = /^(?:strategies|groups)\./.test(problem.path ?? '')
    const words = [
      inside ? undefined : inSome(lifecycleWords.inStrategy, strategies, this.strategies),
      inside ? undefined : inSome(lifecycleWords.inGroup, groups, this.groups)
    ].filter((term) => term !== undefined)
    const message = words.reduceRight((text, { en }) => `${en}: ${text}`, problem.message)
    const messageZh = words.reduceRight((text, { zh }) => `${zh}：${text}`, problem.messageZh)
    return { ...problem, message, messageZh }
  }
}

function inSome(words: Term, found: ReadonlySet<string>, all: readonly string[]): Term | undefined {
  if (found.size === all.length) return undefined
  const names = listed([...found].slice(0, mostNamed))
  const more = found.size > mostNamed ? { en: ', …', zh: ' 等' } : { en: '', zh: '' }
  return fill(words, { names: { en: names.en + more.en, zh: names.zh + more.zh } })
}
