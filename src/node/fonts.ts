import { existsSync } from 'node:fs'
import { InputError } from '../core/errors.js'
import { asGot, asMessage, listed } from '../i18n/fill.js'
import { nodeWords } from './words.js'

/** Where Debian's package `fonts-noto-cjk` puts the two files that hold Latin and Chinese letters. */
export const debianFonts: readonly string[] = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'
]

/** The family inside those files whose shapes are those of simplified Chinese. */
export const fontFamily = 'Noto Sans CJK SC'

/**
 * Makes sure that font files are there, since a picture drawn without them has no text at all and no error says so.
 *
 * @param files The files, each with its whole path. Defaults to Debian's Noto Sans CJK, regular and bold.
 * @returns The files.
 * @throws InputError naming every missing file and the command that installs them.
 */
export function requireFonts(files: readonly string[] = debianFonts): readonly string[] {
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length === 0) return files
  throw new InputError([
    {
      ...asMessage(nodeWords.noFonts),
      ...asGot(nodeWords.gotNoFiles, { files: listed(missing) }),
      example: "renderPng(chart, { fonts: ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'] })"
    }
  ])
}
