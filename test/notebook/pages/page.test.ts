import { expect, it } from 'vitest'
import { notebookPage } from './page.js'

const page = notebookPage(
  {
    cells: [
      { cell_type: 'markdown', source: ['# Is <b>this</b> safe?\n', '\n', 'See [the next](02-next.ipynb).'] },
      {
        cell_type: 'code',
        source: "console.log('<i>')",
        outputs: [
          { output_type: 'stream', name: 'stdout', text: ['✓ <script>alert(1)</script>\n'] },
          { output_type: 'display_data', data: { 'image/svg+xml': '<svg id="clip0"/>', 'text/plain': 'Chart: "a"\n' } },
          { output_type: 'display_data', data: { 'text/html': '<table></table>', 'text/plain': 'table' } }
        ]
      }
    ]
  },
  'en'
)

it('shows prose, folded code, text, pictures and tables, and lets no text become markup', () => {
  expect(page).toContain('<title>Is &#60;b&#62;this&#60;/b&#62; safe?</title>')
  expect(page).not.toMatch(/<script|<b>|<i>/)
  expect(page).toContain('href="02-next.html"')
  expect(page).toContain('<details><summary>Code</summary>')
  expect(page).toContain('✓ &#60;script&#62;')
  expect(page).toContain(`src="data:image/svg+xml;base64,${Buffer.from('<svg id="clip0"/>').toString('base64')}"`)
  expect(page).toContain('alt="Chart: &#34;a&#34;"')
  expect(page).toContain('<table></table>')
})

it('names nothing outside itself', () => {
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
})
