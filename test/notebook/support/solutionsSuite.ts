import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { playTogether, readNotebook, sourceOf } from './play.js'

/**
 * What is asked of the solutions to a notebook (`notebooks/solutions/NN-name.ipynb`): every exercise that the notebook checks
 * is solved there and found right, and the Chinese twin has the same code.
 *
 * @param name Of the notebook, for example `01-compare-strategies`.
 */
export function solutionsSuite(name: string): void {
  const file = path.join('solutions', `${name}.ipynb`)

  describe(`solutions of ${name}`, () => {
    it('have the same code in both languages', () => {
      expect(codeOf(path.join('zh', file))).toEqual(codeOf(file))
    })

    it('solve every exercise that the notebook checks', async () => {
      const asked = [
        ...codeOf(`${name}.ipynb`)
          .join('\n')
          .matchAll(/check\('(\d+\.\d+)'/g)
      ].map(([, id]) => id!)
      expect(asked.length).toBeGreaterThan(1)
      const { solutions: cells } = await playTogether(name)
      expect(cells.filter(({ ok }) => !ok).map(({ source, errors }) => `${source}\n\n${errors}`)).toEqual([])
      const said = cells.map(({ text }) => text).join('\n')
      expect([...said.matchAll(/^✓ (\d+\.\d+) is right/gm)].map(([, id]) => id!).sort()).toEqual(
        [...new Set(asked)].sort()
      )
      expect(said).not.toMatch(/^✗/m)
    }, 300_000)
  })
}

function codeOf(file: string): string[] {
  return readNotebook(file)
    .cells.filter(({ cell_type: type }) => type === 'code')
    .map(sourceOf)
}
