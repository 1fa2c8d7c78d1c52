import type { Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { experimentWords } from '../words.js'
import { designNames } from './drawValues.js'

/**
 * What is wrong with the name of a design, with the nearest right one; nothing where it is one.
 *
 * @param design What was given. Programs without types may give anything.
 *
 * @example
 * wrongDesign('sobol') // => []
 * wrongDesign('latn')[0].suggestion // => 'latin'
 */
export function wrongDesign(design: string): Problem[] {
  if (designNames.some((name) => name === design)) return []
  const message = asMessage(experimentWords.unknownDesign, { names: listed(designNames) })
  return [{ ...message, got: `"${design}"`, ...suggested(`${design}`, designNames) }]
}
