import type { Parameter, Source, Text } from '../parameter.js'
import { design, numeric } from './numeric.js'

/**
 * A constant of a mechanism as a parameter.
 *
 * @example
 * const label = { en: 'Trust gained', zh: '信任增加' }
 * mechanism('trust.gain', 0.2, 'share', [0, 1], label, label).path // => 'mechanisms.trust.gain'
 */
export function mechanism(
  path: string,
  standard: number,
  unit: Parameter['unit'],
  range: readonly [number, number],
  label: Text,
  help: Text,
  source: Source = design,
  more: Parameters<typeof numeric>[7] = {}
): Parameter {
  return numeric(`mechanisms.${path}`, standard, unit, range, source, label, help, more)
}
