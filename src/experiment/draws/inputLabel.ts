import { stageLabel } from '../../analysis/outcomeLabel.js'
import { fill } from '../../i18n/fill.js'
import { type Titled, titlesOf } from '../../i18n/titles.js'
import type { Text } from '../../model/parameter.js'
import { findParameter } from '../../scenario/findParameter.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { experimentWords } from '../words.js'

/**
 * What a varied number is called: the label of its parameter, with the title of the segment, tactic, shock it belongs to
 * and the part of it; of a declared lifecycle, the name of the parameter.
 *
 * @param path Dotted path in the scenario.
 * @param scenario Has the titles.
 *
 * @example
 * const scenario = makeScenario({ segments: { large: { title: 'Large firms' } } })
 * inputLabel('segments.large.fee.mean', scenario).en // => 'Large firms: Fee (mean)'
 * inputLabel('price.perArea', scenario).en // => 'Stand rent'
 * inputLabel('lifecycle.rates.trust', scenario).en // => 'Moves from Trust'
 */
export function inputLabel(path: string, scenario: Scenario | LifecycleScenario): Text {
  if ('kind' in scenario) return textOf(path.replace(/^parameters\./, ''))
  const [, stage] = /^lifecycle\.rates\.([^.]+)$/.exec(path) ?? []
  if (stage !== undefined) return fill(experimentWords.movesFrom, { stage: stageLabel(stage) })
  const parameter = findParameter(path)
  const pieces = path.split('.')
  const pattern = parameter.path.split('.')
  const owners = pattern.flatMap((piece, at) => (piece === '*' ? [titleOf(scenario, pieces.slice(0, at + 1))] : []))
  const part = pieces.slice(pattern.length).join('.')
  const parts = part === '' ? textOf('') : { en: ` (${part})`, zh: `（${part}）` }
  return owners.reduceRight(
    (label, owner) => fill({ en: '{owner}: {label}', zh: '{owner}：{label}' }, { owner, label }),
    { en: parameter.label.en + parts.en, zh: parameter.label.zh + parts.zh }
  )
}

function textOf(text: string): Text {
  return { en: text, zh: text }
}

/** Title of what stands at a path, or its name; of the purse of a segment, that of the segment. */
function titleOf(scenario: Scenario, pieces: readonly string[]): Text {
  if (pieces[0] === 'levers') return titleOf(scenario, ['segments', pieces.at(-1)!])
  let found: unknown = scenario
  for (const piece of pieces) found = (found as Readonly<Record<string, unknown>> | undefined)?.[piece]
  return titlesOf({ title: null, titleZh: null, ...(found as Partial<Titled> | undefined) }, pieces.at(-1)!)
}
