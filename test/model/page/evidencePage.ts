import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim, TestedClaim } from './claim.js'
import { mechanismClaims } from './mechanismClaims.js'
import { cell, root, tableOf } from './pages.js'
import { patternClaims, patternsNotShown } from './patternClaims.js'
import { patternsIn, type Title, titlesIn } from './testTitles.js'

/** What one file of tests says of a pattern. */
interface PatternTest {
  readonly file: string
  readonly titles: readonly Title[]
}

/** The tests of the patterns, by the number of the pattern. */
export const patternTests: ReadonlyMap<number, readonly PatternTest[]> = findPatternTests()

function findPatternTests(): ReadonlyMap<number, readonly PatternTest[]> {
  const names = readdirSync(join(root, 'test/patterns')).filter((name) => name.endsWith('.test.ts'))
  const tests = new Map<number, PatternTest[]>()
  for (const file of names.sort().map((name) => `test/patterns/${name}`)) {
    for (const [number, titles] of patternsIn(file)) {
      tests.set(number, [...(tests.get(number) ?? []), { file, titles }])
    }
  }
  return tests
}

/** Whether a test takes the cause away, and the pattern must then be gone. */
export function isTwin({ text }: Title): boolean {
  return /^twin\b/i.test(text)
}

/** A test file as a link from a page of the model, named by its path within the tests. */
function linkTo(file: string): string {
  return `[${file.replace(/^test\/(.*)\.test\.ts$/, '$1')}](../../${file})`
}

/** The groups of tests in a file, by name; tests that stand in none by their own. */
function groupsIn(file: string): readonly string[] {
  const names = titlesIn(file).map(({ group, text }) => (group === '' ? text : group))
  return [...new Set(names)].map((name) => `“${cell(name)}”`)
}

/** What the tests in a file say, one line for each group. */
function saidIn(file: string): readonly string[] {
  const titles = titlesIn(file)
  const groups = [...new Set(titles.map(({ group }) => group))]
  return groups.map((group) => {
    const texts = titles.filter((title) => title.group === group).map(({ text }) => cell(text))
    return `*${cell(group)}* ${texts.join('; ')}`
  })
}

function claimCell({ claim, claimZh }: Claim): string {
  return `${cell(claim)}<br>${claimZh}`
}

/** The patterns: claim, the tests that show it, the twins that show why, source and tag. */
export function patternTable(): string {
  const rows = Object.entries(patternClaims).map(([number, claim]) => {
    const tests = patternTests.get(Number(number)) ?? []
    const texts = (titles: readonly Title[]) => titles.map(({ text }) => cell(text.replace(/^twin\W*/i, '')))
    const shown = tests.flatMap(({ file, titles }) => [
      linkTo(file),
      ...texts(titles.filter((title) => !isTwin(title)))
    ])
    const twins = tests.flatMap(({ titles }) => texts(titles.filter(isTwin)))
    const why = `not shown: ${patternsNotShown[Number(number)] ?? 'no test'}`
    const test = shown.length > 0 ? shown.join('<br>') : why
    return [number, claimCell(claim), test, twins.join('<br>'), cell(claim.source), claim.tag ?? '']
  })
  return tableOf(['', 'claim', 'test', 'twin', 'source', 'tag'], rows, [0])
}

/** Claims, the tests that show them as `testsOf` tells of a file, source and tag. */
export function claimTable(claims: readonly TestedClaim[], testsOf = groupsIn): string {
  const rows = claims.map((claim) => [
    claimCell(claim),
    claim.files.flatMap((file) => [linkTo(file), ...testsOf(file)]).join('<br>'),
    cell(claim.source),
    claim.tag ?? ''
  ])
  return tableOf(['claim', 'test', 'source', 'tag'], rows)
}

/** The mechanisms, each with all that its unit test says. */
export function mechanismTable(): string {
  const claims = Object.entries(mechanismClaims).map(([name, claim]) => ({
    ...claim,
    claimZh: `${claim.claimZh}<br>[\`${name}.ts\`](mechanism/${name}.ts)`,
    files: [`test/model/mechanism/${name}.test.ts`]
  }))
  return claimTable(claims, saidIn)
}

/** The tests of the engine that none of the claims names: each file and its groups. */
export function furtherTable(claims: readonly TestedClaim[]): string {
  const named = new Set(claims.flatMap(({ files }) => files))
  const names = readdirSync(join(root, 'test/engine'), { recursive: true, encoding: 'utf8' })
  const files = names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/engine/${name.replaceAll('\\', '/')}`)
    .sort()
  const rows = files.filter((file) => !named.has(file)).map((file) => [linkTo(file), groupsIn(file).join(', ')])
  return tableOf(['test', 'of'], rows)
}
