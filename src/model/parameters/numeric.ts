import type { Parameter, Source, Text, Unit } from '../parameter.js'

/** What a number may be besides: whole, changing by edition, with a default of its own for a kind of customer. */
type More = Partial<Pick<Parameter, 'kind' | 'byEdition' | 'defaultByKind' | 'example'>>

/**
 * A number of the theory as a parameter: path, default (`null`: absent), unit, range, source, label and help in both
 * languages, and what else it may be.
 *
 * @example
 * numeric('lifecycle.closure', 0.03, 'probability', [0, 1], design, { en: 'a', zh: 'b' }, { en: 'c', zh: 'd' }).max // => 1
 */
export function numeric(
  path: string,
  standard: number | null,
  unit: Unit,
  [min, max]: readonly [number, number],
  source: Source,
  label: Text,
  help: Text,
  more: More = {}
): Parameter {
  return { path, kind: 'number', unit, min, max, default: standard, source, label, help, ...more }
}

/** The source of a default with the right sign and no measured size. */
export const design = { tag: 'D', citation: 'design default' } as const satisfies Source
