/** What no page may hold, and what stands for it in a page. */
const refused = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu
const replacement = '\ufffd'

/**
 * Text as it may stand anywhere in a page, between tags or in an attribute in quotes: characters of markup become entities,
 * control characters that no page may hold become U+FFFD. The one way by which texts come into pages.
 *
 * @param text Any text, also a hostile one.
 *
 * @example
 * escaped('"><img src=x onerror=alert(1)>') // => '&#34;&#62;&#60;img src=x onerror=alert(1)&#62;'
 * escaped("R&D's 展会") // => 'R&#38;D&#39;s 展会'
 */
export function escaped(text: string): string {
  return text.replace(refused, replacement).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}
