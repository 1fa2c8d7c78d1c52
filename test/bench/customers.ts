import { measuredBy } from './childProcess.js'
import type { Grown } from './customersProcess.js'
import { medianOf } from './measure.js'
import type { Section } from './section.js'

interface Step {
  readonly customers: number
  readonly tail: boolean
  /** Played once: it takes long, and the fair to compare with is played between its editions. */
  readonly once?: boolean
}

/** So few that a process with them shows what everything else takes. */
const hardlyAny = 10

/** Sizes from 1,000 to 10,000,000; a five-hundredth of them in a quick run. */
function stepsOf(scale: number): readonly Step[] {
  const sizes = [1e3, 1e4, 1e5, 1e6].map((customers) => ({ customers: Math.ceil(customers * scale), tail: false }))
  return [...sizes, { customers: 1e7 * scale, tail: false, once: true }, { customers: 1e6 * scale, tail: true }]
}

/** Cost of a customer-edition and memory from a thousand customers to ten million, each in a process of its own. */
export const customersGrowth: Section = {
  name: 'customers',
  title: 'Growth with the number of customers, and memory',
  async measure({ quick, rounds }) {
    const scale = quick ? 0.002 : 1
    const steps = stepsOf(scale)
    const play = (customers: number, ...tail: readonly string[]) => {
      return measuredBy<Grown>('customersProcess', `${customers}`, `${1e4 * scale}`, quick ? '2' : '50', ...tail)
    }
    const found = steps.map((): Grown[] => [])
    const empty: Grown[] = []
    for (let round = 0; round < rounds; round++) {
      empty.push(await play(hardlyAny))
      for (const [index, { customers, tail, once }] of steps.entries()) {
        if (once && round > 0) continue
        found[index]!.push(await play(customers, ...(tail ? ['tail'] : [])))
      }
    }
    const middle = (each: readonly Grown[], value: (grown: Grown) => number) => medianOf(each.map(value))
    const base = middle(empty, ({ kilobytes }) => kilobytes)
    const growth = found.map((each) => middle(each, ({ cost, compared }) => cost / compared))
    const bytes = found.map((each) => {
      return middle(each, ({ kilobytes, created }) => (1024 * Math.max(0, kilobytes - base)) / created)
    })
    const large = steps.map((_, index) => index).filter((index) => index >= 3)
    return {
      tables: [
        {
          title: 'Customers, 20 editions, each size in a process of its own',
          columns: [
            { id: 'customers', label: 'In the market', unit: '', kind: 'integer' },
            { id: 'tail', label: 'Tail', unit: '', kind: 'text' },
            { id: 'created', label: 'Ever created', unit: '', kind: 'integer' },
            { id: 'time', label: 'Per customer-edition', unit: 'ns', kind: 'number', digits: 0 },
            { id: 'words', label: 'The same', unit: 'words', kind: 'number', digits: 1 },
            { id: 'growth', label: 'Over 10,000 customers', unit: '', kind: 'number', digits: 2 },
            { id: 'peak', label: 'Peak memory', unit: 'MB', kind: 'number', digits: 0 },
            { id: 'bytes', label: 'Per customer created', unit: 'bytes', kind: 'number', digits: 0 }
          ],
          rows: steps.map(({ customers, tail }, index) => [
            customers,
            tail ? 'yes' : 'no',
            found[index]![0]!.created,
            middle(found[index]!, ({ cost }) => cost),
            middle(found[index]!, ({ cost, word }) => cost / word),
            growth[index]!,
            middle(found[index]!, ({ kilobytes }) => kilobytes / 1024),
            large.includes(index) ? bytes[index]! : null
          ]),
          notes: [
            `A process with hardly any customers has a peak of ${(base / 1024).toFixed(0)} MB, which is taken off.`
          ]
        }
      ],
      ratios: {
        growth1e4to1e7: growth[4]!,
        bytesPerCustomer: Math.max(...large.map((index) => bytes[index]!))
      }
    }
  }
}
