import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cell, root, tableOf } from './pages.js'
import { patternClaims, patternsNotShown } from './patternClaims.js'
import { patternOf, titlesIn } from './testTitles.js'

/** The test files of the patterns, by the number of the pattern. */
export function patternTests(): ReadonlyMap<number, readonly string[]> {
  const names = readdirSync(join(root, 'test/patterns')).filter((name) => name.endsWith('.test.ts'))
  const files = names.sort().map((name) => `test/patterns/${name}`)
  const tests = new Map<number, string[]>()
  for (const file of files) {
    const number = patternOf(file)
    if (number !== null) tests.set(number, [...(tests.get(number) ?? []), file])
  }
  return tests
}

/** What the tests of a file say, as one cell; twins, which must fail the pattern, apart. */
function saidBy(file: string): { readonly shown: string; readonly twins: string } {
  const said = titlesIn(file)
    .filter(({ kind }) => kind === 'it')
    .map(({ text }) => text)
  const isTwin = (text: string) => /^twin\b/i.test(text)
  const list = (texts: readonly string[]) => texts.map((text) => `“${cell(text)}”`).join('<br>')
  const link = `[${file.replace('test/patterns/', '').replace('.test.ts', '')}](../../${file})`
  return {
    shown: `${link}<br>${list(said.filter((text) => !isTwin(text)))}`,
    twins: list(said.filter(isTwin).map((text) => text.replace(/^twin:? ?/i, '')))
  }
}

/** The patterns: claim, the tests that show it, the twins that show why, source and tag. */
export function patternTable(): string {
  const tests = patternTests()
  const rows = Object.entries(patternClaims).map(([number, { claim, claimZh, source, tag }]) => {
    const said = (tests.get(Number(number)) ?? []).map(saidBy)
    const shown = said.length > 0 ? said.map((each) => each.shown) : [patternsNotShown[Number(number)] ?? 'no test']
    const twins = said.map((each) => each.twins).filter((text) => text !== '')
    return [number, `${cell(claim)}<br>${claimZh}`, shown.join('<br>'), twins.join('<br>'), cell(source), tag]
  })
  return tableOf(['', 'claim', 'test', 'twin: gone where', 'source', 'tag'], rows, [0])
}

/** A line of the evidence that is written by hand: the files it links to, the tests it quotes, and its tag. */
export interface Line {
  readonly claim: string
  readonly files: readonly string[]
  readonly quoted: readonly string[]
  readonly tag: string
}

/** The lines of the tables `claim | test | source | tag` of a page, with files by their paths from the root. */
export function linesOf(page: string): readonly Line[] {
  const rows = page.split('\n').filter((line) => /^\| .* \|$/.test(line))
  return rows.flatMap((row): Line[] => {
    const cells = row.slice(2, -2).split(' | ')
    if (cells.length !== 4 || cells[0] === 'claim') return []
    const [claim, test, , tag] = cells as [string, string, string, string]
    const files = [...test.matchAll(/\]\((?:\.\.\/){2}(test\/[^)]+)\)/g)].map(([, file]) => file)
    const quoted = [...test.matchAll(/“([^”]+)”/g)].map(([, text]) => text)
    return [{ claim, files, quoted, tag }]
  })
}
