import { InputError, type Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { catalogue } from '../model/catalogue.js'
import type { Parameter } from '../model/parameter.js'
import { keyOf } from './example.js'
import { childOf, type Shape, scenarioShape } from './shape.js'
import { unquoted } from './valueText.js'
import { scenarioWords } from './words.js'

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
  const paths = pathsUnder(shape.path)
  const message = asMessage(scenarioWords.isGroup, { path: unquoted(path), paths: firstOf(paths) })
  throw new InputError([{ ...message, example: paths[0] }])
}

function hasParts({ byEdition, kind }: Parameter): boolean {
  return byEdition === true || ['trait', 'shares', 'correlations', 'names', 'dates', 'editionNumbers'].includes(kind)
}

function unknownPath(path: string): Problem {
  const paths = catalogue.map((parameter) => parameter.path)
  const endings = paths.filter((known) => `.${known}`.toLowerCase().endsWith(`.${path.toLowerCase()}`))
  const named = { path: unquoted(path) }
  if (endings.length > 1) return asMessage(scenarioWords.noParameterButEndings, { ...named, paths: firstOf(endings) })
  const message = asMessage(scenarioWords.noParameter, named)
  const suggestion = endings[0] ?? nearestName(path, paths) ?? byNearestKey(path)
  return suggestion === undefined ? { ...message, example: 'horizon.editions' } : { ...message, suggestion }
}

function byNearestKey(path: string): string | undefined {
  const key = nearestName(keyOf({ path }), new Set(catalogue.map(keyOf)))
  return catalogue.find((parameter) => keyOf(parameter) === key)?.path
}

function pathsUnder(path: string): string[] {
  return catalogue.map((parameter) => parameter.path).filter((known) => known.startsWith(`${path}.`))
}

function firstOf(paths: readonly string[]): Term {
  return listed(paths.length > mostNamed ? [...paths.slice(0, mostNamed), '…'] : paths)
}
