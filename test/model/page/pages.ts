import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Where the model and its pages are. */
export const modelFolder = join(import.meta.dirname, '../../../src/model')

/** The root of the package. */
export const root = join(modelFolder, '../..')

/** A page of the model, by its name. */
export function readPage(name: string): string {
  return readFileSync(join(modelFolder, name), 'utf8')
}

/**
 * The page with its generated parts made anew: what stands between `<!-- generated: NAME -->` and `<!-- end of NAME -->`.
 * Throws where the page has no place for a part, or a place for a part that nobody makes.
 */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
  const places = [...page.matchAll(/^<!-- generated: (\S+) -->$/gm)].map(([, name]) => name)
  const unknown = places.filter((name) => !(name in parts))
  if (unknown.length > 0) throw new RangeError(`nobody makes the parts ${unknown.join(', ')}`)
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- generated: ${name} -->\n`, `<!-- end of ${name} -->`]
    const [head, rest, more] = text.split(start)
    const tail = rest?.split(end)[1]
    if (tail === undefined || more !== undefined) throw new RangeError(`one place for the part ${name} is needed`)
    return `${head}${start}\n${part}\n\n${end}${tail}`
  }, page)
}

/**
 * A page as it is and as it should be, its generated parts made anew. `UPDATE_GOLDEN=1` writes it first:
 * `UPDATE_GOLDEN=1 npx vitest run test/model/modelPage` refreshes all pages of the model.
 */
export function freshness(name: string, parts: Readonly<Record<string, string>>): { is: string; should: string } {
  const should = withParts(readPage(name), parts)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(join(modelFolder, name), should)
  return { is: readPage(name), should }
}

/** The anchor that GitHub gives a heading. */
export function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '')
  return words.trim().replace(/\s/g, '-')
}

/** The anchors of all headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading)))
}

/** The links of a page, without those to the web. */
export function linksOf(page: string): readonly string[] {
  const targets = [...page.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target)
  return targets.filter((target) => !/^\w+:/.test(target))
}

/** The files and folders that a page links to, by their paths from the root of the package. */
export function filesLinked(name: string): readonly string[] {
  const folder = dirname(join(modelFolder, name))
  const files = linksOf(readPage(name)).map((target) => target.split('#')[0])
  return files.filter((file) => file !== '').map((file) => relative(root, join(folder, file)))
}

/** The links of a page that lead nowhere: to a file that is not there, or to a heading that a page does not have. */
export function deadLinks(name: string, page = readPage(name)): readonly string[] {
  return linksOf(page).filter((link) => {
    const [file, anchor] = link.split('#')
    const path = join(modelFolder, file === '' ? name : file)
    if (!existsSync(path)) return true
    if (anchor === undefined) return false
    return !anchorsOf(file === '' ? page : readFileSync(path, 'utf8')).has(decodeURIComponent(anchor))
  })
}

/** Text that cannot end its cell, nor be read as Markdown of its own; a line break becomes one in the cell. */
export function cell(text: string): string {
  return text.replace(/[\\|*_<]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`)).replaceAll('\n', '<br>')
}

/** A table in Markdown of cells that are Markdown already; columns whose rule is `right` stand to the right. */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = []
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = `|${heads.map((_, index) => (right.includes(index) ? '---:' : '---')).join('|')}|`
  return [line(heads), rule, ...rows.map(line)].join('\n')
}
