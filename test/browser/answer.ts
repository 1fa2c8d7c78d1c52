import { isLifecycle, readAnyScenario } from '../../src/scenario/lifecycle/index.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { type LifecycleDigests, lifecycleDigests, scenarioDigest } from '../support/digest.js'

/** What a browser is asked to play: shipped files as text, and the names of what is in them. */
export interface Shipped {
  /** Text of each scenario file by its path in the folder of scenarios, such as `mature/let-go.yaml`. */
  readonly texts: Readonly<Record<string, string>>
  /** Each fair and strategy, and the fair that it follows on. */
  readonly fairs: readonly { readonly name: string; readonly fair: string }[]
  /** Each scenario that declares its own lifecycle. */
  readonly lifecycles: readonly string[]
}

/** Digests by name, as the golden files have them. */
export interface Digests {
  readonly fairs: Readonly<Record<string, string>>
  readonly lifecycles: Readonly<Record<string, LifecycleDigests>>
}

/** Reads the files and plays them where this code is: in a page, in a worker of it, or in Node. */
export function digestsOf({ texts, fairs, lifecycles }: Shipped): Digests {
  return {
    fairs: Object.fromEntries(
      fairs.map(({ name, fair }) => [name, scenarioDigest(readFair(texts, name), readFair(texts, fair))])
    ),
    lifecycles: Object.fromEntries(lifecycles.map((name) => [name, lifecycleDigests(readDeclared(texts, name))]))
  }
}

/** Reads the file of a fair or strategy from texts. */
export function readFair(texts: Shipped['texts'], name: string): Scenario {
  const scenario = readShipped(texts, name)
  if (isLifecycle(scenario)) throw new Error(`${name} declares a lifecycle of its own`)
  return scenario
}

function readDeclared(texts: Shipped['texts'], name: string) {
  const scenario = readShipped(texts, name)
  if (!isLifecycle(scenario)) throw new Error(`${name} declares no lifecycle`)
  return scenario
}

function readShipped(texts: Shipped['texts'], name: string) {
  return readAnyScenario(`${name}.yaml`, { readText: (file) => textOf(texts, file), resolve: besides })
}

function textOf(texts: Shipped['texts'], file: string): string {
  const text = texts[file]
  if (text === undefined) throw new Error(`no text of ${file}`)
  return text
}

/** The path of a file that another names, from the folder of that other. */
function besides(from: string, reference: string): string {
  return new URL(reference, `file:///${from}`).pathname.slice(1)
}
