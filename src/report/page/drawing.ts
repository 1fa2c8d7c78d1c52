import { escaped } from '../escaped.js'

/** Elements that a drawing may be made of. */
const elements = new Set(
  'svg g path text tspan rect line circle ellipse polygon polyline defs clipPath linearGradient radialGradient stop'.split(
    ' '
  )
)

/** Narrower than this, in pixels, letters would be too small to read; the drawing slides sideways in its box instead. */
const leastWidth = 600
/** How much larger than drawn it may be shown. */
const mostScale = 1.25

/** A tag with all its attributes in quotes, in which nothing opens another tag. */
const tag = /^<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*\/?>$/
const attribute = /\s+([\w:.-]+)="([^"<]*)"/g

/**
 * A drawing for a page: an SVG with a title and a description of its own for those who do not see it, as wide as its box within limits. A drawing with anything in it that is not drawn (scripts, links, styles, images, handlers) is refused, whatever made it.
 *
 * @param svg A picture beginning with `<svg`, with a `viewBox`.
 * @param names `id`: begins with a letter, no other drawing of the page has it. `title` and `description`: any texts.
 * @throws RangeError for a picture that holds anything but shapes and letters.
 *
 * @example
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><text>a</text></svg>'
 * drawingHtml(svg, { id: 'one', title: '<b>', description: 'A letter' }).includes('<title id="one-title">&#60;b&#62;</title>') // => true
 */
export function drawingHtml(
  svg: string,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string }
): string {
  const pieces = svg.split(/(?=<)/)
  const names = pieces.map(checkedName)
  const open = pieces[0]
  const box = /\sviewBox="(-?[\d.]+ -?[\d.]+ ([\d.]+) ([\d.]+))"/.exec(open)
  if (names[0] !== 'svg' || box === null)
    throw new RangeError(`a drawing begins with <svg and has a viewBox; got ${open}`)
  const inside = pieces
    .slice(1)
    .join('')
    .replace(/<\/svg>\s*$/, '')
  const own = inside.replace(/\sid="([\w-]+)"/g, ` id="${id}-$1"`).replace(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`)
  const wide = Number(box[2])
  const sizes = `min-width:${Math.round(Math.min(wide, leastWidth))}px;max-width:${Math.round(wide * mostScale)}px;--h:${Math.round(Number(box[3]))}px`
  const named = `role="img" aria-labelledby="${id}-title ${id}-text" style="${sizes}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box[1]}" width="${box[2]}" height="${box[3]}" preserveAspectRatio="xMinYMid meet" ${named}>` +
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(description)}</desc>${own}</svg>`
  )
}

/** The name of the element that a piece of an SVG opens or closes. */
function checkedName(piece: string): string {
  const end = piece.lastIndexOf('>') + 1
  const found = tag.exec(piece.slice(0, end))
  const refuse = () => new RangeError(`a drawing holds shapes and letters only; got ${piece.slice(0, 120)}`)
  if (found === null || piece.slice(0, end).indexOf('>') < end - 1) throw refuse()
  const [, , name, attributes] = found
  if (!elements.has(name)) throw refuse()
  for (const [, key, value] of attributes.matchAll(attribute)) {
    const isLink = /^on|href$|^src$/i.test(key) || /url\((?!#)|javascript:|expression\(|@import/i.test(value)
    if (isLink) throw refuse()
  }
  return name
}
