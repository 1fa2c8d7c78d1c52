import * as perennial from '../../src/index.js'
import { scenarioDigest, tableDigest } from '../support/digest.js'
import { type Digests, digestsOf, readFair, type Shipped } from './answer.js'

/** What this code uses of a browser's worker. */
interface BrowserWorker {
  onmessage: ((message: { readonly data: Digests }) => void) | null
  onerror: ((fault: { readonly message: string }) => void) | null
  postMessage(request: Shipped): void
  terminate(): void
}

declare const Worker: new (file: string, options: { readonly type: 'module' }) => BrowserWorker

/** The same as `digestsOf`, in a worker that is ended afterwards. */
async function digestsInWorker(shipped: Shipped): Promise<Digests> {
  const worker = new Worker('worker.js', { type: 'module' })
  try {
    return await new Promise((answer, fail) => {
      worker.onmessage = ({ data }) => answer(data)
      worker.onerror = ({ message }) => fail(new Error(`the worker stopped: ${message}`))
      worker.postMessage(shipped)
    })
  } finally {
    worker.terminate()
  }
}

/** Digests of the run table of a fair: as it is, and after the last bit of one number of it was changed. */
function digestsAroundChange({ texts }: Shipped, name: string) {
  const fair = readFair(texts, name)
  const table = perennial.run(perennial.compile(fair, fair), 0)
  const { unspent } = table.ledger
  const bits = new BigUint64Array(unspent.buffer, unspent.byteOffset, unspent.length)
  bits[0]! ^= 1n
  return { before: scenarioDigest(fair, fair), after: tableDigest(table) }
}

/** A comparison with all its intervals, as the text of a result file. */
async function comparisonText({ texts }: Shipped, names: readonly string[], replications: number): Promise<string> {
  const scenarios = names.map((name) => readFair(texts, name))
  return JSON.stringify(perennial.comparisonJson(await perennial.compare(scenarios, { replications })))
}

/** What the page offers to the tests, with the whole public API. */
export const page = { perennial, digestsOf, digestsInWorker, digestsAroundChange, comparisonText }

declare global {
  var perennialPage: typeof page
}

globalThis.perennialPage = page
