/** Which outcome: its name, and segment, edition and tenure where it is given by them. */
export interface OutcomeKeys {
  readonly outcome: string
  readonly segment?: string | null
  readonly edition?: number | null
  readonly tenure?: number | null
}

/**
 * One text for the keys of an outcome, equal for equal keys only.
 *
 * @example
 * outcomeKey({ outcome: 'repeatRate', edition: 3 }) // => '["repeatRate",null,3,null]'
 */
export function outcomeKey({ outcome, segment = null, edition = null, tenure = null }: OutcomeKeys): string {
  return JSON.stringify([outcome, segment, edition, tenure])
}
