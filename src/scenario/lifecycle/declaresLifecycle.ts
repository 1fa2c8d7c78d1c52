import type { Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { isNull, valueAt, type WrittenMap } from '../written.js'
import { lifecycleWords } from './words.js'

/**
 * Whether layers make a scenario that declares a lifecycle of its own: one of them has `lifecycle.stages`.
 *
 * @param layers What was written in each file, the furthest first.
 *
 * @example
 * declaresLifecycle([readObject({ lifecycle: { stages: ['here', 'gone'] } }), readObject({ seed: 'x' })]) // => true
 * declaresLifecycle([readObject({ horizon: { editions: 3 } })]) // => false
 */
export function declaresLifecycle(layers: readonly WrittenMap[]): boolean {
  return layers.some((layer) => {
    const stages = valueAt(valueAt(layer, 'lifecycle'), 'stages')
    return stages !== undefined && !isNull(stages)
  })
}

/** Functions that read a scenario, by what they make. */
export type Reader = 'makeScenario' | 'readScenario' | 'makeLifecycle' | 'readLifecycle'

/**
 * A scenario of the other kind than the one asked for, as a problem that names the right function.
 *
 * @param layer The scenario, or the last of its layers.
 * @param right The function that reads it.
 *
 * @example
 * wrongKind(readObject({ lifecycle: { stages: ['here', 'gone'] } }), 'makeLifecycle').path // => 'lifecycle.stages'
 */
export function wrongKind(layer: WrittenMap, right: Reader): Problem {
  const lifecycle = right === 'makeLifecycle' || right === 'readLifecycle'
  const words = lifecycle ? lifecycleWords.declaresItsOwn : lifecycleWords.declaresNone
  const { place } = valueAt(valueAt(layer, 'lifecycle'), 'stages') ?? layer
  return { ...place, path: 'lifecycle.stages', ...asMessage(words, { right }) }
}
