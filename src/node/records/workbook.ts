import { strFromU8, unzipSync } from 'fflate'
import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { recordFileWords } from './words.js'

/** Most bytes of one part of a workbook, unpacked. */
const mostUnpacked = 2_000_000_000

/** A sheet of a workbook, its merged ranges such as `A2:A5`, what is hidden in it, and formulas whose results were not saved. */
export interface Sheet {
  readonly name: string
  readonly merged: () => readonly string[]
  readonly hidden: () => Hidden
  /** Cells, such as `E3`. */
  readonly unsaved: () => readonly string[]
}

/** Hidden rows and columns, by filters or by hand: numbers counted from 1, columns in ranges. */
export interface Hidden {
  readonly rows: readonly number[]
  readonly columns: readonly { readonly from: number; readonly to: number }[]
}

/**
 * The sheets of an .xlsx workbook in their order. Only what the reader of cells does not tell: their names, merged ranges,
 * what is hidden, and which formulas have no result.
 *
 * @param bytes Of the file.
 * @param file Its name, for messages.
 * @throws InputError for an archive that is no workbook, and for a damaged one.
 */
export function sheetsOf(bytes: Uint8Array, file: string): Sheet[] {
  const names: string[] = []
  const parts = unzipped(bytes, file, (name) => {
    names.push(name)
    return name === 'mimetype' || /^xl\/(_rels\/)?workbook\.xml(\.rels)?$/.test(name)
  })
  const refuse = (words: Parameters<typeof asMessage>[0]) => new InputError([{ file, ...asMessage(words) }])
  const kind = parts.mimetype === undefined ? '' : strFromU8(parts.mimetype)
  if (kind.includes('opendocument')) throw refuse(recordFileWords.openDocument)
  const book = parts['xl/workbook.xml']
  if (book === undefined) throw refuse(recordFileWords.notWorkbook)
  const relations = parts['xl/_rels/workbook.xml.rels']
  const targets = new Map(
    elements(relations === undefined ? '' : strFromU8(relations), 'Relationship').map(
      ({ Id, Target }) => [Id, Target] as const
    )
  )
  return elements(strFromU8(book), 'sheet').map((attributes) => {
    let kept: Buffer | undefined
    const cells = () => {
      kept ??= cellsOf(bytes, file, targets.get(attributes['r:id']))
      return kept
    }
    return {
      name: attributes.name ?? '',
      merged: () => mergedIn(cells()),
      hidden: () => hiddenIn(cells()),
      unsaved: () => unsavedIn(cells())
    }
  })
}

function unzipped(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > mostUnpacked) {
          throw new InputError([{ file, ...asMessage(recordFileWords.tooLarge, { most: mostUnpacked }) }])
        }
        return wanted(name)
      }
    })
  } catch (error) {
    if (error instanceof InputError || !(error instanceof Error)) throw error
    throw new InputError([{ file, ...asMessage(recordFileWords.brokenWorkbook, { reason: error.message }) }])
  }
}

/** The part of the archive that holds the cells of a sheet; empty where there is none. */
function cellsOf(bytes: Uint8Array, file: string, target: string | undefined): Buffer {
  if (target === undefined) return Buffer.alloc(0)
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  const part = unzipped(bytes, file, (name) => name === path)[path]
  return part === undefined ? Buffer.alloc(0) : Buffer.from(part.buffer, part.byteOffset, part.length)
}

const hiddenMark = ' hidden="'

/** Looks at the elements with that mark only: a long sheet has few of them. */
function hiddenIn(cells: Buffer): Hidden {
  const rows: number[] = []
  const columns: { from: number; to: number }[] = []
  for (let at = cells.indexOf(hiddenMark); at >= 0; at = cells.indexOf(hiddenMark, at + 1)) {
    const element = cells.subarray(cells.lastIndexOf('<', at), cells.indexOf('>', at) + 1).toString('utf8')
    const [row, column] = ['row', 'col'].map((name) => elements(element, name)[0])
    const { hidden, r, min, max } = row ?? column ?? {}
    if (hidden !== '1' && hidden !== 'true') continue
    if (row !== undefined && r !== undefined) rows.push(Number(r))
    else if (column !== undefined) columns.push({ from: Number(min), to: Number(max) })
  }
  return { rows, columns }
}

/** Formulas of a program that does not calculate have no value; a text that comes out empty says that it is one. */
function unsavedIn(cells: Buffer): string[] {
  const found: string[] = []
  for (let at = cells.indexOf('<f'); at >= 0; at = cells.indexOf('<f', at + 2)) {
    const [start, end] = [cells.lastIndexOf('<c ', at), cells.indexOf('</c>', at)]
    if (start < 0 || end < 0) continue
    const cell = cells.subarray(start, end).toString('utf8')
    const { r = '', t } = elements(cell, 'c')[0] ?? {}
    if (t !== 'str' && /^<c\s[^>]*><f[\s>/]/.test(cell) && !/<v(\s[^>]*)?>[^<]/.test(cell)) found.push(r)
  }
  return found
}

function mergedIn(cells: Buffer): string[] {
  // Merged ranges stand behind all cells: the end of a long sheet holds them.
  const start = cells.lastIndexOf('<mergeCells')
  if (start < 0) return []
  return elements(cells.subarray(start).toString('utf8'), 'mergeCell').flatMap(({ ref }) => ref ?? [])
}

/** The attributes of every element of a name. */
function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)])
    )
  )
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(decimal))
  })
}
