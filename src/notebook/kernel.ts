import { createRequire } from 'node:module'

/** One output in several forms, by media type; the notebook page shows the richest it knows. */
export type MediaBundle = Readonly<Record<string, string | object>>

type WriteDisplayData = (message: { data: MediaBundle; metadata: object; transient: object }, update: boolean) => void

/**
 * Shows one output in several forms, when the program runs inside the tslab kernel. The public interface of tslab sends
 * one form an output; the kernel's own channel takes them all, and a page that cannot draw one of them shows the next.
 *
 * @param bundle The forms, by media type.
 * @returns Whether there was a notebook to show it in.
 */
export function displayInNotebook(bundle: MediaBundle): boolean {
  const write = kernelChannel()
  write?.({ data: bundle, metadata: {}, transient: {} }, false)
  return write !== undefined
}

/** The running kernel is found among the modules already loaded, wherever it was installed; none is loaded for it. */
function kernelChannel(): WriteDisplayData | undefined {
  for (const [file, module] of Object.entries(createRequire(import.meta.url).cache)) {
    if (!/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file)) continue
    const write: unknown = module?.exports.lastWriteDisplayData
    if (typeof write === 'function') return write as WriteDisplayData
  }
  return undefined
}
