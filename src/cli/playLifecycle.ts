import { playLifecycle } from '../experiment/lifecycle.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import type { Context } from './context.js'
import { type Answer, type Delivery, deliver } from './deliver.js'
import type { ChosenLifecycle } from './lifecycleChoice.js'
import { makeProgress } from './progress.js'

/**
 * Plays a lifecycle with all its strategies and writes what came out.
 *
 * @param chosen The scenario and the engine asked for, if any.
 * @param delivery Where the answer goes and how.
 * @param options `quiet`: whether progress is not shown. `inShort`: whether tables only set strategies against each other.
 * @param context Language and streams.
 */
export async function playAndDeliver(
  { scenario, engine }: ChosenLifecycle,
  delivery: Delivery,
  { quiet = false, inShort = false }: { readonly quiet?: boolean | undefined; readonly inShort?: boolean },
  context: Context
): Promise<void> {
  const progress = makeProgress(context, quiet)
  const result = await playLifecycle(scenario, {
    ...(engine === undefined ? {} : { engine }),
    onProgress: (done, all) => progress.show(done, all, scenario.name)
  }).finally(progress.clear)
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
