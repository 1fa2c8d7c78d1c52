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
      en: 'Names of mechanisms that do not act in this scenario, so that a comparison shows what they do; an empty list switches none off.',
      zh: '本情景中不起作用的机制名称，用于通过比较看出其作用；空列表表示全部保留。'
    },
    example: 'without: [demonstration, recommendation]'
  }
]
