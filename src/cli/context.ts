import type { Language } from '../i18n/terms.js'
import type { Say } from './words.js'

/** What every command is given: how to speak and where. */
export interface Context {
  readonly language: Language
  readonly say: Say
  /** Version of the package. */
  readonly version: string
  /** Data goes here: standard output. */
  readonly out: NodeJS.WriteStream
  /** Progress, notes and errors go here: standard error. */
  readonly err: NodeJS.WriteStream
}
