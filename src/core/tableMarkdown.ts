import { cellTexts } from './cellText.js'
import { checkTable, heading, standsLeft, type Table } from './table.js'

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\r\n|\r|\n/g, '<br>')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/**
 * A table in GitHub's Markdown: the title in bold, the rows with numbers right-aligned as people read them (thousands
 * separators, percentages, an en dash for `null`), the notes as a list. Bars, backslashes, `<` and line breaks in texts
 * are escaped, so that no text can end its cell. Ends with a line break.
 *
 * Throws a RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * const columns = [{ id: 'plan', label: 'Plan', unit: '', kind: 'text' }, { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' }]
 * tableMarkdown({ title: 'Plans', columns, rows: [['a|b', 12500]] })
 * // => '**Plans**\n\n| Plan | Cost (EUR) |\n| :--- | ---: |\n| a\\|b | 12,500 |\n'
 */
export function tableMarkdown(table: Table): string {
  const { columns, rows } = checkTable(table)
  const texts = columns.map((column, index) =>
    cellTexts(
      column,
      rows.map((row) => row[index])
    )
  )
  const title = table.title === '' ? [] : [`**${escaped(table.title)}**`, '']
  const head = line(columns.map((column) => escaped(heading(column))))
  const rule = line(columns.map((column) => (standsLeft(column) ? ':---' : '---:')))
  const body = rows.map((_, row) => line(texts.map((column) => escaped(column[row]))))
  const notes = (table.notes ?? []).map((note) => `- ${escaped(note)}`)
  const end = notes.length === 0 ? [] : ['', ...notes]
  return `${[...title, head, rule, ...body, ...end].join('\n')}\n`
}
