import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/cli/context.js'
import { makeProgram } from '../../src/cli/program.js'
import { sayIn } from '../../src/cli/words.js'
import { displayWidth } from '../../src/core/displayWidth.js'

const languages = ['en', 'zh-CN'] as const

/** What is written to a screen of 80 columns. */
async function helpOf(language: Context['language'], args: string[]): Promise<string> {
  const parts: string[] = []
  const write = (part: string) => parts.push(part) > 0
  const out = Object.assign(Object.create(process.stdout), { columns: 80, write })
  const context: Context = { language, say: sayIn(language), version: '1.2.3', out, err: out }
  await makeProgram(context).parseAsync(['help', ...args], { from: 'user' })
  return parts.join('')
}

const commands = makeProgram({
  language: 'en',
  say: sayIn('en'),
  version: '0',
  out: process.stdout,
  err: process.stderr
})
  .commands.map((command) => command.name())
  .filter((name) => name !== 'help')

describe('help', () => {
  it('covers the commands of the project', () => {
    expect(commands).toEqual([
      'run',
      'compare',
      'report',
      'value',
      'uncertainty',
      'sensitivity',
      'decide',
      'budget',
      'describe',
      'customers',
      'calibrate',
      'fit',
      'league',
      'validate',
      'explain',
      'schema',
      'init',
      'presets'
    ])
  })

  for (const language of languages) {
    for (const args of [[], ...commands.map((name) => [name])]) {
      it(`of ${args[0] ?? 'the program'} in ${language}`, async () => {
        const help = await helpOf(language, args)
        await expect(help).toMatchFileSnapshot(`help/${[...args, language].join('.')}.txt`)
        // Examples are command lines and stay whole; all else fits the screen.
        const lines = help.split('\n').filter((line) => !line.startsWith('  perennial '))
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80)
      })
    }
  }

  it('shows no English in Chinese help but names and places', async () => {
    const texts = await Promise.all([[], ...commands.map((name) => [name])].map((args) => helpOf('zh-CN', args)))
    for (const text of texts)
      expect(text).not.toMatch(/Usage|Options|Arguments|Commands|Examples|default|choices|\[options\]/)
  })
})
