import type { Segment } from '../scenario/scenario.js'

/**
 * Whether a lever or tactic serves a segment: one it names, or, where it names none, one of the `usual` kind.
 *
 * @example
 * const scenario = { segments: { firms: { kind: 'exhibitor' }, buyers: { kind: 'visitor' } } }
 * servesSegment(scenario, null, 'buyers') // => false
 * servesSegment(scenario, ['buyers'], 'buyers') // => true
 */
export function servesSegment(
  scenario: { readonly segments: Readonly<Record<string, Pick<Segment, 'kind'>>> },
  named: readonly string[] | null,
  segment: string,
  usual: Segment['kind'] = 'exhibitor'
): boolean {
  return named?.includes(segment) ?? scenario.segments[segment]!.kind === usual
}
