import seedrandom from 'seedrandom'
import { interleaved, medianOf, nanoseconds, ratioOf } from './measure.js'
import type { Section } from './section.js'
import { drawBlocks, wordsPerBlock } from './word.js'

/** Where sums go, so that no loop can be left out as unused. */
const kept = new Float64Array(1024)

function sumOf(draw: () => number, count: number): void {
  let sum = 0
  for (let index = 0; index < count; index++) sum += draw()
  kept[0] = sum
}

function mathRandomSum(count: number): void {
  let sum = 0
  for (let index = 0; index < count; index++) sum += Math.random()
  kept[0] = sum
}

function mathRandomStored(count: number): void {
  for (let index = 0; index < count; index++) kept[index & 1023] = Math.random()
}

/** The generator against Math.random, the cheaper of two uses of it, and the generators of seedrandom. */
export const generator: Section = {
  name: 'generator',
  title: 'The generator',
  async measure({ quick, rounds }) {
    const count = wordsPerBlock * (quick ? 100 : 2500)
    const own = seedrandom('bench')
    const alea = seedrandom.alea('bench')
    const works = {
      word: () => drawBlocks(count / wordsPerBlock),
      summed: () => mathRandomSum(count),
      stored: () => mathRandomStored(count),
      arc4: () => sumOf(own.int32, count / 10),
      alea: () => sumOf(alea.int32, count / 10)
    }
    const timings = await interleaved(works, { rounds, warmUps: 2 })
    const cheaper = timings.word.map(({ seconds }, round) => {
      return seconds / Math.min(timings.summed[round]!.seconds, timings.stored[round]!.seconds)
    })
    const row = (label: string, name: keyof typeof works, calls: number) => {
      const scale = count / calls
      return [label, nanoseconds(timings[name], calls), ratioOf(timings[name], timings.word) * scale]
    }
    return {
      tables: [
        {
          title: 'The generator, per 32-bit word or call',
          columns: [
            { id: 'generator', label: 'Generator', unit: '', kind: 'text' },
            { id: 'time', label: 'Time', unit: 'ns', kind: 'number', digits: 2 },
            { id: 'words', label: 'Over a word', unit: '', kind: 'number', digits: 2 }
          ],
          rows: [
            row('Keyed streams of the engine, 1,024 customers, both words', 'word', count),
            row('Math.random, summed', 'summed', count),
            row('Math.random, stored', 'stored', count),
            row('seedrandom, its own ARC4', 'arc4', count / 10),
            row('seedrandom, Alea', 'alea', count / 10)
          ]
        }
      ],
      ratios: { wordOverMathRandom: medianOf(cheaper) }
    }
  }
}
