/**
 * Thrown where an experiment was told to stop before there was anything to report.
 *
 * @example
 * new NothingPlayed().name // => 'NothingPlayed'
 */
export class NothingPlayed extends Error {
  constructor() {
    super('stopped before there was anything to report')
    this.name = 'NothingPlayed'
  }
}
