import { mergeWritten } from './mergeWritten.js'
import type { OnReplaced } from './replaced.js'
import { childOf, scenarioShape } from './shape.js'
import { emptyMap, type Report, type WrittenMap } from './written.js'

/**
 * Lays the layers of an exhibition scenario over one another: those furthest away first, each over the one before.
 *
 * @param layers What was written in each file, the furthest first.
 * @param report Called with each problem.
 * @param onReplaced Called with what a layer replaces or takes away.
 *
 * @example
 * const layers = [readObject({ title: 'As it is', seed: 'x' }), readObject({ currency: 'CNY' })]
 * Array.from(mergeLayers(layers, () => undefined).entries.keys()) // => ['seed', 'currency']
 */
export function mergeLayers(
  layers: readonly WrittenMap[],
  report: Report,
  onReplaced: OnReplaced = () => undefined
): WrittenMap {
  return layers.reduce((base, layer) => {
    for (const [path, { value: written }] of base.entries) {
      const shape = names.has(path) ? childOf(scenarioShape, path) : undefined
      if (shape) onReplaced({ shape, path, written })
    }
    return mergeWritten(scenarioShape, untitled(base), layer, report, onReplaced)
  }, emptyMap)
}

/** Keys that name the file they stand in. */
const names: ReadonlySet<string> = new Set(['title', 'titleZh', 'about', 'aboutZh'])

/**
 * Titles and lines about a file name the file they stand in: one that extends it has its own, or is called by its name.
 *
 * @example
 * Array.from(untitled(readObject({ title: 'As it is', seed: 'x' })).entries.keys()) // => ['seed']
 */
export function untitled(base: WrittenMap): WrittenMap {
  const entries = [...base.entries].filter(([key]) => !names.has(key))
  return { ...base, entries: new Map(entries) }
}
