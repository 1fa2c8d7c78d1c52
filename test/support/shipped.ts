import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { loadPreset } from '../../src/node/files.js'
import { presetFiles } from '../../src/node/presets.js'

const fairs = presetFiles().filter((preset) => preset.kind !== 'lifecycle')

/** Names of all fairs and strategies shipped. */
export const shippedNames: readonly string[] = fairs.map((preset) => preset.name)

/** The plan of a shipped scenario as it is compared: a strategy `FAIR/…` after a warm-up under `FAIR`. */
export function shippedPlan(name: string): Plan {
  const { fair } = fairs.find((preset) => preset.name === name)!
  return compile(loadPreset(name), loadPreset(fair!))
}
