import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../support/sourceFiles.js'
import { folder, type PlayedCell, playTogether, readNotebook, type StoredCell, sourceOf } from './play.js'

/** How a notebook of each language says what every notebook says. */
const languages = {
  en: {
    place: '',
    kernel: 'tslab',
    question: /^# .*\?$/,
    opening: ['**For**', '**Takes**', '**You will decide**'],
    predict: '**Predict',
    see: '**What to see.**',
    ending: [/^## .*Your turn$/m, /^## .*What this cannot tell you$/m, /^## .*Passport$/m],
    hash: /Scenario hash +[0-9a-f]{16}/
  },
  'zh-CN': {
    place: 'zh',
    kernel: 'tslab-zh',
    question: /^# .*？$/,
    opening: ['**适合**', '**用时**', '**您将决定**'],
    predict: '**先预测',
    see: '**请看**',
    ending: [/^## .*轮到您了$/m, /^## .*本笔记不能说明什么$/m, /^## .*结果凭证$/m],
    hash: /情景哈希 +[0-9a-f]{16}/
  }
} as const

type NotebookLanguage = keyof typeof languages

/**
 * Everything that is asked of a notebook, in both languages: it plays to its end with every claim borne out, says the same as
 * last time (text goldens), has its parts (one question, for whom, minutes, what to decide; a prediction before each chart and
 * what to see after it; limits, exercises, passport), and its Chinese twin has the same code, letter by letter
 * (`UPDATE_GOLDEN=1` copies it from the English one).
 *
 * @param name Of the notebook, for example `01-compare-strategies`.
 * @param charts The fewest charts that it draws.
 */
export function notebookSuite(name: string, charts = 4): void {
  const file = `${name}.ipynb`
  beforeAll(() => {
    if (!existsSync(path.join(packageRoot, 'dist/index.js'))) {
      throw new Error('notebooks use the built package: npm run build')
    }
  })

  it('has the same code in both languages', () => {
    if (process.env.UPDATE_GOLDEN === '1') copyCode(file)
    const code = (place: string) => codeOf(readNotebook(path.join(place, file)).cells)
    expect(code('zh')).toEqual(code(''))
  })

  describe.each(Object.keys(languages) as NotebookLanguage[])(`${name} (%s)`, (language) => {
    const words = languages[language]
    const place = path.join(words.place, file)
    let cells: PlayedCell[]
    beforeAll(async () => {
      cells = (await playTogether(name))[language]
    }, 300_000)
    const texts = () =>
      cells.map(({ text, displays }) => [text, ...displays.map((bundle) => bundle['text/plain'])].join(''))

    it('plays to its end, and every claim in it holds', () => {
      const failed = cells.filter(({ ok, errors }) => !ok || errors !== '')
      expect(failed.map(({ source, errors }) => `${source}\n\n${errors}`)).toEqual([])
      expect(cells).toHaveLength(codeOf(readNotebook(place).cells).length)
    })

    it('draws its charts, each with marks and letters', () => {
      const drawn = cells.flatMap(({ displays }) => displays.flatMap((bundle) => bundle['image/svg+xml'] ?? []))
      expect(drawn.length).toBeGreaterThanOrEqual(charts)
      for (const svg of drawn) {
        const marks = [...svg.matchAll(/<g class="mark-(\w+) role-mark[^>]*>(.*?)<\/g>/gs)].filter(([, , inside]) =>
          /<(path|text|line)/.test(inside!)
        )
        expect(marks.length).toBeGreaterThan(0)
        // what was played, or which records were read
        expect(svg).toMatch(/>(Perennial \d|Records: |记录：)/)
      }
    })

    it('says what it said', async () => {
      const golden = path.join(packageRoot, 'test/notebook/golden', words.place, `${name}.txt`)
      const said = texts().filter((text) => text !== '')
      await expect(said.join('\n────\n\n')).toMatchFileSnapshot(golden)
    })

    it('ends with the passport', () => {
      expect(texts().at(-1)).toMatch(words.hash)
    })

    it('has its parts', () => {
      const stored = readNotebook(place).cells
      const prose = stored.filter(({ cell_type: type }) => type === 'markdown').map(sourceOf)
      expect(prose[0]!.split('\n')[0]).toMatch(words.question)
      for (const part of words.opening) expect(prose[0]).toContain(part)
      for (const heading of words.ending) expect(prose.join('\n')).toMatch(heading)
    })

    it('asks before every chart, and says after it what to see', () => {
      const stored = readNotebook(place).cells
      const codes = stored.filter(({ cell_type: type }) => type === 'code')
      for (const [at, cell] of stored.entries()) {
        if (cell.cell_type !== 'code') continue
        const played = cells[codes.indexOf(cell)]
        if (!played?.displays.some((bundle) => 'image/svg+xml' in bundle) || isTheReaders(stored, at)) continue
        const before = stored[at - 1]
        const after = stored[at + 1]
        expect(before && sourceOf(before), `before chart of cell ${at}`).toContain(words.predict)
        expect(after && sourceOf(after), `after chart of cell ${at}`).toContain(words.see)
      }
    })

    it('is stored without results, for its kernel', () => {
      const { cells: stored, metadata } = readNotebook(place)
      expect(metadata.kernelspec.name).toBe(words.kernel)
      expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length)
      for (const { cell_type: type, outputs, execution_count: count } of stored) {
        if (type === 'code') expect({ outputs, count }).toEqual({ outputs: [], count: null })
      }
    })

    it('awaits all that it shows and plays', () => {
      const forgotten =
        /^\s*(const \w+ = )?(show|compare|replicate|dataFrame|value|uncertainty|sensitivity|decide|budget)\(/m
      expect('const c = compare(fair)').toMatch(forgotten)
      for (const { source } of cells) expect(source).not.toMatch(forgotten)
    })
  })
}

function codeOf(cells: readonly StoredCell[]): string[] {
  return cells.filter(({ cell_type: type }) => type === 'code').map(sourceOf)
}

/** Cells below the heading of the exercises are the reader's own to change. */
function isTheReaders(cells: readonly StoredCell[], at: number): boolean {
  const {
    ending: [en]
  } = languages.en
  const {
    ending: [zh]
  } = languages['zh-CN']
  return cells
    .slice(0, at)
    .some((cell) => cell.cell_type === 'markdown' && (en.test(sourceOf(cell)) || zh.test(sourceOf(cell))))
}

/** Puts the code of the English notebook into its Chinese twin, cell by cell; both must have the same cells in the same order. */
function copyCode(file: string): void {
  const english = readNotebook(file)
  const twin = path.join(folder, 'zh', file)
  const chinese = readNotebook(path.join('zh', file))
  const kinds = (cells: readonly StoredCell[]) => cells.map(({ cell_type: type }) => type)
  expect(kinds(chinese.cells), 'cells of the Chinese twin').toEqual(kinds(english.cells))
  const cells = chinese.cells.map((cell, at) =>
    cell.cell_type === 'code' ? { ...cell, source: english.cells[at]!.source } : cell
  )
  writeFileSync(twin, `${JSON.stringify({ ...chinese, cells }, null, 1)}\n`)
}
