import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { withStillPage } from '../browser/stillPage.js'
import { packageRoot } from '../support/sourceFiles.js'
import { notebookPage } from './pages/page.js'

/** Debian's; the first Python of the path may be another. */
const jupyter = '/usr/bin/jupyter'
const name = '03-the-lifecycle'
const out = path.join(packageRoot, 'out/jupyter')

interface Output {
  readonly text?: string | readonly string[]
  readonly data?: Readonly<Record<string, string | readonly string[]>>
}
interface Executed {
  readonly cells: readonly { readonly cell_type: string; readonly outputs?: readonly Output[] }[]
}

const joined = (text: string | readonly string[] = '') => [text].flat().join('')

/** What each cell said: its text, then the text of what it showed. */
function saidBy({ cells }: Executed): string[] {
  return cells
    .map(({ outputs = [] }) => {
      const texts = outputs.map(({ text }) => joined(text))
      const shown = outputs.map(({ data }) => joined(data?.['text/plain']))
      return [...texts, ...shown].join('')
    })
    .filter((text) => text !== '')
}

describe.each([
  ['en', ''],
  ['zh-CN', 'zh']
] as const)('a notebook through the real Jupyter kernel (%s)', (language, place) => {
  const results = path.join(out, place)
  let executed: Executed
  let page: string

  beforeAll(async () => {
    mkdirSync(results, { recursive: true })
    const notebook = path.join(packageRoot, 'notebooks', place, `${name}.ipynb`)
    await promisify(execFile)(
      jupyter,
      [
        'nbconvert',
        '--to',
        'notebook',
        '--execute',
        notebook,
        '--output-dir',
        results,
        '--ExecutePreprocessor.timeout=280'
      ],
      { env: { ...process.env, JUPYTER_PATH: path.join(packageRoot, 'notebooks/.jupyter') }, maxBuffer: 1e8 }
    )
    executed = JSON.parse(readFileSync(path.join(results, `${name}.ipynb`), 'utf8'))
    page = notebookPage(executed, language)
  }, 300_000)

  it('says what it says through the executor of the other tests', () => {
    const golden = readFileSync(path.join(packageRoot, 'test/notebook/golden', place, `${name}.txt`), 'utf8')
    expect(saidBy(executed).join('\n────\n\n')).toBe(golden)
  })

  it.each([1280, 390])('becomes a page that a browser shows by itself, %i pixels wide', async (width) => {
    const { result, faults } = await withStillPage(page, width, async (open) => {
      if (process.env.SCREENSHOTS) await open.screenshot({ path: `${results}/${name}-${width}.png`, fullPage: true })
      return {
        pictures: await open.evaluate<boolean[]>(
          '[...document.images].map((each) => each.complete && each.naturalWidth > 0)'
        ),
        tables: await open.evaluate<number>('document.querySelectorAll("table").length'),
        language: await open.evaluate<string>('document.documentElement.lang'),
        overflow: await open.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      }
    })
    const drawn = executed.cells.flatMap(({ outputs = [] }) => outputs.filter(({ data }) => data?.['image/svg+xml']))
    expect(faults).toEqual([])
    expect(result.pictures).toEqual(drawn.map(() => true))
    expect(drawn.length).toBeGreaterThan(3)
    expect(result).toMatchObject({ language })
    expect(result.overflow).toBeLessThanOrEqual(0)
  })
})
