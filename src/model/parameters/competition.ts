import type { Parameter } from '../parameter.js'
import { design, numeric } from './numeric.js'

/** The rival fair and how fast it copies. */
export const competitionParameters: readonly Parameter[] = [
  {
    path: 'competition.rivalValue',
    kind: 'number',
    unit: 'points',
    min: 0,
    max: 100,
    byEdition: true,
    default: 60,
    source: design,
    label: { en: 'Value of the rival fair', zh: '竞争展会的价值' },
    help: {
      en: 'Value a customer would expect from the rival fair; 60 is neutral.',
      zh: '客户预期从竞争展会获得的价值；60 为中性。'
    }
  },
  {
    path: 'competition.copies',
    kind: 'boolean',
    unit: 'none',
    default: true,
    source: design,
    label: { en: 'Rivals copy', zh: '竞争者模仿' },
    help: {
      en: 'Whether rivals copy retention tactics, so that their advantage fades.',
      zh: '竞争者是否模仿客户保留措施，使其优势消退。'
    }
  },
  numeric(
    'competition.copyTime.financial',
    0,
    'editions',
    [0, 1000],
    design,
    { en: 'Copying of financial bonds', zh: '财务联系的模仿时间' },
    {
      en: 'Editions τ in the share copied 1 − e^(−t/τ), t editions since the bond first acted; 0: copied in full after one edition.',
      zh: '模仿比例 1 − e^(−t/τ) 中的届数 τ，t 为联系起作用后的届数；0：一届后完全被模仿。'
    }
  ),
  numeric(
    'competition.copyTime.social',
    4,
    'editions',
    [0, 1000],
    design,
    { en: 'Copying of social bonds', zh: '社交联系的模仿时间' },
    {
      en: 'Editions τ in the share copied 1 − e^(−t/τ), t editions since the bond first acted.',
      zh: '模仿比例 1 − e^(−t/τ) 中的届数 τ，t 为联系起作用后的届数。'
    }
  ),
  numeric(
    'competition.copyTime.structural',
    10,
    'editions',
    [0, 1000],
    design,
    { en: 'Copying of structural bonds', zh: '结构联系的模仿时间' },
    {
      en: 'Editions τ in the share copied 1 − e^(−t/τ), t editions since the bond first acted.',
      zh: '模仿比例 1 − e^(−t/τ) 中的届数 τ，t 为联系起作用后的届数。'
    }
  )
]
