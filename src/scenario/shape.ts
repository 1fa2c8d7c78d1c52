import { catalogue } from '../model/catalogue.js'
import type { Parameter } from '../model/parameter.js'

/** A map with fixed keys. */
export interface Group {
  readonly kind: 'group'
  /** Path in the catalogue, `''` for the whole scenario. */
  readonly path: string
  readonly children: ReadonlyMap<string, Shape>
}

/** A map whose keys are names: such as the user chooses, or, of purses, those of segments. */
export interface Named {
  readonly kind: 'named'
  readonly path: string
  /** What one of them is called, in the singular. */
  readonly noun: 'segment' | 'tactic' | 'shock' | 'purse'
  readonly item: Group | Leaf
}

/** A place where a value stands. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly path: string
  readonly parameter: Parameter
}

/** What a scenario may hold at one place. */
export type Shape = Group | Named | Leaf

function groupOf(path: string, depth: number, parameters: readonly Parameter[]): Group {
  const byKey = new Map<string, Parameter[]>()
  for (const parameter of parameters) {
    const key = parameter.path.split('.')[depth]
    byKey.set(key, [...(byKey.get(key) ?? []), parameter])
  }
  const children = new Map<string, Shape>()
  for (const [key, members] of byKey) children.set(key, shapeAt(path ? `${path}.${key}` : key, depth + 1, members))
  return { kind: 'group', path, children }
}

function nounOf(path: string): Named['noun'] {
  if (path === 'segments') return 'segment'
  if (path === 'shocks') return 'shock'
  return path === 'tactics' ? 'tactic' : 'purse'
}

function shapeAt(path: string, depth: number, parameters: readonly Parameter[]): Shape {
  const pieces = parameters[0].path.split('.')
  if (pieces[depth] === '*') {
    return { kind: 'named', path, noun: nounOf(path), item: plainShapeAt(`${path}.*`, depth + 1, parameters) }
  }
  return plainShapeAt(path, depth, parameters)
}

function plainShapeAt(path: string, depth: number, parameters: readonly Parameter[]): Group | Leaf {
  const [parameter] = parameters
  if (parameter.path.split('.').length === depth) return { kind: 'leaf', path, parameter }
  return groupOf(path, depth, parameters)
}

/** The parameter catalogue as a tree: what may stand where in a scenario. */
export const scenarioShape: Group = groupOf('', 0, catalogue)

/**
 * What stands under a key: the child of a group, the item of a map of names; `undefined` for an unknown key or below a
 * value.
 *
 * @example
 * childOf(scenarioShape, 'horizon')?.kind // => 'group'
 * childOf(scenarioShape, 'horizn') // => undefined
 */
export function childOf(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'group') return shape.children.get(key)
  return shape.kind === 'named' ? shape.item : undefined
}

/**
 * Path of what stands under a key.
 *
 * @example
 * pathTo('horizon', 'editions') // => 'horizon.editions'
 * pathTo('', 'horizon') // => 'horizon'
 */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/**
 * The parameter at a path as it stands in a scenario; `undefined` where there is a group or nothing.
 *
 * @example
 * leafAt('segments.large.marketSize')?.path // => 'segments.*.marketSize'
 * leafAt('horizon') // => undefined
 */
export function leafAt(path: string): Leaf | undefined {
  const shape = path.split('.').reduce<Shape | undefined>((at, key) => at && childOf(at, key), scenarioShape)
  return shape?.kind === 'leaf' ? shape : undefined
}
