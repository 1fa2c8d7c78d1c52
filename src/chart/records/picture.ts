import type { Description } from '../../analysis/records/description.js'
import { formatNumber } from '../../core/formatNumber.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import type { ChartSpec } from '../chartSpec.js'
import { framedWith, type PictureParts } from '../frame.js'
import { quietInk } from '../style.js'

/**
 * The frame around a picture of records: below it stand the files, how many customers attended and how many editions were held.
 *
 * @param picture What is drawn, with its title; a segment described alone is added to that.
 * @param description What `describe` gave.
 *
 * @example
 * const description = describe(makeRecords([{ customer: 'A', edition: '1' }], { files: ['fair.csv'] }))
 * const picture = { title: 'T', subtitle: [], language: 'en', width: 500, datasets: {}, body: {} }
 * recordsPicture(picture, description).vconcat[0].title.text
 * // => ['Records: fair.csv · customers who attended: 1, editions held: 1']
 */
export function recordsPicture(picture: PictureParts, description: Description): ChartSpec {
  const { files, settings, attended, editions } = description
  const { language, title } = picture
  const held = editions.filter(({ counts }) => counts !== null).length
  const name = files.join(language === 'zh-CN' ? '、' : ', ') || '–'
  const source = [
    word('desc.source', language, { name }),
    word('desc.count', language, { customers: formatNumber(attended, 0), editions: held })
  ].join(' · ')
  const own = settings.segment === null ? title : word('titleOf', language, { title, name: settings.segment })
  return framedWith({ ...picture, title: own }, [source])
}

/**
 * The picture of what the records say nothing of: a sentence in place of a drawing.
 *
 * @param term Its title.
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 * @param dataset Name of the rows, of which there are none.
 *
 * @example
 * const description = describe(makeRecords([{ customer: 'A', edition: '1' }]))
 * nothingDrawn('desc.lorenz', description, 'en', 'lorenz').datasets.lorenz // => []
 */
export function nothingDrawn(term: TermId, description: Description, language: Language, dataset: string): ChartSpec {
  const text = word('desc.chart.nothing', language)
  return recordsPicture(
    {
      title: word(term, language),
      subtitle: [],
      language,
      width: 560,
      datasets: { [dataset]: [], said: [{ text }] },
      body: {
        data: { name: 'said' },
        width: 560,
        height: 60,
        mark: { type: 'text', align: 'left', fontSize: 12, color: quietInk, limit: 0 },
        encoding: { text: { field: 'text' }, x: { value: 0 }, y: { value: 30 } }
      }
    },
    description
  )
}

/**
 * The axis of shares, in per cent.
 *
 * @param title With its unit.
 * @param domain Least and greatest share. Defaults to 0 and 1.
 *
 * @example
 * shareScale('Renewal (%)').scale.domain // => [0, 1]
 */
export function shareScale(title: string, domain: readonly [number, number] = [0, 1]) {
  return {
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: { title, labelExpr: "format(datum.value * 100, '.0f')", tickCount: 6 }
  }
}

/**
 * What is shown when the pointer rests on a share with its interval.
 *
 * @example
 * shareTooltip('en')[0].title // => 'Share'
 */
export function shareTooltip(language: Language): { field: string; title: string; type: string; format: string }[] {
  return (['share', 'low', 'high'] as const).map((field) => ({
    field,
    title: word(field, language),
    type: 'quantitative',
    format: '.1%'
  }))
}
