import type { Parameter } from '../parameter.js'
import { switchIds } from '../switches.js'
import { design } from './numeric.js'

/** Mechanisms that a scenario takes out. */
export const withoutParameters: readonly Parameter[] = [
  {
    path: 'without',
    kind: 'names',
    unit: 'none',
    choices: switchIds,
    default: [],
    source: design,
    label: { en: 'Mechanisms switched off', zh: '关闭的机制' },
    help: {
      en: 'Names of mechanisms that do not act in this scenario, so that a comparison shows what they do; an empty list switches none off. The warm-up follows the baseline’s list: from edition 1 on nothing acts that such a mechanism has left, but what it has brought about, such as stages, trust and stands, stays.',
      zh: '本情景中不起作用的机制名称，用于通过比较看出其作用；空列表表示全部保留。预热按基准的列表进行：自第 1 届起，这些机制留下的影响不再起作用，但已形成的阶段、信任与展位等保持不变。'
    },
    example: 'without: [demonstration, recommendation]'
  }
]
