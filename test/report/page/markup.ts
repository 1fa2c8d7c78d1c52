/** An element of a page as a strict reader of markup finds it. */
export interface FoundTag {
  readonly name: string
  readonly closes: boolean
  readonly attributes: Readonly<Record<string, string>>
}

/** A tag whose attributes all stand in quotes or have no value; anything else is no tag of ours. */
const tag = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:.-]+(?:="[^"<]*")?)*)\s*\/?>/y
const attribute = /\s+([\w:.-]+)(?:="([^"<]*)")?/g

/**
 * All tags of a page. Every `<` outside the style sheet must begin one, so a text that became markup is found by what it is
 * or by what it breaks.
 *
 * @throws Error at the first `<` that begins no well-formed tag.
 */
export function tagsOf(page: string): FoundTag[] {
  const text = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
  const found: FoundTag[] = []
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tag.lastIndex = at
    const match = tag.exec(text)
    if (match === null) throw new Error(`no tag of ours: ${text.slice(at, at + 80)}`)
    const attributes = Object.fromEntries(
      [...match[3].matchAll(attribute)].map(([, name, value]) => [name, value ?? ''])
    )
    found.push({ name: match[2], closes: match[1] === '/', attributes })
  }
  return found
}
