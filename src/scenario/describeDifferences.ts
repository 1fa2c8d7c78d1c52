import type { Text } from '../model/parameter.js'
import { defaultValue } from './checks/checkValue.js'
import { groupLabels } from './groupLabels.js'
import { asPlain, leafText, type MaybeValue, valueAt } from './leafText.js'
import { readObject } from './readObject.js'
import { kindOf } from './resolve.js'
import type { Scenario } from './scenario.js'
import { type Group, type Leaf, type Named, pathTo, type Shape, scenarioShape } from './shape.js'
import { isRow } from './uncertainty/checkRow.js'
import { shortDistribution, writtenForm } from './uncertainty/writtenForm.js'
import { valueText } from './valueText.js'

/** One thing in which two scenarios differ. */
export interface DifferenceRow {
  /** Dotted path in a scenario. */
  readonly path: string
  readonly label: Text
  /** Value in the first scenario, as it would be written; `null` where it is absent. */
  readonly from: string | null
  /** Value in the second. */
  readonly to: string | null
}

const itemLabels: Readonly<Record<string, Text>> = {
  segments: { en: 'Segment of customers', zh: '客户群' },
  tactics: { en: 'Retention tactic', zh: '客户保留措施' },
  shocks: { en: 'Shock', zh: '冲击' }
}

/**
 * In what two scenarios differ, one row a value, in the order of the catalogue; titles and notices included, names not.
 * A segment, tactic or shock that only one of them has is one row, with what differs from the defaults.
 *
 * @param from A resolved scenario.
 * @param to Another.
 *
 * @example
 * const base = makeScenario({})
 * const plan = makeScenario({ levers: { service: { spend: { 1: 80000, 3: 90000 } } }, tactics: { club: { cost: 150 } } })
 * const rows = describeDifferences(base, plan)
 * rows.map(({ path, from, to }) => [path, from, to])
 * // => [['levers.service.spend', null, '{ 1: 80000, 3: 90000 }'], ['tactics.club', null, '{ cost: 150 }']]
 * rows[0].label.zh // => '展会服务：每届投入'
 */
export function describeDifferences(from: Scenario, to: Scenario): DifferenceRow[] {
  return differences(scenarioShape, writtenForm(from), writtenForm(to), '')

  function differences(shape: Shape, before: MaybeValue, after: MaybeValue, path: string): DifferenceRow[] {
    if (shape.kind === 'leaf') return ofLeaf(shape, before, after, path)
    if (shape.kind === 'named') return ofNamed(shape, before, after, path)
    if (isRow(shape) && (isDrawn(before) || isDrawn(after))) return ofRates(shape, before, after, path)
    return [...shape.children].flatMap(([key, child]) =>
      differences(child, valueAt(before, key), valueAt(after, key), pathTo(path, key))
    )
  }

  function ofNamed(shape: Named, before: MaybeValue, after: MaybeValue, path: string): DifferenceRow[] {
    const names = new Set([...keysOf(before), ...keysOf(after)])
    return [...names].flatMap((name) => {
      const [one, other] = [valueAt(before, name), valueAt(after, name)]
      const place = pathTo(path, name)
      if (shape.item.kind === 'leaf') return ofLeaf(shape.item, one, other, place)
      if (one !== undefined && other !== undefined) return differences(shape.item, one, other, place)
      const label = itemLabels[shape.path]
      return [{ path: place, label, from: itemText(shape.item, one), to: itemText(shape.item, other) }]
    })
  }

  /** A segment, tactic or shock with what differs from its defaults. */
  function itemText(item: Group, value: MaybeValue): string | null {
    if (value === undefined) return null
    const context = { report: () => undefined, editions: undefined, segments: [], kind: kindOf(readObject(value)) }
    const written = [...item.children].flatMap(([key, child]) => {
      if (child.kind !== 'leaf') return []
      const text = leafText(child.parameter, valueAt(value, key))
      const usual = leafText(child.parameter, asPlain(defaultValue(child.parameter, key, context)))
      return text === null || text === usual ? [] : [`${key}: ${text}`]
    })
    return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`
  }
}

function ofLeaf(leaf: Leaf, before: MaybeValue, after: MaybeValue, path: string): DifferenceRow[] {
  const [from, to] = [leafText(leaf.parameter, before), leafText(leaf.parameter, after)]
  return from === to ? [] : [{ path, label: leaf.parameter.label, from, to }]
}

/** Rates of a stage of which one side is a distribution, in one row. */
function ofRates(shape: Group, before: MaybeValue, after: MaybeValue, path: string): DifferenceRow[] {
  const [from, to] = [before, after].map((value) => (value === undefined ? null : valueText(shortDistribution(value))))
  return from === to ? [] : [{ path, label: groupLabels[shape.path], from, to }]
}

function isDrawn(value: MaybeValue): boolean {
  return valueAt(value, 'dist') !== undefined
}

function keysOf(value: MaybeValue): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
