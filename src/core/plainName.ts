/**
 * A name without what people write one way and another: case, spaces, hyphens, underscores, and full-width letters.
 *
 * @param name Any name.
 *
 * @example
 * plainName(' Large Firms') === plainName('large-firms') // => true
 * plainName('ＡＢＣ 公司') // => 'abc公司'
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, '')
}
