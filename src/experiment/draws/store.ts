/** What a trial gave, by a key that is the same for the same trial only; kept so that work that was ended can go on. */
export interface Store {
  /** The figures of a trial that was played before. */
  readonly get: (key: string) => readonly (number | null)[] | undefined
  readonly put: (key: string, values: readonly (number | null)[]) => void
  /** Told when some trials have been put: a good moment to write them down. */
  readonly flush: () => void
}
