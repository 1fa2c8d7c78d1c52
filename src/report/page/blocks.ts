import type { Table } from '../../core/table.js'
import type { Language } from '../../i18n/terms.js'
import { word } from '../../i18n/terms.js'
import { escaped } from '../escaped.js'
import { tableHtml } from '../tableHtml.js'
import { unbroken } from '../unbroken.js'
import { drawingHtml } from './drawing.js'
import type { DrawnChart } from './pageInput.js'

/**
 * A paragraph of text.
 *
 * @param text Any text; it is escaped.
 * @param looks Class of the paragraph.
 *
 * @example
 * paragraph('a < b') // => '<p>a &#60; b</p>'
 */
export function paragraph(text: string, looks?: string): string {
  return `<p${looks === undefined ? '' : ` class="${escaped(looks)}"`}>${escaped(unbroken(text))}</p>`
}

/**
 * A list of texts; nothing for none.
 *
 * @example
 * list(['a', '<b>']) // => '<ul><li>a</li><li>&#60;b&#62;</li></ul>'
 */
export function list(texts: readonly string[]): string {
  if (texts.length === 0) return ''
  return `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`
}

/**
 * A section under a heading of its own.
 *
 * @param id Anchor of the section.
 * @param title Text of the heading; it is escaped.
 * @param inside Markup.
 *
 * @example
 * section('answer', 'The answer', '<p>Yes</p>')
 * // => '<section id="answer" aria-labelledby="answer-head"><h2 id="answer-head">The answer</h2><p>Yes</p></section>'
 */
export function section(id: string, title: string, inside: string): string {
  const name = escaped(id)
  return `<section id="${name}" aria-labelledby="${name}-head"><h2 id="${name}-head">${escaped(title)}</h2>${inside}</section>`
}

/**
 * What stands closed under its heading on a screen and open in print.
 *
 * @param title Text of the heading; it is escaped.
 * @param inside Markup.
 *
 * @example
 * folded('More', '<p>a</p>') // => '<details><summary><h3>More</h3></summary><p>a</p></details>'
 */
export function folded(title: string, inside: string): string {
  return `<details><summary><h3>${escaped(title)}</h3></summary>${inside}</details>`
}

/**
 * A table that slides sideways in a box of its own where it is wider than the page.
 *
 * @param table The table.
 * @param looks Classes: `wide` where cells need room, `keys` where the last column holds keys of a file, `bare` where a
 * heading above says the title already.
 * @throws RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * sheet({ title: 'T', columns: [], rows: [] }).startsWith('<div class="sheet">') // => true
 */
export function sheet(table: Table, looks = 'wide'): string {
  const { notes = [], ...bare } = table
  const inside = tableHtml(bare, 'page').replace('<table', `<table class="${escaped(looks)}"`)
  const below = notes.map((note) => paragraph(note, 'note')).join('')
  // the caption would slide away with its table: it is for those who hear the page, and the title above for those who see it
  const title = looks.includes('bare') ? '' : `<p class="title" aria-hidden="true">${escaped(table.title)}</p>`
  return `<div class="sheet">${title}<div class="scroll" role="region" tabindex="0" aria-label="${escaped(table.title)}">${inside}</div>${below}</div>`
}

/**
 * A chart with its title above, what to see and how to read it below.
 *
 * @param chart The chart with its drawing.
 * @param language `en` or `zh-CN`.
 * @throws RangeError for a drawing that holds anything but shapes and letters.
 *
 * @example
 * const svg = '<svg viewBox="0 0 20 10"><text>a</text></svg>'
 * const spec = { $schema: '', datasets: {} }
 * chartFigure({ id: 'a', title: 'T', caption: ['See a.'], reading: 'R', spec, svg }, 'en').includes('<h3>T</h3>') // => true
 */
export function chartFigure(chart: DrawnChart, language: Language): string {
  const { id, title, caption, reading, svg } = chart
  const drawn = drawingHtml(svg, { id: `chart-${id}`, title, description: [...caption, reading].join(' ') })
  const stop = language === 'zh-CN' ? '：' : ': '
  const note = reading === '' ? '' : paragraph(`${word('caption.reading', language)}${stop}${reading}`, 'reading')
  return (
    `<figure><h3>${escaped(title)}</h3><div class="drawing" role="group" tabindex="0" aria-label="${escaped(title)}">${drawn}</div>` +
    `<figcaption>${caption.map((text) => paragraph(text)).join('')}${note}</figcaption></figure>`
  )
}
