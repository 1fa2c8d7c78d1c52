import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { loadPreset } from '../../src/node/files.js'
import { presetFiles } from '../../src/node/presets.js'

/** Names of all scenarios shipped. */
export const shippedNames: readonly string[] = presetFiles().map((preset) => preset.name)

/** The plan of a shipped scenario as it is compared: a strategy `FAIR/…` after a warm-up under `FAIR`. */
export function shippedPlan(name: string): Plan {
  const { fair } = presetFiles().find((preset) => preset.name === name)!
  return compile(loadPreset(name), loadPreset(fair))
}
