import { isUtf8 } from 'node:buffer'
import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asExample, asMessage } from '../../i18n/fill.js'
import { recordFileWords } from './words.js'

/** Encodings that are suggested where one is unknown; all that TextDecoder knows are read. */
const common = [
  'utf-8',
  'gb18030',
  'gbk',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'shift_jis',
  'euc-kr'
]

/** Text as UTF-8, and the encoding it was in. */
export interface Decoded {
  readonly bytes: Buffer
  readonly encoding: string
  /** Whether the encoding was guessed, and may be another. */
  readonly isGuess: boolean
}

/**
 * The text of a file as UTF-8 without byte order mark. Where no encoding is named: UTF-16 by its mark, UTF-8 where all bytes
 * are such; else Windows-1252 where bytes above 127 mostly stand alone between letters, as accents do, and GB18030 where they
 * come in pairs, as Chinese does.
 *
 * @param bytes Of the file.
 * @param file Its name, for messages.
 * @param named The encoding that the user named.
 * @throws InputError for an unknown encoding, and with the line for bytes that it does not allow.
 */
export function decode(bytes: Uint8Array, file: string, named?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (named !== undefined)
    return { bytes: converted(buffer, file, known(named), true), encoding: named, isGuess: false }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return converted16(buffer, file, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return converted16(buffer, file, 'utf-16be')
  if (isUtf8(buffer)) return { bytes: withoutMark(buffer), encoding: 'utf-8', isGuess: false }
  const encoding = loneBytes(buffer) ? 'windows-1252' : 'gb18030'
  return { bytes: converted(buffer, file, encoding, false), encoding, isGuess: true }
}

function withoutMark(buffer: Buffer): Buffer {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? buffer.subarray(3) : buffer
}

function converted16(buffer: Buffer, file: string, encoding: string): Decoded {
  return { bytes: converted(buffer, file, encoding, true), encoding, isGuess: false }
}

/** The name by which TextDecoder knows the encoding. */
function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    const suggestion = nearestName(encoding, common)
    throw new InputError([
      {
        ...asMessage(recordFileWords.unknownEncoding, { encoding }),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...asExample({ en: '--encoding gb18030', zh: '--encoding gb18030' })
      }
    ])
  }
}

function converted(buffer: Buffer, file: string, encoding: string, isNamed: boolean): Buffer {
  if (encoding === 'utf-8' && isUtf8(buffer)) return withoutMark(buffer)
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(buffer))
  } catch {
    const line = badLine(buffer, encoding)
    const words = isNamed ? recordFileWords.notInEncoding : recordFileWords.notDecodable
    const example = { en: '--encoding big5', zh: '--encoding big5' }
    throw new InputError([
      { file, line, ...asMessage(words, { line, encoding }), ...(isNamed ? {} : asExample(example)) }
    ])
  }
}

/** The first line that is not in the encoding; no character but the line feed holds its byte, UTF-16 aside. */
function badLine(buffer: Buffer, encoding: string): number {
  const decoder = () => new TextDecoder(encoding, { fatal: true })
  let start = 0
  for (let line = 1; !encoding.startsWith('utf-16'); line++) {
    const feed = buffer.indexOf(0x0a, start)
    try {
      decoder().decode(buffer.subarray(start, feed < 0 ? buffer.length : feed))
    } catch {
      return line
    }
    if (feed < 0) return line
    start = feed + 1
  }
  return 1
}

/** Whether bytes above 127 mostly come in odd runs: an accented letter is one, a Chinese character two. */
function loneBytes(buffer: Buffer): boolean {
  let [odd, even, run] = [0, 0, 0]
  for (const byte of buffer.subarray(0, 4_000_000)) {
    if (byte > 127) run++
    else if (run > 0) {
      if (run % 2 === 1) odd++
      else even++
      run = 0
    }
  }
  if (run > 0) run % 2 === 1 ? odd++ : even++
  return odd > even
}
