import type { Problem } from '../../core/errors.js'
import { asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
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

/** What was asked for: a scenario of which kind, from a file or from the object of a program. */
export interface Asked {
  readonly kind: 'exhibition' | 'lifecycle'
  readonly from: 'file' | 'program'
}

const eitherKind = fill(lifecycleWords.readers, { one: 'loadAnyScenario', other: 'readAnyScenario' })

/** The functions that make or read the other kind than the one asked for; those of files stand in `perennial/node` too. */
function rightFunction({ kind, from }: Asked): Term {
  const other = kind === 'lifecycle' ? 'Scenario' : 'Lifecycle'
  if (from === 'program') return { en: `make${other}`, zh: `make${other}` }
  return fill(lifecycleWords.readers, { one: `load${other}`, other: `read${other}` })
}

/**
 * A scenario of the other kind than the one asked for, as a problem that names the right function.
 *
 * @param layer The scenario, or the last of its layers.
 * @param asked What was asked for.
 *
 * @example
 * const layer = readObject({ lifecycle: { stages: ['here', 'gone'] } })
 * wrongKind(layer, { kind: 'exhibition', from: 'program' }).message
 * // => 'this scenario declares a lifecycle of its own; make it with makeLifecycle'
 */
export function wrongKind(layer: WrittenMap, asked: Asked): Problem {
  const { declaresItsOwn, declaresNone, madeWithItsOwn, madeWithNone } = lifecycleWords
  const [itsOwn, none] = asked.from === 'file' ? [declaresItsOwn, declaresNone] : [madeWithItsOwn, madeWithNone]
  const words = asked.kind === 'exhibition' ? itsOwn : none
  const { place } = valueAt(valueAt(layer, 'lifecycle'), 'stages') ?? layer
  return {
    ...place,
    path: 'lifecycle.stages',
    ...asMessage(words, { right: rightFunction(asked), either: eitherKind })
  }
}
