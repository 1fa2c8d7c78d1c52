import { titlesOf } from '../i18n/titles.js'
import type { Text } from '../model/parameter.js'
import type { StatedNumber } from '../model/statedNumber.js'
import { defaultValue } from './checks/checkValue.js'
import { keyOf } from './example.js'
import { groupLabels } from './groupLabels.js'
import { asPlain, leafText, type MaybeValue, valueAt } from './leafText.js'
import { readObject } from './readObject.js'
import { kindOf } from './resolve.js'
import type { Scenario } from './scenario.js'
import { type Leaf, pathTo, type Shape, scenarioShape } from './shape.js'
import { writtenForm } from './uncertainty/writtenForm.js'

/** What a scenario says of itself or of how often it is played, which is no assumption. */
const sayings: readonly string[] = [
  'title',
  'titleZh',
  'about',
  'aboutZh',
  'notice',
  'noticeZh',
  'seed',
  'replications'
]

/** Parts of a scenario that have no group of their own in the catalogue. */
const general: Text = { en: 'The fair and how it is played', zh: '展会与运行设置' }

/**
 * Every value of a scenario, one row each, in the order of the catalogue: what it is, its value as it would be written, its
 * unit, and where it comes from. Titles and notices are left out, and what has no value.
 *
 * @param scenario A resolved scenario.
 * @returns The rows; a value that is the default has the source of the default, any other was set for the scenario (`A`).
 *
 * @example
 * const rows = describeScenario(makeScenario({ levers: { service: { spend: 80000 } } }))
 * const row = (path) => rows.find((each) => each.path === path)
 * row('levers.service.spend').source.tag // => 'A'
 * row('mechanisms.recovery.ceiling').source.tag // => 'S'
 */
export function describeScenario(scenario: Scenario): StatedNumber[] {
  return rowsOf(scenarioShape, writtenForm(scenario), '', 'exhibitor')

  function rowsOf(shape: Shape, value: MaybeValue, path: string, kind: ReturnType<typeof kindOf>): StatedNumber[] {
    if (shape.kind === 'leaf') return leafRow(shape, value, path, kind)
    if (shape.kind === 'named') {
      return namesOf(value).flatMap((name) => {
        const item = valueAt(value, name)
        const own = shape.noun === 'segment' && item !== undefined ? kindOf(readObject(item)) : kind
        return rowsOf(shape.item, item, pathTo(path, name), own)
      })
    }
    return [...shape.children].flatMap(([key, child]) => rowsOf(child, valueAt(value, key), pathTo(path, key), kind))
  }

  function leafRow({ parameter }: Leaf, value: MaybeValue, path: string, kind: ReturnType<typeof kindOf>) {
    const text = leafText(parameter, value)
    const key = keyOf(parameter)
    if (text === null || sayings.includes(key)) return []
    const context = { report: () => undefined, editions: scenario.horizon.editions, segments: [], kind }
    const usual = defaultValue(parameter, key, context)
    const isDefault = text === leafText(parameter, usual === undefined ? undefined : asPlain(usual))
    const { label, unit, source } = parameter
    const { group, groupLabel } = groupOf(scenario, path)
    const from = isDefault ? source : ({ tag: 'A', citation: '' } as const)
    return [{ path, group, groupLabel, label, value: text, unit, isDefault, source: from }]
  }
}

/** The part of a scenario that a path belongs to: of segments, tactics and shocks each is a part of its own, with its title. */
function groupOf(scenario: Scenario, path: string): Pick<StatedNumber, 'group' | 'groupLabel'> {
  const [group, name] = path.split('.')
  const label = groupLabels[group]
  if (label === undefined) return { group: '', groupLabel: general }
  if (group !== 'segments' && group !== 'tactics' && group !== 'shocks') return { group, groupLabel: label }
  const titles = titlesOf(scenario[group][name], name)
  return {
    group: `${group}.${name}`,
    groupLabel: { en: `${label.en}: ${titles.en}`, zh: `${label.zh}：${titles.zh}` }
  }
}

function namesOf(value: MaybeValue): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
