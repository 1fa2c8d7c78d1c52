import type { Language } from '../i18n/terms.js'
import { type ChartRow, type ChartSpec, vegaLiteSchema } from './chartSpec.js'
import { provenanceLines } from './provenance.js'
import type { ChartResults } from './results.js'
import { quietInk, style } from './style.js'
import { wrapText } from './wrapText.js'

/** What a chart of exhibitions puts into the common frame. */
export interface Picture extends PictureParts {
  readonly results: ChartResults
}

/** What any chart puts into the common frame. */
export interface PictureParts {
  readonly title: string
  /** Lines under the title: unit, what is shown, how to read it. */
  readonly subtitle: readonly string[]
  readonly language: Language
  /** Width to wrap the lines of text to, in pixels. */
  readonly width: number
  /** The rows drawn, by the name that the body reads them under. */
  readonly datasets: Readonly<Record<string, readonly ChartRow[]>>
  /** The drawing itself: a Vega-Lite view without title and looks. */
  readonly body: object
}

/**
 * The frame that all charts share: title and subtitle above, and below it where the picture comes from and the notices of
 * the scenarios, so that a picture torn out of its page still says what it is.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * framed({ title: 'T', subtitle: [], results: result, language: 'en', width: 300, datasets: {}, body: {} }).title.text // => 'T'
 */
export function framed(picture: Picture): ChartSpec {
  return framedWith(picture, provenanceLines(picture.results, picture.language))
}

/**
 * The same frame around a picture that says itself where it comes from.
 *
 * @param picture What is drawn, with its title.
 * @param provenance Lines that stand below it.
 *
 * @example
 * const picture = { title: 'T', subtitle: [], language: 'en', width: 300, datasets: {}, body: {} }
 * framedWith(picture, ['Perennial 0.1.0']).vconcat[0].title.text // => ['Perennial 0.1.0']
 */
export function framedWith(picture: PictureParts, provenance: readonly string[]): ChartSpec {
  const { title, subtitle, language, width, datasets, body } = picture
  const above = subtitle.flatMap((line) => wrapText(line, width, style.title.subtitleFontSize))
  const below = provenance.flatMap((line) => wrapText(line, width, captionSize))
  const caption = {
    text: below,
    orient: 'bottom',
    anchor: 'start',
    frame: 'bounds',
    offset: 10,
    fontSize: captionSize,
    fontWeight: 'normal',
    color: quietInk
  }
  return {
    $schema: vegaLiteSchema,
    description: inWords([title, ...subtitle], language),
    config: style,
    title: { text: title, subtitle: above, frame: 'bounds', offset: 14 },
    vconcat: [{ title: caption, ...body }],
    datasets
  }
}

const captionSize = 10

/** Lines as running text: each but the last with a full stop of its language. */
function inWords(lines: readonly string[], language: Language): string {
  const [stop, space] = language === 'zh-CN' ? ['。', ''] : ['.', ' ']
  const ended = lines.map((line, at) => (at === lines.length - 1 || line.endsWith(stop) ? line : line + stop))
  return ended.join(space)
}
