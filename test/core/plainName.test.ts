import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainName } from '../../src/core/plainName.js'

it('a plain name is the same however a name is spaced, hyphenated or cased, and plain itself', () => {
  for (const name of ['Large firms', 'large-firms', ' LARGE_FIRMS ', 'large\u2013firms', 'Ｌａｒｇｅ　firms']) {
    expect(plainName(name)).toBe('largefirms')
  }
  expect(plainName('大型 企业')).toBe('大型企业')
  fc.assert(fc.property(fc.string(), (name) => plainName(plainName(name)) === plainName(name)))
})
