import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withPage } from './chromium.js'

const empty = { 'page.js': '' }

/** Whether any process of this machine was started with a word, as Linux tells. */
function runs(word: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0').includes(word)
      } catch {
        return false // it ended meanwhile
      }
    })
}

describe('a page in Chromium', () => {
  it('leaves no Chromium behind, also where the work fails', async () => {
    const word = `--perennial-test=${randomUUID()}`
    const work = async () => {
      expect(runs(word)).toBe(true)
      throw new Error('the work failed')
    }
    await expect(withPage(empty, work, { words: [word] })).rejects.toThrow('the work failed')
    await expect.poll(() => runs(word), { timeout: 10_000 }).toBe(false)
  })

  it('says what to install where there is none', async () => {
    const work = async () => 'played'
    const played = withPage(empty, work, { program: '/nowhere/chromium' })
    await expect(played).rejects.toThrow(/none at \/nowhere\/chromium.*apt-get install .* chromium/s)
  })

  it.each([
    ['an error', 'throw new Error("not today")', 'not today'],
    ['a line on the console', 'console.log("odd")', 'odd'],
    ['a file that is not there', 'import "./more.js"', 'https://perennial.test/more.js'],
    ['another place', 'fetch("https://elsewhere.test/")', 'elsewhere.test'],
    ['code made from text', 'eval("1")', 'unsafe-eval']
  ])('tells of %s', async (_, code, fault) => {
    const work = async (page: { waitForTimeout(milliseconds: number): Promise<void> }) => page.waitForTimeout(200)
    await expect(withPage({ 'page.js': code }, work)).rejects.toThrow(fault)
  })
})
