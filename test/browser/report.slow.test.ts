import { describe, expect, it } from 'vitest'
import { compare } from '../../src/experiment/compare.js'
import { sensitivity } from '../../src/experiment/sensitivity/sensitivity.js'
import { loadScenario } from '../../src/node/files.js'
import { pageInputOf, pageOf } from '../../src/node/reportPage.js'
import { hostilePage, hostileTexts } from '../report/page/hostile.js'
import { withStillPage } from './stillPage.js'

const languages = ['en', 'zh-CN'] as const
const widths = [1280, 390] as const

/** The shipped real fair with three strategies, members that stand for many so that it is played fast. */
const scenarios = ['eurocis', 'eurocis/better-service', 'eurocis/more-advertising', 'eurocis/structural-platform'].map(
  (name) =>
    loadScenario(`preset:${name}`, { set: ['segments.exhibitors.standsFor=10', 'segments.visitors.standsFor=500'] })
)
const comparison = await compare(scenarios, { replications: 6 })
const tornado = await sensitivity(scenarios[1], {
  method: 'tornado',
  against: scenarios[0],
  vary: ['price.perArea', 'levers.service.response'],
  replications: 2
})
const pages = Object.fromEntries(
  await Promise.all(
    languages.map(async (language) => [
      language,
      await pageOf(pageInputOf(comparison, scenarios, { language, tornado }))
    ])
  )
)

/** Runs in the page; text, since this code has no types of a browser. */
const drawings = `[...document.querySelectorAll('figure svg')].map((svg) => {
  const { width, height } = svg.getBoundingClientRect()
  return { width, height, shapes: svg.querySelectorAll('path, text, line, rect').length }
})`

/** Elements that reach beyond the window although nothing around them slides sideways. */
const tooWide = `[...document.querySelectorAll('body *')].filter((element) => {
  if (element.closest('.scroll, .drawing') !== null && !element.matches('.scroll, .drawing')) return false
  return element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5
}).map((element) => element.outerHTML.slice(0, 120))`

describe.each(languages)('the report in %s', (language) => {
  it.each(widths)('is drawn whole at %i pixels, asks for nothing and is no wider than the window', async (width) => {
    const { result, faults } = await withStillPage(pages[language], width, async (page) => ({
      drawn: await page.evaluate<{ width: number; height: number; shapes: number }[]>(drawings),
      wide: await page.evaluate<string[]>(tooWide),
      across: await page.evaluate<number>('document.documentElement.scrollWidth')
    }))
    expect(faults).toEqual([])
    expect(result.drawn.length).toBe(10)
    for (const { width: across, height, shapes } of result.drawn) {
      expect(across).toBeGreaterThan(Math.min(300, width / 2))
      expect(height).toBeGreaterThan(80)
      expect(shapes).toBeGreaterThan(10)
    }
    expect(result.wide).toEqual([])
    expect(result.across).toBeLessThanOrEqual(width)
  })

  it('prints on A4: the whole of it, on as many sheets as one would read and file', async () => {
    const { result, faults } = await withStillPage(pages[language], 1280, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      await page.emulateMedia({ media: 'print' })
      const opened = await page.evaluate<number[]>(
        `[...document.querySelectorAll('details > :not(summary)')].map((inside) => inside.getBoundingClientRect().height)`
      )
      return {
        sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
        size: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1],
        opened
      }
    })
    expect(faults).toEqual([])
    // A4 is 210 × 297 mm, in points of 1/72 inch
    const [, , across, down] = (result.size ?? '').trim().split(/\s+/).map(Number)
    expect(across).toBeCloseTo((210 / 25.4) * 72, -0.5)
    expect(down).toBeCloseTo((297 / 25.4) * 72, -0.5)
    expect(result.sheets).toBeGreaterThan(12)
    expect(result.sheets).toBeLessThan(36)
    expect(result.opened.length).toBeGreaterThan(10)
    expect(Math.min(...result.opened)).toBeGreaterThan(0)
  })
})

it('runs nothing and loads nothing where all names are hostile, and shows them as text', async () => {
  const { result, faults } = await withStillPage(await hostilePage('en', hostileTexts[1]), 1280, async (page) => ({
    title: await page.title(),
    heading: await page.textContent('h1'),
    foreign: await page.evaluate<number>(`document.querySelectorAll('script, img, iframe, object, embed, form').length`)
  }))
  expect(faults).toEqual([])
  expect(result).toEqual({ title: hostileTexts[1], heading: hostileTexts[1], foreign: 0 })
})

it('would tell if a page ran a script or asked for something', async () => {
  const bad =
    '<!doctype html><link rel="icon" href="data:,"><script>alert(1)</script><img src="https://elsewhere.test/a.png">'
  const { faults } = await withStillPage(bad, 390, (page) => page.waitForTimeout(200))
  expect(faults.join('\n')).toMatch(/asks: 1[\s\S]*elsewhere\.test|elsewhere\.test[\s\S]*asks: 1/)
})
