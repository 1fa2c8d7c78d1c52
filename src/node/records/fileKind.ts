import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { recordFileWords } from './words.js'

/** How much of the beginning tells what kind of file it is. */
const looked = 65_536

/** Kinds of file that are often given a wrong name, by their first bytes. */
const otherKinds: readonly { readonly kind: string; readonly begins: readonly number[] }[] = [
  { kind: 'PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'PNG', begins: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', begins: [0xff, 0xd8, 0xff] },
  { kind: 'RTF', begins: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'gzip', begins: [0x1f, 0x8b] }
]

/**
 * What kind of file it is by its bytes, not by its name.
 *
 * @param bytes All of the file.
 * @param file Its name, for messages.
 * @param isNamedEncoding Whether the user named an encoding; zeros may then be part of the text.
 * @throws InputError for what is neither text nor a workbook: what it is, and what to do.
 */
export function fileKind(bytes: Uint8Array, file: string, isNamedEncoding: boolean): 'text' | 'workbook' {
  const refuse = (words: Parameters<typeof asMessage>[0], values = {}) =>
    new InputError([{ file, ...asMessage(words, values) }])
  if (bytes.length === 0) throw refuse(recordFileWords.empty)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const isProtected = holdsUtf16(bytes, 'EncryptedPackage')
    throw refuse(isProtected ? recordFileWords.protectedWorkbook : recordFileWords.oldWorkbook)
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'workbook'
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04, 0x06]))
    throw refuse(recordFileWords.oldWorkbook)
  const other = otherKinds.find(({ begins }) => startsWith(bytes, begins))
  if (other !== undefined) throw refuse(recordFileWords.otherKind, { kind: other.kind })
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  const zero = isUtf16 || isNamedEncoding ? -1 : bytes.subarray(0, looked).indexOf(0)
  if (zero >= 0) throw refuse(recordFileWords.binary, { byte: zero + 1 })
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (/^\W*(<!doctype html|<html|<table|<\?xml)/i.test(beginning)) throw refuse(recordFileWords.webPage)
  if (/^\W*?[{[]\s*["{[]/.test(beginning)) throw refuse(recordFileWords.json)
  return 'text'
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte)
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, 'utf16le'))
}
