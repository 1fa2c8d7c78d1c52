import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from './cli/command.js'
import { blocksOf, commandsOf, sectionsOf } from './support/markdown.js'
import { runProgram } from './support/runProgram.js'
import { packageRoot } from './support/sourceFiles.js'

const [english, chinese] = ['scenarios/DECIDING.md', 'scenarios/DECIDING.zh-CN.md'].map((name) =>
  readFileSync(path.join(packageRoot, name), 'utf8')
)
const examples = blocksOf(english!).filter(({ example }) => example !== undefined)
const commands = commandsOf(english!)

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-deciding-'))
  for (const { example, text } of examples) writeFileSync(path.join(cwd, example!), text)
})
afterAll(() => rmSync(cwd, { recursive: true }))

/** A command line in pieces, quotation marks heeded. */
const piecesOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!).slice(2)

describe('the page on decisions', () => {
  it('has the same code, sections and commands in both languages', () => {
    expect(blocksOf(chinese!)).toEqual(blocksOf(english!))
    expect(sectionsOf(chinese!)).toBe(sectionsOf(english!))
    expect(commandsOf(chinese!)).toEqual(commands)
  })

  it('shows a command of every kind', () => {
    const kinds = new Set(commands.map((command) => piecesOf(command)[0]))
    expect([...kinds].sort()).toEqual(['budget', 'decide', 'sensitivity', 'uncertainty'])
  })

  it('shows scenarios that are fine', () => {
    const names = examples.map(({ example }) => example!).filter((name) => name.endsWith('.yaml'))
    expect(names).toContain('two-segments-plan.yaml')
    const { code, out, err } = call(['validate', ...names, '--lang', 'en'], { cwd })
    expect([code, err]).toEqual([0, ''])
    for (const name of names) expect(out).toContain(`${name}: fine`)
  })

  it.each(commands)('shows a command that works: %s', (command) => {
    const pieces = piecesOf(command)
    const isBudget = pieces[0] === 'budget'
    // draws that are given are not played, and a model written down is played once, exactly
    const isExact = ['--draws-file', 'net-benefit.yaml', 'response.yaml'].some((each) => pieces.includes(each))
    const few = isExact ? [] : ['--replications', isBudget ? '8' : '2']
    // response curves of the first budget are enough
    if (isBudget && command !== commands.find((each) => piecesOf(each)[0] === 'budget')) few.push('--no-responses')
    const { code, out, err } = call([...pieces, ...few, '--lang', 'en'], { cwd })
    const written = pieces.includes('--plan') ? `written: ${pieces.at(-1)}\n` : ''
    expect([code, err]).toEqual([0, written])
    expect(out.split('\n').length).toBeGreaterThan(10)
    expect(out).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('names keys that a budget has in JSON', () => {
    const { out } = call(
      [
        ...['budget', 'my-fair.yaml', '--levers', 'service', '--plans', '6', '--replications', '8', '--no-responses'],
        ...['--format', 'json']
      ],
      { cwd }
    )
    const json = JSON.parse(out)
    for (const key of ['current', 'proposed', 'gain', 'shadowPrice', 'binding', 'unspent', 'partial']) {
      expect(json).toHaveProperty(key)
    }
    expect(Object.keys(json.gain)).toEqual(expect.arrayContaining(['mean', 'low', 'high', 'n']))
  })

  it('shows programs that run and print what they say', () => {
    const programs = blocksOf(english!).filter(({ language }) => language === 'ts')
    expect(programs.length).toBeGreaterThan(3)
    for (const { text } of programs) {
      const said = [...text.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, output]) => output)
      expect(said.length).toBeGreaterThan(0)
      expect(runProgram(text, cwd).trim().split('\n')).toEqual(said)
    }
  })
})
