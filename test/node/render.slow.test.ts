import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { differencesChart } from '../../src/chart/differences.js'
import { lifetimeValueChart } from '../../src/chart/lifetimeValue.js'
import { relationshipCostChart } from '../../src/chart/relationshipCost.js'
import { retentionChart } from '../../src/chart/retention.js'
import { stagesChart } from '../../src/chart/stages.js'
import { InputError } from '../../src/core/errors.js'
import { debianFonts } from '../../src/node/fonts.js'
import { renderPng, renderSvg } from '../../src/node/render.js'
import { comparison } from '../chart/fixture.js'

const charts = [retentionChart, lifetimeValueChart, relationshipCostChart, stagesChart, differencesChart]
const languages = ['en', 'zh-CN'] as const
const pictures = charts.flatMap((chart) => languages.map((language) => [chart, language] as const))
const font = { loadSystemFonts: false, fontFiles: [...debianFonts], defaultFontFamily: 'Noto Sans CJK SC' }

describe.each(pictures)('%o in %s', (chart, language) => {
  it('is drawn with its letters, every one inside the picture', async () => {
    // A stand-alone background would hide what sticks out of it.
    const svg = (await renderSvg(chart(comparison, { language }))).replace(
      /<rect width="\d+" height="\d+" fill="white"\/>/,
      ''
    )
    const picture = new Resvg(svg, { font })
    const ink = picture.getBBox()
    expect(ink).toBeDefined()
    if (ink === undefined) return
    expect(ink.x).toBeGreaterThanOrEqual(0)
    expect(ink.y).toBeGreaterThanOrEqual(0)
    expect(ink.x + ink.width).toBeLessThanOrEqual(picture.width)
    expect(ink.y + ink.height).toBeLessThanOrEqual(picture.height)
    const bare = new Resvg(svg, { font: { loadSystemFonts: false } })
    expect(picture.render().asPng().length).toBeGreaterThan(bare.render().asPng().length * 1.5)
  })

  it('shortens no text and clips no mark, and is the same text each time', async () => {
    const svg = await renderSvg(chart(comparison, { language }))
    expect(svg).not.toContain('…')
    expect(svg).not.toContain('clip-path')
    expect(await renderSvg(chart(comparison, { language }))).toBe(svg)
  })
})

it('writes every chart as the published schema of Vega-Lite wants it', () => {
  // A property that is misspelt is no warning, it is passed over: only the schema tells.
  const folder = createRequire(import.meta.url)
    .resolve('vega-lite')
    .replace(/[^/]+$/, '')
  const schema = JSON.parse(readFileSync(`${folder}vega-lite-schema.json`, 'utf8'))
  const valid = new Ajv({ strict: false, validateFormats: false, code: { optimize: false } }).compile(schema)
  for (const [chart, language] of pictures) {
    const made = chart(comparison, { language })
    expect(valid(made), `${chart.name} ${language}`).toBe(true)
    expect(valid({ ...made, vconcat: [{ mark: 'baar', encoding: {} }] })).toBe(false)
  }
})

describe('renderPng', () => {
  // each text drawn reads the fonts anew, which takes nearly all of the time, so that few pictures are drawn
  it('draws with letters, the same bytes each time, twice as large by default, for sharpness', async () => {
    const made = retentionChart(comparison, { language: 'zh-CN' })
    const png = Buffer.from(await renderPng(made))
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(Buffer.compare(png, await renderPng(made))).toBe(0)
    const bare = new Resvg(await renderSvg(made), { font: { loadSystemFonts: false }, background: 'white' })
    // The width stands in bytes 16 to 19 of a PNG (RFC 2083, section 3.2 and 4.1.1).
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * bare.width - 2)
    const single = Buffer.from(await renderPng(made, { scale: 1 }))
    expect(Math.abs(single.readUInt32BE(16) - bare.width)).toBeLessThanOrEqual(1)
    expect(single.length).toBeGreaterThan(bare.render().asPng().length * 1.5)
  })

  it('says how to install fonts that are missing', async () => {
    const drawn = renderPng(retentionChart(comparison), { fonts: ['/nowhere/a.ttf', ...debianFonts] })
    await expect(drawn).rejects.toThrow(InputError)
    await expect(drawn).rejects.toThrow(/apt-get install -y fonts-noto-cjk.*no file \/nowhere\/a\.ttf/s)
  })
})
