import { InputError, type Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { catalogue } from '../model/catalogue.js'
import type { Parameter } from '../model/parameter.js'
import { keyOf } from './example.js'
import { childOf, type Shape, scenarioShape } from './shape.js'
import { quoted } from './valueText.js'

/** Most paths named in one message. */
const mostNamed = 8

/**
 * The parameter at a path: as the catalogue writes it (`segments.*.marketSize`), as it stands in a scenario
 * (`segments.large.marketSize`, any name), or one of its parts (`levers.advertising.spend.4`).
 *
 * @param path Dotted path.
 * @returns The entry of the catalogue.
 * @throws InputError naming the nearest path, the paths that end so, or those of the group that the path names.
 *
 * @example
 * findParameter('segments.large.marketSize').path // => 'segments.*.marketSize'
 * findParameter('horizon.editions').default // => 10
 */
export function findParameter(path: string): Parameter {
  let shape: Shape | undefined = scenarioShape
  for (const piece of path.trim().split('.')) {
    const next: Shape | undefined = childOf(shape, piece)
    if (next === undefined && shape.kind === 'leaf' && hasParts(shape.parameter)) continue
    if (next === undefined) throw new InputError([unknownPath(path)])
    shape = next
  }
  if (shape.kind === 'leaf') return shape.parameter
  const message = `${quoted(path)} is a group of parameters: ${listed(pathsUnder(shape.path))}`
  throw new InputError([{ message, example: pathsUnder(shape.path)[0] }])
}

function hasParts({ byEdition, kind }: Parameter): boolean {
  return byEdition === true || ['trait', 'shares', 'names', 'dates', 'editionNumbers'].includes(kind)
}

function unknownPath(path: string): Problem {
  const message = `there is no parameter ${quoted(path)}`
  const paths = catalogue.map((parameter) => parameter.path)
  const endings = paths.filter((known) => `.${known}`.toLowerCase().endsWith(`.${path.toLowerCase()}`))
  if (endings.length > 1) return { message: `${message}; paths that end so are ${listed(endings)}` }
  const suggestion = endings[0] ?? nearestName(path, paths) ?? byNearestKey(path)
  return suggestion === undefined ? { message, example: 'horizon.editions' } : { message, suggestion }
}

function byNearestKey(path: string): string | undefined {
  const key = nearestName(keyOf({ path }), new Set(catalogue.map(keyOf)))
  return catalogue.find((parameter) => keyOf(parameter) === key)?.path
}

function pathsUnder(path: string): string[] {
  return catalogue.map((parameter) => parameter.path).filter((known) => known.startsWith(`${path}.`))
}

function listed(paths: readonly string[]): string {
  return `${paths.slice(0, mostNamed).join(', ')}${paths.length > mostNamed ? ', …' : ''}`
}
