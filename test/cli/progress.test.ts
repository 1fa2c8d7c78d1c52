import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/cli/context.js'
import { makeProgress } from '../../src/cli/progress.js'
import { sayIn } from '../../src/cli/words.js'

/** A context whose standard error is kept as text. */
function listening(isTTY: boolean) {
  const written: string[] = []
  const err = Object.assign(Object.create(process.stderr), { isTTY, write: (text: string) => written.push(text) > 0 })
  const context: Context = { language: 'en', say: sayIn('en'), version: '0', out: process.stdout, err }
  return { context, written }
}

describe('makeProgress', () => {
  it('writes one line over itself on a terminal, at most every tenth of a second, and always the last', () => {
    const { context, written } = listening(true)
    let time = 0
    const progress = makeProgress(context, false, () => time)
    progress.show(1, 4, 'fair')
    time = 50
    progress.show(2, 4, 'fair')
    time = 120
    progress.show(3, 4, 'fair')
    progress.show(4, 4, 'fair')
    progress.clear()
    expect(written).toEqual([
      '\r\x1b[Kplaying fair 1/4',
      '\r\x1b[Kplaying fair 3/4',
      '\r\x1b[Kplaying fair 4/4',
      '\r\x1b[K'
    ])
  })

  it.each([
    ['no terminal', false, false],
    ['--quiet', true, true]
  ])('is silent with %s', (_, isTTY, quiet) => {
    const { context, written } = listening(isTTY)
    const progress = makeProgress(context, quiet)
    progress.show(1, 1, 'fair')
    progress.clear()
    expect(written).toEqual([])
  })
})
