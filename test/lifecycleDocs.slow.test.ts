import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playLifecycle, sweepLifecycle } from '../src/experiment/lifecycle.js'
import { loadLifecycle } from '../src/node/files.js'
import { makeLifecycle } from '../src/scenario/lifecycle/index.js'
import { call } from './cli/command.js'
import { blocksOf, commandsOf, sectionsOf } from './support/markdown.js'
import { runProgram } from './support/runProgram.js'
import { packageRoot } from './support/sourceFiles.js'
import { isAsStated, isVisible, playedFigure, statedErrors, statedFigures } from './support/statedFigures.js'

const pages = ['scenarios/README.md', 'scenarios/README.zh-CN.md']
const [english, chinese] = pages.map((name) => readFileSync(path.join(packageRoot, name), 'utf8'))
const examples = blocksOf(english).filter(({ example }) => example !== undefined)
const figures = statedFigures(english)

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-lifecycles-'))
  for (const { example, text } of examples) writeFileSync(path.join(cwd, example!), text)
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('the page on lifecycles', () => {
  it('has the same code, sections, commands and figures in both languages', () => {
    expect(blocksOf(chinese)).toEqual(blocksOf(english))
    expect(sectionsOf(chinese)).toBe(sectionsOf(english))
    expect(commandsOf(chinese)).toEqual(commandsOf(english))
    const bare = (page: string) => statedFigures(page).map(({ visible, ...figure }) => figure)
    expect(bare(chinese)).toEqual(bare(english))
  })

  it('shows every figure that is checked', () => {
    for (const page of [english, chinese]) {
      const hidden = statedFigures(page).filter((figure) => !isVisible(figure))
      expect(hidden.map(({ file, strategy, what, text }) => [file, strategy, ...what, text].join(' '))).toEqual([])
    }
  })

  it('states figures of every example', () => {
    const stated = new Set(figures.map(({ file }) => file))
    expect(examples.map(({ example }) => example).filter((name) => !stated.has(name!))).toEqual([])
    expect(examples.length).toBeGreaterThan(12)
  })

  it.each(examples.map(({ example }) => example!))('%s gives what the page states', async (name) => {
    const result = await playLifecycle(loadLifecycle(path.join(cwd, name)))
    const own = figures.filter(({ file }) => file === name)
    const wrong = own.filter((figure) => !isAsStated(figure, playedFigure(result, figure)))
    expect(
      wrong.map((figure) =>
        [figure.strategy, ...figure.what, figure.text, playedFigure(result, figure).value].join(' ')
      )
    ).toEqual([])
  })

  it('shows examples that are all fine for the command line', () => {
    const names = examples.map(({ example }) => example!)
    const { code, out, err } = call(['validate', ...names, '--lang', 'en'], { cwd })
    expect([code, err]).toEqual([0, ''])
    for (const name of names) expect(out).toContain(`${name}: fine`)
  })

  it('shows commands that work', () => {
    const commands = commandsOf(english)
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      const { code, err } = call(
        command
          .replace(/\s+#.*/, '')
          .split(/\s+/)
          .slice(2),
        { cwd }
      )
      expect([command, code, code === 0 ? '' : err]).toEqual([command, 0, ''])
    }
  })

  it('names keys that a JSON result has', () => {
    const [exact, individual] = [[], ['--engine', 'individual', '--customers', '200', '--replications', '3']].map(
      (engine) => JSON.parse(call(['run', 'plan.yaml', '--format', 'json', ...engine], { cwd }).out)
    )
    const keys = [
      ...english.matchAll(/`((?:strategies\[\]|incremental)\.[\w.[\]]+|differences|conventions|passport)`/g)
    ].map(([, key]) => key)
    expect(keys.length).toBeGreaterThan(20)
    const ofIndividuals = keys.filter((key) => key.includes('estimates'))
    expect(ofIndividuals.length).toBeGreaterThan(1)
    const lacking = keys.filter(
      (key) => valueUnder(ofIndividuals.includes(key) ? individual : exact, key) === undefined
    )
    expect(lacking).toEqual([])
    expect(exact.strategies[1].totals.cost.discounted).toBeCloseTo(342, 9)
    expect(Object.keys(individual.strategies[0].estimates[0]).slice(-5)).toEqual(['mean', 'low', 'high', 'sd', 'n'])
    // strong against none: paired, and the ratio with an interval of its own
    expect(Object.keys(individual.incremental.rows[1].estimates)).toEqual([
      'cost',
      'effect',
      'incrementalCost',
      'incrementalEffect',
      'ratio'
    ])
  })

  it.each([
    ['en', english, 'in English '],
    ['zh-CN', chinese, '中文为 ']
  ])('names the columns of a CSV result as they stand there: %s', (language, page, before) => {
    const { out } = call(['run', 'plan.yaml', '--format', 'csv', '--lang', language], { cwd })
    const [list] = page.slice(page.indexOf(before) + before.length).split(/[;；]/)
    expect([...list.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).toEqual(out.split('\n')[0].trim().split(','))
  })

  it('states what formulas give', () => {
    for (const page of [english, chinese]) {
      const stated = [...page.matchAll(/`([^`\n]+)` = (−?[\d.]+)/g)]
      expect(stated.length).toBeGreaterThan(1)
      for (const [, formula, value] of stated) {
        expect([formula, given(formula)]).toEqual([formula, Number(value.replace('−', '-'))])
      }
    }
  })

  it('names the outcomes that a CSV result has', () => {
    const { out } = call(['run', 'plan.yaml', '--format', 'csv', '--lang', 'en'], { cwd })
    const found = new Set(out.split('\n').map((line) => line.split(',')[2]))
    const [, list] = english.match(/Besides the outcomes above it has ([^.]*)\./)!
    const table = english.slice(
      english.indexOf('\n## Outcomes'),
      english.indexOf('Amounts are those of the whole cohort')
    )
    const named = [...list.matchAll(/`(\w+)`/g), ...table.matchAll(/(?<=^\|[^|]*)`(\w+)`/gm)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(18)
    expect(named.filter((name) => !found.has(name))).toEqual([])
  })

  it.each(statedErrors(english).map((each) => [each.change, each] as const))(
    'says what is wrong: %s',
    async (_, each) => {
      const { file, change, message } = each
      expect(chinese).toContain(`| \`${message}\` |`)
      const play = async () => {
        const scenario = loadLifecycle(path.join(cwd, file), change === 'exact' ? {} : { set: [change] })
        await playLifecycle(scenario, change === 'exact' ? { engine: 'exact' } : {})
      }
      await expect(play()).rejects.toThrow(message)
    }
  )

  it('shows programs that run and print what they say', () => {
    const programs = blocksOf(english).filter(({ language }) => language === 'ts')
    expect(programs.length).toBeGreaterThan(0)
    for (const { text } of programs) {
      const said = [...text.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, output]) => output)
      expect(said.length).toBeGreaterThan(0)
      expect(runProgram(text, cwd).trim().split('\n')).toEqual(said)
    }
  })
})

/** The value of a formula that names nothing. */
function given(formula: string): number {
  const scenario = makeLifecycle({
    horizon: { cycles: 1, cycleLength: 1 },
    cohort: { start: { here: 1 } },
    lifecycle: { stages: ['here'] },
    counting: 'start',
    categories: { it: { kind: 'value', stages: { here: formula } } }
  })
  return sweepLifecycle(scenario, [{}])[0][0].undiscounted.it
}

/** What stands in a result under a key such as `strategies[].trace.STAGE[k]`: of the first of each list. */
function valueUnder(json: unknown, key: string): unknown {
  const steps = key
    .replaceAll('STAGE', 'well')
    .replaceAll('CATEGORY', 'cost')
    .replaceAll(/\[k?\]/g, '.0')
    .split('.')
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], json)
}
