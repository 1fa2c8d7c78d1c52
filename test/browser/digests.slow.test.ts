import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Digests } from './answer.js'
import { bundle, entryFile } from './bundle.js'
import { withPage } from './chromium.js'
import { page as inNode } from './page.js'
import { shippedTexts } from './shipped.js'

const minutes = 60_000

function golden(file: string) {
  return JSON.parse(readFileSync(new URL(`../golden/${file}`, import.meta.url), 'utf8')).digests
}

const expected: Digests = { fairs: golden('digests.json'), lifecycles: golden('lifecycles.json') }
const shipped = shippedTexts()
/** The page itself plays fairs without their strategies, its worker all that is shipped: it is the same code there. */
const inPage = { ...shipped, fairs: shipped.fairs.filter(({ name, fair }) => name === fair) }
const fairs = Object.keys(expected.fairs)
const fairsInPage = inPage.fairs.map(({ name }) => name)
const lifecycles = Object.keys(expected.lifecycles)
const compared = ['eurocis', 'eurocis/better-service']
const replications = 3

/** All that is asked of Chromium, in one visit. */
async function visit() {
  const [page, worker] = await Promise.all([bundle(entryFile('page')), bundle(entryFile('worker'))])
  return withPage({ 'page.js': page.code, 'worker.js': worker.code }, async (tab, browser) => ({
    browser: `${browser.browserType().name()} ${browser.version()}`,
    agent: await tab.evaluate(() => String(Reflect.get(Reflect.get(globalThis, 'navigator'), 'userAgent'))),
    page: await tab.evaluate((asked) => perennialPage.digestsOf(asked), inPage),
    worker: await tab.evaluate((asked) => perennialPage.digestsInWorker(asked), shipped),
    change: await tab.evaluate(([asked, name]) => perennialPage.digestsAroundChange(asked, name), [
      shipped,
      fairs[0]!
    ] as const),
    comparison: await tab.evaluate((asked) => perennialPage.comparisonText(...asked), [
      shipped,
      compared,
      replications
    ] as const)
  }))
}

describe('in headless Chromium', () => {
  let answer: Awaited<ReturnType<typeof visit>>
  beforeAll(async () => {
    answer = await visit()
    console.log(`played in ${answer.browser}: ${answer.agent}`)
  }, 5 * minutes)

  it('plays there, not in Node', () => {
    expect(answer.browser).toMatch(/^chromium \d+\.\d+/)
    expect(answer.agent).toContain('Chrome/')
  })

  it.each(fairs)('%s has the golden bits, in a worker of the page', (name) => {
    expect(answer.worker.fairs[name]).toEqual(expected.fairs[name])
  })

  it.each(fairsInPage)('%s has the golden bits in the page itself', (name) => {
    expect(answer.page.fairs[name]).toEqual(expected.fairs[name])
  })

  it.each(lifecycles)('%s has the golden bits, exact and by individuals, in the page and in a worker of it', (name) => {
    const digests = expected.lifecycles[name]
    expect([answer.page.lifecycles[name], answer.worker.lifecycles[name]]).toEqual([digests, digests])
  })

  it('plays all that is shipped, and no more', () => {
    expect(fairs.length).toBeGreaterThan(20)
    expect(lifecycles.length).toBeGreaterThan(5)
    expect(fairsInPage.length).toBeGreaterThan(5)
    expect(Object.keys(answer.worker.fairs)).toEqual(fairs)
    expect(Object.keys(answer.page.fairs)).toEqual(fairsInPage)
    for (const { lifecycles } of [answer.page, answer.worker]) {
      expect(Object.keys(lifecycles)).toEqual(Object.keys(expected.lifecycles))
    }
  })

  it('gives a table with one bit changed another digest, the same as in Node', () => {
    expect(answer.change.before).toBe(expected.fairs[fairs[0]!])
    expect(answer.change.after).not.toBe(answer.change.before)
    expect(answer.change).toEqual(inNode.digestsAroundChange(shipped, fairs[0]!))
  })

  it('compares scenarios with the same estimates, intervals and verdicts to the last digit', async () => {
    expect(answer.comparison.length).toBeGreaterThan(10_000)
    expect(answer.comparison).toBe(await inNode.comparisonText(shipped, compared, replications))
  })
})
