import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { type Statement, trialUnits } from './statement.js'

const noEvidence = {
  en: 'a trial needs evidence: the figure under at least one assumption',
  zh: '检验需要证据：至少一种假设下的指标值'
}
const badValues = {
  en: 'the figure under "{under}" has to be one finite number a replication',
  zh: '假设“{under}”下的指标须为每次重复运行一个有限的数'
}
const badBounds = {
  en: 'what is said has to be a lower bound, an upper bound, or both in this order',
  zh: '所称范围须有下界或上界，或两者依次给出'
}

const unknownUnit = { en: 'the unit of a figure is one of {units}', zh: '指标的单位须为 {units} 之一' }

/**
 * Refuses what cannot be tried: programs without types may give anything, and a trial without evidence, or of no range, would
 * hold whatever is played.
 *
 * @throws InputError for no evidence, values that are no finite numbers, bounds that are no range, and a unit that is none.
 *
 * @example
 * const words = { en: 'x', zh: 'x' }
 * requireStatement({ evidence: [{ under: words, values: [5] }], said: [4, 6], unit: 'times' }) // => undefined
 */
export function requireStatement({
  evidence,
  said: [low, high],
  unit
}: Pick<Statement, 'evidence' | 'said' | 'unit'>): void {
  if (evidence.length === 0) {
    throw new InputError([
      { ...asMessage(noEvidence), got: '[]', example: 'evidence: [{ under, values: [5.1, 4.8] }]' }
    ])
  }
  const wrong = evidence.find(({ values }) => values.length === 0 || !values.every((value) => Number.isFinite(value)))
  if (wrong !== undefined) {
    const message = asMessage(badValues, { under: wrong.under })
    throw new InputError([{ ...message, got: `${wrong.values.join(', ')}`, example: 'values: [5.1, 4.8]' }])
  }
  const bounds = [low, high].filter((bound) => bound !== null)
  const ordered = bounds.length > 0 && !bounds.some(Number.isNaN) && !(low !== null && high !== null && low > high)
  if (!ordered) throw new InputError([{ ...asMessage(badBounds), got: `[${low}, ${high}]`, example: 'said: [4, 6]' }])
  if (trialUnits.some((each) => each === unit)) return
  const message = asMessage(unknownUnit, { units: listed(trialUnits) })
  throw new InputError([{ ...message, got: `"${unit}"`, ...suggested(unit, trialUnits) }])
}
