import { InputError } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { background, focusColour, ink, scenarioColours } from './style.js'

/**
 * The colour of each scenario, by name: the baseline black; with a focus, that one strong and the others grey; without
 * one, each its own of a palette that colour-blind people can tell apart (more than six scenarios share colours in turn).
 *
 * @param names Names of the scenarios, in the order drawn.
 * @param baseline Name of the baseline, or `null`.
 * @param focus Name of the scenario in focus, if any.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * coloursOf(['now', 'service', 'social'], 'now', 'social') // => { now: '#1a1a1a', service: '#b3b3b3', social: '#d55e00' }
 */
export function coloursOf(names: readonly string[], baseline: string | null, focus?: string): Record<string, string> {
  requireFocus(names, focus)
  let next = 0
  const colour = (name: string) => {
    if (name === baseline && name !== focus) return ink
    if (focus !== undefined) return name === focus ? focusColour : background
    return scenarioColours[next++ % scenarioColours.length]
  }
  return Object.fromEntries(names.map((name) => [name, colour(name)]))
}

/**
 * Refuses a focus that is not among the scenarios.
 *
 * @param names Names of the scenarios.
 * @param focus Name of the scenario in focus, if any.
 * @throws InputError with the nearest name.
 *
 * @example
 * requireFocus(['now', 'social'], 'social') // => undefined
 */
export function requireFocus(names: readonly string[], focus: string | undefined): void {
  if (focus === undefined || names.includes(focus)) return
  const suggestion = nearestName(focus, names)
  throw new InputError([
    {
      message: `unknown scenario "${focus}" as focus; compared are ${names.join(', ')}`,
      messageZh: `焦点“${focus}”不是已知情景；参与比较的有 ${names.join('、')}`,
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}
