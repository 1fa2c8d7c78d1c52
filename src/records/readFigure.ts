import { readMark } from './readMark.js'
import { type NumberRead, readNumber } from './readNumber.js'

/** What a cell for a figure holds: a number, nothing, a word for "not known", a spreadsheet's error, or none of these. */
export type FigureRead = number | NumberRead | 'nothing' | 'unknown' | 'error' | 'text'

const nothing: ReadonlySet<string> = new Set(['-', '–', '—', '/', '\\', '.', '无', 'none', 'null', 'nan', 'k.a.'])

/**
 * What a cell for a figure holds. Dashes are nothing; Chinese discounts such as `9折` are the
 * share let off.
 *
 * @param text The cell, without spaces around it.
 *
 * @example
 * readFigure('12') // => 12
 * readFigure('–') // => 'nothing'
 * readFigure('不详') // => 'unknown'
 * readFigure('#DIV/0!') // => 'error'
 * readFigure('8.5折') // ≈ 0.15
 * readFigure('twelve') // => 'text'
 */
export function readFigure(text: string): FigureRead {
  const number = readNumber(text)
  if (number !== undefined) return number
  if (nothing.has(text.toLowerCase())) return 'nothing'
  if (readMark(text) === 'unknown') return 'unknown'
  if (/^#[A-Z/0!?]+$/i.test(text)) return 'error'
  const [, paid] = /^(\d(?:\.\d)?|\d\d)折$/.exec(text.normalize('NFKC')) ?? []
  if (paid === undefined) return 'text'
  return 1 - Number(paid) / (/^\d\d$/.test(paid) ? 100 : 10)
}

/**
 * A cell without spaces around it and without the `="…"` by which spreadsheets keep text.
 *
 * @example
 * cleanCell(' 12 ') // => '12'
 * cleanCell('="001"') // => '001'
 */
export function cleanCell(text: string | undefined): string {
  if (text === undefined || text === '') return ''
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  if (first > 61 && first < 128 && last > 32 && last < 128) return text
  if (first > 47 && first < 58 && last > 32 && last < 128) return text
  const trimmed = text.replace(/[\u200b\ufeff]/g, '').trim()
  return /^="(.*)"$/s.exec(trimmed)?.[1]?.trim() ?? trimmed
}
