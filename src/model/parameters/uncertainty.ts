import type { Parameter } from '../parameter.js'
import { design } from './numeric.js'

/** How uncertain numbers hang together; last of all, since it names the others. */
export const uncertaintyParameters: readonly Parameter[] = [
  {
    path: 'uncertainty.correlations',
    kind: 'rankCorrelations',
    unit: 'none',
    min: -1,
    max: 1,
    default: {},
    source: design,
    label: { en: 'Correlations of uncertain numbers', zh: '不确定数之间的相关' },
    help: {
      en: 'Which numbers that are not known for sure go together, as rank correlations (Spearman) between −1 and 1: where the price turns out higher, costs may as well. Numbers are named by their paths, each pair once; pairs not named are independent. It matters only where uncertainty is drawn.',
      zh: '哪些尚不确知的数同向或反向变动，以介于 −1 与 1 之间的秩相关系数（Spearman）表示：例如价格偏高时成本往往也偏高。各数以路径指明，每对只写一次；未写的各对相互独立。仅在抽取不确定性时起作用。'
    },
    example: 'correlations: { price.perArea: { price.fixed: 0.5 } }'
  },
  {
    path: 'uncertainty.groups',
    kind: 'pathGroups',
    unit: 'none',
    default: {},
    source: design,
    label: { en: 'Groups of uncertain numbers', zh: '不确定数的分组' },
    help: {
      en: 'Names for several uncertain numbers at once, by their paths, such as all that one survey would tell. Questions may then be asked of the group as a whole.',
      zh: '为若干不确定数（以路径指明）取一个共同的名称，例如一次调查能够查明的所有数；之后可就整组提问。'
    },
    example: 'groups: { prices: [price.perArea, price.fixed] }'
  }
]
