import type { TopLevelSpec } from 'vega-lite'
import type { ChartSpec } from '../chart/chartSpec.js'
import { textWidth } from '../chart/textWidth.js'
import { fontFamily, requireFonts } from './fonts.js'

/** How a picture is made of a chart. */
export interface PictureOptions {
  /** Pixels of the picture for one pixel of the chart. Defaults to 2, sharp on most screens and in print at 14 cm. */
  readonly scale?: number
  /** Font files to draw with, instead of Debian's Noto Sans CJK. */
  readonly fonts?: readonly string[]
}

/**
 * Draws a chart as an SVG picture: text that any browser shows, its letters in the reader's own fonts. The same chart
 * gives the same text each time.
 *
 * @param chart A Vega-Lite specification, such as the functions of this package make.
 * @returns A promise of the picture, beginning with `<svg`.
 */
export async function renderSvg(chart: ChartSpec): Promise<string> {
  // Loaded here, not at the top: vega's modules wait while loading, which a notebook's `import` cannot.
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')])
  const metrics: { width: typeof measuredWidth } = Reflect.get(vega, 'textMetrics')
  metrics.width = measuredWidth
  const document: object = chart
  const { spec } = vegaLite.compile(document as TopLevelSpec)
  const view = new vega.View(vega.parse(spec), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}

/**
 * Draws a chart as a PNG picture, with the same fonts on every machine, so the same chart gives the same bytes.
 *
 * @param chart A Vega-Lite specification, such as the functions of this package make.
 * @param options `scale`: pixels of the picture for one of the chart, 2 by default. `fonts`: font files to use.
 * @returns A promise of the bytes of the file.
 * @throws InputError when the fonts are not installed, with the command that installs them.
 */
export async function renderPng(chart: ChartSpec, options: PictureOptions = {}): Promise<Uint8Array> {
  const fontFiles = [...requireFonts(options.fonts)]
  const [svg, { Resvg }] = await Promise.all([renderSvg(chart), import('@resvg/resvg-js')])
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily }
  const fitTo = { mode: 'zoom', value: options.scale ?? 2 } as const
  return new Resvg(svg, { font, fitTo, background: 'white' }).render().asPng()
}

/** The parts of a drawn text that its width depends on. */
interface TextItem {
  readonly fontSize?: number
  readonly fontWeight?: string | number
  /** Greatest width allowed; longer text is shortened to it. */
  readonly limit?: number
}

/** Vega's own estimate takes Chinese for as narrow as Latin, and clips it. */
function measuredWidth(item: TextItem, text: unknown): number {
  const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600
  const width = textWidth(text === null || text === undefined ? '' : String(text), item.fontSize ?? 11, bold)
  return item.limit !== undefined && item.limit > 0 ? Math.min(item.limit, width) : width
}
