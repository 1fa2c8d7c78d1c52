import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import type { Written } from '../written.js'

/**
 * Under which path each thing was written, so that a value still knows where it stood after overrides have been laid over
 * one another.
 *
 * @example
 * const written = readObject({ parameters: { rr: [1, 2] } })
 * const paths = new WrittenPaths()
 * paths.add(written, '')
 * paths.of(valueAt(valueAt(written, 'parameters'), 'rr').items[1]) // => 'parameters.rr.2'
 */
export class WrittenPaths {
  private readonly paths = new WeakMap<Written, string>()

  /** Notes a value and all that is in it. */
  add(written: Written, path: string): void {
    this.paths.set(written, path)
    if (written.kind === 'map') {
      for (const [key, { value }] of written.entries) this.add(value, pathTo(path, keyWord(key)))
    }
    if (written.kind === 'list') {
      for (const [index, item] of written.items.entries()) this.add(item, pathTo(path, `${index + 1}`))
    }
  }

  /** Gives a value that was made of others the path of one of them. */
  set(written: Written, path: string): void {
    this.paths.set(written, path)
  }

  /** The path; empty for the whole scenario and for what was never noted. */
  of(written: Written): string {
    return this.paths.get(written) ?? ''
  }
}
