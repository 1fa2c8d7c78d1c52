/**
 * A played notebook as one self-contained page that needs no network: prose, results, and the code folded away, since most who
 * read a notebook do not program. Charts are pictures of their own, so that nothing in one can touch another.
 */
import markdownIt from 'markdown-it'

const markdown = markdownIt({ html: false, linkify: true, breaks: true })

const words = {
  en: { code: 'Code', made: 'Played by Perennial. Copy the notebook to change it.' },
  'zh-CN': { code: '代码', made: '由 Perennial 运行生成。如需修改，请复制笔记本。' }
}

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 3rem; color: #1a1a1a; background: #fff;
  font: 17px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.3rem; margin-top: 2.2rem; line-height: 1.3; }
h1, h2, h3, p, li { overflow-wrap: anywhere; }
a { color: #0b5394; }
code { font-size: 90%; background: #f4f4f4; padding: 0 .2em; border-radius: 3px; overflow-wrap: anywhere; }
pre { overflow-x: auto; background: #f7f7f7; padding: .7rem .9rem; border-radius: 4px; font-size: 13px; line-height: 1.45; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
pre.said { background: none; border-left: 3px solid #ddd; white-space: pre-wrap; }
pre.failed { border-left: 3px solid #b00020; }
details > summary { cursor: pointer; color: #555; font-size: 14px; }
.wide { overflow-x: auto; margin: 1rem 0; }
.wide table { font-size: 14px; width: max-content; } .wide th, .wide td { max-width: 24rem; } .prose table { border-collapse: collapse; font-size: 15px; }
.prose th, .prose td { padding: 3px 10px; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
img { max-width: 100%; height: auto; }
footer { margin-top: 3rem; color: #555; font-size: 14px; }
@media print { details { display: none; } .wide, img { break-inside: avoid; } body { max-width: none; font-size: 11pt; } }
`

/**
 * @param notebook A notebook with what its cells gave, as Jupyter stores it.
 * @param language `en` or `zh-CN`.
 * @returns The page.
 */
export function notebookPage(notebook, language) {
  const title = /^# (.*)$/m.exec(sourceOf(notebook.cells[0]))?.[1] ?? 'Perennial'
  const body = notebook.cells.map((cell) => cellHtml(cell, words[language]))
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...body,
    '</main>',
    `<footer>${escaped(words[language].made)}</footer>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function cellHtml(cell, { code }) {
  if (cell.cell_type === 'markdown') {
    const html = markdown.render(sourceOf(cell)).replace(/href="([^":]+)\.ipynb"/g, 'href="$1.html"')
    return `<section class="prose">${html}</section>`
  }
  const outputs = (cell.outputs ?? []).map(outputHtml)
  const source = `<details><summary>${code}</summary><pre><code>${escaped(sourceOf(cell))}</code></pre></details>`
  return `<section>${source}${outputs.join('')}</section>`
}

function outputHtml({ output_type: type, name, text, data = {}, traceback = [] }) {
  if (type === 'stream')
    return `<pre class="${name === 'stderr' ? 'said failed' : 'said'}">${escaped(joined(text))}</pre>`
  if (type === 'error') return `<pre class="said failed">${escaped(joined(traceback))}</pre>`
  if (data['image/svg+xml']) return pictureHtml(joined(data['image/svg+xml']), joined(data['text/plain'] ?? ''))
  if (data['text/html']) return `<div class="wide" tabindex="0">${joined(data['text/html'])}</div>`
  return `<pre class="said">${escaped(joined(data['text/plain'] ?? ''))}</pre>`
}

function pictureHtml(svg, words) {
  const bytes = Buffer.from(svg, 'utf8').toString('base64')
  return `<div class="wide"><img alt="${escaped(words.trim())}" src="data:image/svg+xml;base64,${bytes}"></div>`
}

function sourceOf({ source }) {
  return joined(source)
}

function joined(text) {
  return [text].flat().join('')
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
