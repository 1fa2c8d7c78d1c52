import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'notebooks')
const notebooks = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))

interface PlayedCell {
  readonly source: string
  readonly ok: boolean
  readonly text: string
  readonly errors: string
  readonly displays: readonly Readonly<Record<string, string>>[]
}

/** Plays a notebook in a process of its own, through tslab's executor, against the built package. */
async function play(file: string): Promise<PlayedCell[]> {
  const player = path.join(import.meta.dirname, 'playNotebook.js')
  const { stdout } = await promisify(execFile)(process.execPath, [player, file], { maxBuffer: 1e8 })
  return JSON.parse(stdout)
}

/** Plays one cell, from a folder inside the package, where cells find it by name. */
async function playCell(name: string, source: string): Promise<PlayedCell> {
  const place = path.join(root, 'out/notebooks')
  mkdirSync(place, { recursive: true })
  const file = path.join(place, `${name}.ipynb`)
  writeFileSync(file, JSON.stringify({ cells: [{ cell_type: 'code', source }] }))
  const [cell] = await play(file)
  return cell
}

function read(file: string) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}

beforeAll(() => {
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('notebooks use the built package: npm run build')
})

describe.each(notebooks)('%s', (file) => {
  let cells: PlayedCell[]
  beforeAll(async () => {
    cells = await play(path.join(folder, file))
  }, 300_000)

  it('plays to its end, and every claim in it holds', () => {
    const failed = cells.filter(({ ok, errors }) => !ok || errors !== '')
    expect(failed.map(({ source, errors }) => `${source}\n\n${errors}`)).toEqual([])
    expect(cells).toHaveLength(
      read(file).cells.filter((cell: { cell_type: string }) => cell.cell_type === 'code').length
    )
  })

  it('draws at least four charts, each with marks and letters', () => {
    const charts = cells.flatMap(({ displays }) => displays.flatMap((bundle) => bundle['image/svg+xml'] ?? []))
    expect(charts.length).toBeGreaterThanOrEqual(4)
    for (const svg of charts) {
      const marks = [...svg.matchAll(/<g class="mark-(\w+) role-mark[^>]*>(.*?)<\/g>/gs)].filter(([, , inside]) =>
        /<(path|text|line)/.test(inside)
      )
      expect(marks.length).toBeGreaterThan(0)
      expect(svg).toMatch(/>Perennial \d/)
    }
  })

  it('says what it said', async () => {
    const said = cells.map(({ text, displays }) => [text, ...displays.map((bundle) => bundle['text/plain'])].join(''))
    const golden = path.join(import.meta.dirname, 'golden', file.replace(/\.ipynb$/, '.txt'))
    await expect(said.filter((text) => text !== '').join('\n────\n\n')).toMatchFileSnapshot(golden)
  })

  it('ends with the passport', () => {
    const { text, displays } = cells[cells.length - 1]
    expect([text, ...displays.map((bundle) => bundle['text/plain'])].join('')).toMatch(/Scenario hash +[0-9a-f]{16}/)
  })

  it('is stored without results, for the tslab kernel', () => {
    const { cells: stored, metadata } = read(file)
    expect(metadata.kernelspec.name).toBe('tslab')
    expect(new Set(stored.map(({ id }: { id: string }) => id)).size).toBe(stored.length)
    for (const { cell_type: type, outputs, execution_count: count } of stored) {
      if (type === 'code') expect({ outputs, count }).toEqual({ outputs: [], count: null })
    }
  })

  it('awaits all that it shows and plays', () => {
    const forgotten = /^\s*(const \w+ = )?(show|compare|replicate|dataFrame)\(/m
    expect('const c = compare(fair)').toMatch(forgotten)
    for (const { source } of cells) expect(source).not.toMatch(forgotten)
  })
})

describe('the player', () => {
  it('fails where Jupyter would let a mistake pass', async () => {
    const [fine, late] = await play(path.join(import.meta.dirname, 'mistakes.ipynb'))
    expect(fine).toMatchObject({ ok: true, text: 'three: 3\n' })
    expect(late.ok).toBe(false)
    expect(late.errors).toContain('a promise was rejected and not awaited: Error: too late')
  })
})

describe('the types of the package', () => {
  it.each([
    [
      "import { makeScenario } from 'perennial'\nconst wrong: string = makeScenario({})",
      "Type 'Scenario' is not assignable"
    ],
    ["import { presets } from 'perennial/node'\nconst wrong: string = presets()", "Type 'Preset[]' is not assignable"],
    ["import { show } from 'perennial/notebook'\nawait show(3)", "Argument of type 'number' is not assignable"]
  ])('reach the cells of a notebook: %s', async (source, message) => {
    const { ok, errors } = await playCell('types', source)
    expect(ok).toBe(false)
    expect(errors).toContain(message)
  })
})

describe('the README of the notebooks', () => {
  it('shows code that runs', async () => {
    const [, source] = /```ts\n(.*?)```/s.exec(readFileSync(path.join(folder, 'README.md'), 'utf8')) ?? []
    const { ok, errors, displays } = await playCell('readme', source ?? '')
    expect({ ok, errors }).toEqual({ ok: true, errors: '' })
    expect(displays).toHaveLength(2)
    expect(displays[1]['text/plain']).toContain('复展率')
  })
})

describe('the kernel', () => {
  it('is started from the packages beside the notebooks, with no step to install it', () => {
    const kernel = path.join(folder, '.jupyter/kernels/tslab')
    const { argv } = JSON.parse(readFileSync(path.join(kernel, 'kernel.json'), 'utf8'))
    expect(argv[0]).toBe('node')
    expect(existsSync(argv[1].replace('{resource_dir}', kernel))).toBe(true)
  })
})
