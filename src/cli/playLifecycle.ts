import { playLifecycle } from '../experiment/lifecycle.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import type { Context } from './context.js'
import { type Answer, type Delivery, deliver } from './deliver.js'
import type { ChosenLifecycle } from './lifecycleChoice.js'
import type { ThreadsOption } from './options.js'
import { makeProgress } from './progress.js'
import { onThreads } from './threads.js'

/**
 * Plays a lifecycle with all its strategies and writes what came out.
 *
 * @param chosen The scenario and the engine asked for, if any.
 * @param delivery Where the answer goes and how.
 * @param options `quiet`: whether progress is not shown. `threads`: how many play individuals. `inShort`: whether tables only
 * set strategies against each other.
 * @param context Language and streams.
 */
export async function playAndDeliver(
  { scenario, engine }: ChosenLifecycle,
  delivery: Delivery,
  options: ThreadsOption & { readonly quiet?: boolean; readonly inShort?: boolean },
  context: Context
): Promise<void> {
  const { quiet = false, inShort = false } = options
  const progress = makeProgress(context, quiet)
  const result = await onThreads(options, context, progress.clear, (runner) =>
    playLifecycle(scenario, {
      runner,
      ...(engine === undefined ? {} : { engine }),
      onProgress: (done, all) => progress.show(done, all, scenario.name)
    })
  )
  deliver(await answerOf(result, inShort, context), delivery, context)
}

async function answerOf(result: LifecycleResult, inShort: boolean, { language }: Context): Promise<Answer> {
  const [tables, { lifecycleRecords }, { lifecycleJson }, { withLifecyclePassport }] = await Promise.all([
    import('../report/lifecycle/lifecycleTables.js'),
    import('../report/lifecycle/lifecycleRecords.js'),
    import('../report/lifecycle/lifecycleJson.js'),
    import('./withLifecyclePassport.js')
  ])
  return {
    tables: () =>
      inShort ? tables.lifecycleComparisonTables(result, language) : tables.lifecycleTables(result, language),
    long: () => withLifecyclePassport(lifecycleRecords(result, language), result, language),
    json: () => lifecycleJson(result)
  }
}
