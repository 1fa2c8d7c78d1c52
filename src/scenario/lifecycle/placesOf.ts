import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import type { Place, Written } from '../written.js'

/**
 * Where everything that was written stands, by path: keys joined by points, as in problems, items of lists counted from 1.
 * What came from a program has no place, and is left out.
 *
 * @param written The scenario, with all that was laid over it.
 *
 * @example
 * placesOf(readYaml('parameters: { rr: 1, wear: [2, 3] }', 'a.yaml', () => undefined))['parameters.wear.2']
 * // => { file: 'a.yaml', line: 1, column: 32 }
 * placesOf(readObject({ parameters: { rr: 1 } })) // => {}
 */
export function placesOf(written: Written): Readonly<Record<string, Place>> {
  const found: (readonly [string, Place])[] = []
  const visit = (each: Written, path: string): void => {
    if (path !== '' && each.place.file !== undefined) found.push([path, { ...each.place }])
    if (each.kind === 'map') for (const [key, { value }] of each.entries) visit(value, pathTo(path, keyWord(key)))
    if (each.kind === 'list')
      for (const [index, item] of each.items.entries()) visit(item, pathTo(path, `${index + 1}`))
  }
  visit(written, '')
  return Object.fromEntries(found)
}
