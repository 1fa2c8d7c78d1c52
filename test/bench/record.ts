import { tableMarkdown } from '../../src/core/tableMarkdown.js'
import { type Done, ratioTable, type Setting } from './report.js'

const [from, to] = ['<!-- recorded ratios -->', '<!-- end of recorded ratios -->']

/**
 * The page with the table of ratios between its two marks replaced by that of a run. Throws an Error where the page does
 * not have both marks in their order.
 */
export function recorded(page: string, done: readonly Done[], { node, cores }: Setting): string {
  const [start, end] = [page.indexOf(from), page.indexOf(to)]
  if (start < 0 || end < start) throw new Error(`the page must have ${from} and, after it, ${to}`)
  const table = { ...ratioTable(done), title: `Taken with Node ${node} on ${cores} cores` }
  return `${page.slice(0, start + from.length)}\n\n${tableMarkdown(table).trim()}\n\n${page.slice(end)}`
}
