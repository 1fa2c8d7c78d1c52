import type { Parameter, Source, Text, Unit } from '../parameter.js'

/**
 * A number of the theory as a parameter: path, default, unit, range, source, label and help in both languages.
 *
 * @example
 * numeric('lifecycle.closure', 0.03, 'probability', [0, 1], design, { en: 'a', zh: 'b' }, { en: 'c', zh: 'd' }).max // => 1
 */
export function numeric(
  path: string,
  standard: number,
  unit: Unit,
  [min, max]: readonly [number, number],
  source: Source,
  label: Text,
  help: Text
): Parameter {
  return { path, kind: 'number', unit, min, max, default: standard, source, label, help }
}

/** The source of a default with the right sign and no measured size. */
export const design = { tag: 'D', citation: 'design default' } as const satisfies Source
