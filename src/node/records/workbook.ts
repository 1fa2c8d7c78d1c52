import { strFromU8, unzipSync } from 'fflate'
import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { recordFileWords } from './words.js'

/** Most bytes of one part of a workbook, unpacked. */
const mostUnpacked = 2_000_000_000

/** A sheet of a workbook, and its merged ranges such as `A2:A5`. */
export interface Sheet {
  readonly name: string
  readonly merged: () => readonly string[]
}

/**
 * The sheets of an .xlsx workbook in their order. Only what the reader of cells does not tell: their names, and merged ranges.
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
  return elements(strFromU8(book), 'sheet').map((attributes) => ({
    name: attributes.name ?? '',
    merged: () => mergedIn(bytes, file, targets.get(attributes['r:id']))
  }))
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

function mergedIn(bytes: Uint8Array, file: string, target: string | undefined): string[] {
  if (target === undefined) return []
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
  const part = unzipped(bytes, file, (name) => name === path)[path]
  if (part === undefined) return []
  // Merged ranges stand behind all cells: the end of a long sheet holds them.
  const cells = Buffer.from(part.buffer, part.byteOffset, part.length)
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
