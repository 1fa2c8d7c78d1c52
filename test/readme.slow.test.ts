import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from './cli/command.js'
import { blocksOf, commandsOf, sectionsOf } from './support/markdown.js'
import { runProgram } from './support/runProgram.js'

const root = path.resolve(import.meta.dirname, '..')
const readmes = ['README.md', 'README.zh-CN.md']
const textOf = (name: string) => readFileSync(path.join(root, name), 'utf8')

/** What the first cells of a table of folders name, and what else the rows name that is a path. */
function pathsNamed(page: string): string[] {
  const tables = page.split(/^## /m).flatMap((section) => section.match(/^\| `[^`]*\/[^\n]*$/gm) ?? [])
  return tables.flatMap((row) => {
    const [first, ...rest] = row.split('|').slice(1)
    const folders = [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    const inside = [...rest.join('|').matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    return [...folders, ...inside.map((name) => (/^(src|test)\//.test(name) ? name : path.join(folders[0], name)))]
  })
}

const page = textOf('README.md')
const plan = blocksOf(page).find(({ example }) => example === 'my-plan.yaml')

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-readme-'))
  // every fifth customer of the records that are shipped, so that they are read and fitted fast
  const few = textOf('data/records-long.csv')
    .split('\n')
    .filter((line, at) => at === 0 || /^SYN-\d*[05],/.test(line))
  mkdirSync(path.join(cwd, 'data'))
  writeFileSync(path.join(cwd, 'data/records-long.csv'), few.join('\n'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

/** Members that stand for many, so that the shipped fairs are played fast. */
const coarser: Readonly<Record<string, readonly string[]>> = {
  eurocis: ['segments.exhibitors.standsFor=20'],
  mature: ['segments.exhibitors.standsFor=50', 'segments.visitors.standsFor=1000']
}

/** Plays a command as it stands, with few replications of a coarser fair. */
function play(command: string) {
  const [, , ...args] = command.split(/\s+/)
  const isPlayed = ['run', 'compare', 'report', 'value'].includes(args[0])
  const fair = args.flatMap((arg) => coarser[arg.replace('preset:', '')] ?? [])
  const few = isPlayed ? ['--replications', '2', ...fair.flatMap((setting) => ['--set', setting])] : []
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, ...few], { cwd, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('the README', () => {
  it('has the same code, the same commands and the same names of folders in both languages', () => {
    const [english, chinese] = readmes.map(textOf)
    expect(blocksOf(english).length).toBeGreaterThan(4)
    expect(blocksOf(chinese)).toEqual(blocksOf(english))
    expect(commandsOf(chinese)).toEqual(commandsOf(english))
    expect(pathsNamed(chinese)).toEqual(pathsNamed(english))
    expect(sectionsOf(chinese)).toBe(sectionsOf(english))
  })

  it.each(readmes)('%s leads to the other language at once', (name) => {
    const other = readmes.find((each) => each !== name)
    expect(textOf(name).split('\n').slice(0, 4).join('\n')).toContain(`](${other})`)
  })

  it.each(readmes)('%s names only folders, files and pages that exist', (name) => {
    const text = textOf(name)
    const linked = [...text.matchAll(/\]\(([^):#]+)\)/g)].map(([, target]) => target)
    const source = [...text.matchAll(/`((?:src|test|data|scenarios|notebooks)\/[\w./-]*)`/g)].map(
      ([, target]) => target
    )
    expect(pathsNamed(text).length).toBeGreaterThan(15)
    const missing = [...pathsNamed(text), ...linked, ...source].filter((each) => !existsSync(path.join(root, each)))
    expect(missing).toEqual([])
  })

  it('shows a strategy that is fine', () => {
    expect(plan?.language).toBe('yaml')
    writeFileSync(path.join(cwd, 'my-plan.yaml'), plan!.text)
    expect(play('npx perennial validate my-plan.yaml --lang en')).toEqual({
      code: 0,
      out: 'my-plan.yaml: fine\n',
      err: ''
    })
    rmSync(path.join(cwd, 'my-plan.yaml'))
  })

  it('shows a fair with two sides, partners and a rival that runs', () => {
    const fair = blocksOf(page).find(({ example }) => example === 'my-fair.yaml')
    writeFileSync(path.join(cwd, 'my-fair.yaml'), fair!.text)
    const { code, out, err } = play('npx perennial run my-fair.yaml --lang en --quiet')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Contacts per stand')
    rmSync(path.join(cwd, 'my-fair.yaml'))
  })

  it('shows commands that work, one after the other', () => {
    const commands = [...new Set(commandsOf(page))]
    expect(commands.length).toBeGreaterThan(7)
    for (const name of ['our-fair.yaml', 'our-club.yaml']) {
      writeFileSync(path.join(cwd, name), blocksOf(page).find(({ example }) => example === name)!.text)
    }
    const compared = commands.filter((command) => command.includes('compare preset:eurocis my-plan.yaml'))
    expect(compared).not.toEqual([])
    // a reader writes the strategy first; sentences before a block come after it in this list
    const ordered = [...commands].sort((one, other) => page.indexOf(one) - page.indexOf(other))
    for (const command of ordered) {
      const { code, out, err } = play(command)
      expect([command, code, code === 0 ? '' : err]).toEqual([command, 0, ''])
      if (compared.includes(command)) expect(out).toContain(/^title: (.*)$/m.exec(plan!.text)![1])
      if (command.includes('init my-plan.yaml')) writeFileSync(path.join(cwd, 'my-plan.yaml'), plan!.text)
    }
  })

  it('names every command there is, and help that exists', () => {
    const named = [...page.matchAll(/^\| `(\w+)( [^`]*)?` \|/gm)].map(([, name]) => name)
    const help = spawnSync(process.execPath, [main, '--help', '--lang', 'en'], { encoding: 'utf8' }).stdout
    const commands = [
      ...help
        .split('Commands:')[1]
        .split('\n\n')[0]
        .matchAll(/^ {2}(\w+)/gm)
    ].map(([, name]) => name)
    expect([...named].sort()).toEqual(commands.filter((name) => name !== 'help').sort())
  })

  it('shows a program that runs', () => {
    const program = blocksOf(page).find(({ language }) => language === 'ts')
    const few = program!.text.replace(/replications: \d+/, 'replications: 2')
    expect(few).not.toBe(program!.text)
    const out = runProgram(`${few}\nconsole.log(JSON.stringify([result.baseline, result.scenarios.length]))\n`, cwd)
    expect(JSON.parse(out)).toEqual(['today', 2])
  })
})
