/** Two-byte characters of GB18030: lead and trail bytes of the standard. */
const codes = new Map<string, readonly [number, number]>()

function codeOf(character: string): readonly [number, number] {
  if (codes.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
      }
    }
  }
  const code = codes.get(character)
  if (code === undefined) throw new RangeError(`no two bytes of GB18030 are ${character}`)
  return code
}

/** A text of ASCII and of characters with two bytes in GB18030, as Chinese spreadsheets save it. */
export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : codeOf(character)))
  )
}
