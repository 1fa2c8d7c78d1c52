import type { Context } from '../checks/context.js'
import type { Resolved } from '../resolve.js'
import type { WrittenMap } from '../written.js'

/**
 * A rule that binds several values of a group, called with the group's values (defaults included, wrong ones
 * `undefined`), what was written for it, its path in the scenario, and what takes in the problems. It holds where a value
 * is itself wrong, since that is reported already.
 */
export type Rule = (values: Resolved, written: WrittenMap, path: string, context: Context) => void
