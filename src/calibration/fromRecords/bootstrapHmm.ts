import { quantileAt } from '../../analysis/uncertainty/quantiles.js'
import { seedKey } from '../../core/random/streams.js'
import { uniforms } from '../../core/random/uniforms.js'
import { fitHmm, type HmmFit, type HmmOptions } from '../hmm/fitHmm.js'
import type { HmmHistory } from '../hmm/sequences.js'
import { requireCount } from '../refuse.js'
import { attempt } from './attempt.js'
import { type HmmBootstrap, sharesNow } from './hmmOnRecords.js'

/** How to draw customers again. */
export interface BootstrapOptions extends HmmOptions {
  /** How often, at least 2. */
  readonly samples: number
  /** Called after each; a promise it returns is awaited. */
  readonly onSample?: (done: number, all: number) => void | Promise<void>
  /** Asked before each; once true, what has been drawn is all there is. */
  readonly shouldStop?: () => boolean
}

/**
 * Bootstrap intervals of a hidden Markov model: customers are drawn again with replacement, whole histories at a time (case
 * resampling: Efron 1979, Annals of Statistics 7, 1–26), and fitted anew with the structure of the fit; ends are percentiles.
 * Samples whose stages do not have the names of the fit's are left out.
 *
 * @param fit On all histories.
 * @param histories One a customer.
 * @param options How often, and how to fit.
 *
 * @example
 * const histories = Array.from({ length: 300 }, (_, index) => ({ attendance: index % 3 ? [1, 1, 1, 1, index % 5 ? 1 : 0, 1] : [1, 1, 0, 0, 0, 0] }))
 * const fit = fitHmm(histories, { live: 1 })
 * const { fitted, intervals } = await bootstrapHmm(fit, histories, { samples: 4, live: 1 })
 * fitted // => 4
 * intervals['attendance.confirmation'].low < fit.parameters['attendance.confirmation'] // => true
 */
export async function bootstrapHmm(
  fit: HmmFit,
  histories: readonly HmmHistory[],
  options: BootstrapOptions
): Promise<HmmBootstrap> {
  const { samples, onSample, shouldStop, ...how } = options
  requireCount('samples', samples, 2)
  const draw = uniforms(seedKey(`bootstrap ${options.seed ?? 'hmm'}`))
  const values = new Map<string, number[]>()
  let fitted = 0
  let done = 0
  for (; done < samples && !shouldStop?.(); done++) {
    const drawn = Array.from(histories, () => histories[Math.floor(draw() * histories.length)])
    const { made } = attempt(() => fitHmm(drawn, { ...how, structure: fit.structure, starts: 4 }))
    if (made?.converged && made.model.stages.join() === fit.model.stages.join()) {
      fitted++
      const shares = Object.entries(sharesNow(made, drawn)).map(([stage, share]) => [`share.${stage}`, share] as const)
      for (const [name, value] of [...Object.entries(made.parameters), ...shares]) {
        values.set(name, [...(values.get(name) ?? []), value])
      }
    }
    await onSample?.(done + 1, samples)
  }
  const intervals = Object.fromEntries(
    [...values].map(([name, list]) => {
      const sorted = [...list].sort((one, other) => one - other)
      return [name, { low: quantileAt(sorted, 0.025), high: quantileAt(sorted, 0.975) }]
    })
  )
  return { samples: done, fitted, intervals }
}
