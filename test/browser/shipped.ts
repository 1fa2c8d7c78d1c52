import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { presetFiles, scenarioFolder } from '../../src/node/presets.js'
import type { Shipped } from './answer.js'

/** Every scenario shipped, as text, with the names under which the golden files have them. */
export function shippedTexts(): Shipped {
  const files = readdirSync(scenarioFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(scenarioFolder, file), 'utf8')] as const)
  const presets = presetFiles()
  return {
    texts: Object.fromEntries(files),
    fairs: presets.flatMap(({ name, fair }) => (fair === null ? [] : [{ name, fair }])),
    lifecycles: presets.filter(({ kind }) => kind === 'lifecycle').map(({ name }) => name)
  }
}
