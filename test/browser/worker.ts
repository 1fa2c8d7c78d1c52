import { digestsOf, type Shipped } from './answer.js'

/** What this code uses of the global scope of a worker. */
interface WorkerScope {
  onmessage: ((message: { readonly data: Shipped }) => void) | null
  postMessage(answer: unknown): void
}

declare const self: WorkerScope

self.onmessage = ({ data }) => self.postMessage(digestsOf(data))
