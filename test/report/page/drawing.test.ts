import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped } from '../../../src/report/escaped.js'
import { drawingHtml } from '../../../src/report/page/drawing.js'
import { tagsOf } from './markup.js'

/** Of what markup is made, and what no page may hold. */
const marks = [...'<>"\'`&=/-!?;# a展', '\u0000', '\u001b', '\u0085', '\ud800', '\uffff', '\u202e', 'script', '-->']
const names = { id: 'one', title: 'T', description: 'D' }
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">${inside}</svg>`

describe('drawingHtml', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<g onload="alert(1)"></g>'],
    ['a link', '<a href="https://evil.test"><text>a</text></a>'],
    ['a picture', '<image href="data:image/png;base64,AA"/>'],
    ['foreign markup', '<foreignObject><div></div></foreignObject>'],
    ['a style sheet', '<style>@import "x"</style>'],
    ['a fill from elsewhere', '<rect fill="url(https://evil.test#a)"/>'],
    ['a reference', '<use xlink:href="#a"/>'],
    ['an attribute without quotes', '<rect fill=red/>'],
    ['a comment', '<!-- a --><g/>'],
    ['a tag that is not closed', '<g fill="a"'],
    ['a bracket after a tag', '<text>a > b</text>']
  ])('refuses %s', (_, inside) => {
    expect(() => drawingHtml(svg(inside), names)).toThrow('a drawing')
  })

  it('gives what it refers to names of its own, so that two drawings of a page do not mix', () => {
    const drawn = drawingHtml(svg('<defs><clipPath id="clip0"/></defs><g clip-path="url(#clip0)"/>'), names)
    expect(drawn).toContain('id="one-clip0"')
    expect(drawn).toContain('url(#one-clip0)')
  })

  it('refuses what is no picture', () => {
    expect(() => drawingHtml('<p>a</p>', names)).toThrow('a drawing')
    expect(() => drawingHtml('<svg><g/></svg>', names)).toThrow('viewBox')
  })

  it('takes any title and description as text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...marks), maxLength: 40 })
    fc.assert(
      fc.property(texts, texts, (title, description) => {
        const found = tagsOf(drawingHtml(svg('<g/>'), { id: 'one', title, description })).map(({ name }) => name)
        expect(found).toEqual(['svg', 'title', 'title', 'desc', 'desc', 'g', 'svg'])
      })
    )
  })
})

describe('escaped', () => {
  it('leaves nothing of which markup is made, and nothing that a page may not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...marks) }), (text) => {
        const safe = escaped(text)
        expect(safe).not.toMatch(/[<>"'`]|&(?!#\d+;)/)
        expect(safe).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u)
      })
    )
  })
})
