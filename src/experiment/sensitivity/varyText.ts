import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { sensitivityWords } from './words.js'

/** What was asked to vary, and over which range. */
export interface Vary {
  readonly path: string
  /** From one value to another, or around the value by a share of it; `null`: as the scenario knows, else ±20 %. */
  readonly range: { readonly low: number; readonly high: number } | { readonly share: number } | null
}

/** Share of a value around it where nothing else is known. */
export const usualShare = 0.2

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`
const fromTo = new RegExp(`^(${number})\\s*\\.\\.\\s*(${number})$`)
const around = /^(?:±|\+-|\+\/-)?\s*((?:\d+\.?\d*|\.\d+))\s*%$/

/**
 * What `--vary` says: `PATH`, `PATH=low..high`, `PATH=±20%` (also written `+-20%` or `20%`).
 *
 * Throws an InputError that shows how it is written.
 *
 * @example
 * varyOf('price.perArea=200..300') // => { path: 'price.perArea', range: { low: 200, high: 300 } }
 * varyOf('levers=±10%') // => { path: 'levers', range: { share: 0.1 } }
 * varyOf('mechanisms.trust') // => { path: 'mechanisms.trust', range: null }
 */
export function varyOf(text: string): Vary {
  const at = text.indexOf('=')
  const path = (at < 0 ? text : text.slice(0, at)).trim()
  const refused = (words: (typeof sensitivityWords)['badVary' | 'lowAboveHigh' | 'badShare']) =>
    new InputError([{ ...asMessage(words), got: `"${text}"`, example: '--vary price.perArea=200..300' }])
  if (path === '') throw refused(sensitivityWords.badVary)
  if (at < 0) return { path, range: null }
  const range = text.slice(at + 1).trim()
  const ends = fromTo.exec(range)
  if (ends !== null) {
    const [low, high] = [Number(ends[1]), Number(ends[2])]
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) throw refused(sensitivityWords.lowAboveHigh)
    return { path, range: { low, high } }
  }
  const percent = around.exec(range)
  if (percent === null) throw refused(sensitivityWords.badVary)
  const share = Number(percent[1]) / 100
  if (!(share > 0 && share <= 1)) throw refused(sensitivityWords.badShare)
  return { path, range: { share } }
}
