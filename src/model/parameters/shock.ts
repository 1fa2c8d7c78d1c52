import type { Parameter } from '../parameter.js'
import { leaverChoices, shockEvents, shockLabels, shockSizes } from '../shock.js'
import { design, numeric } from './numeric.js'
import { titles } from './titles.js'

const meanings = {
  en: shockEvents.map((event) => `${event} (${shockLabels[event].en})`).join('; '),
  zh: shockEvents.map((event) => `${event}（${shockLabels[event].zh}）`).join('；')
}
const sizes = shockEvents.filter((event) => event !== 'cancelled').map((event) => `${event} ${shockSizes[event]}`)

/** Something that happens to the market or the show at a date. */
export const shockParameters: readonly Parameter[] = [
  ...titles('shocks.*', 'shock', '冲击'),
  {
    path: 'shocks.*.event',
    kind: 'choice',
    unit: 'none',
    choices: shockEvents,
    default: 'rivalLaunch',
    source: design,
    label: { en: 'Event', zh: '事件' },
    help: { en: `What happens: ${meanings.en}.`, zh: `发生的事件：${meanings.zh}。` }
  },
  numeric(
    'shocks.*.edition',
    1,
    'editions',
    [1, 1000],
    design,
    { en: 'Edition of the shock', zh: '冲击发生的届次' },
    {
      en: 'Edition in which it happens, counted from 1, within the horizon.',
      zh: '发生的届次，从 1 数起，须在规划期内。'
    },
    { kind: 'integer' }
  ),
  numeric(
    'shocks.*.lasts',
    1,
    'editions',
    [1, 1000],
    design,
    { en: 'Duration of the shock', zh: '冲击持续届数' },
    {
      en: 'Editions that a change of the rival or the economy lasts, the first included; all other events happen once.',
      zh: '竞争展会或经济变化持续的届数，含首届；其他事件只发生一次。'
    },
    { kind: 'integer' }
  ),
  numeric(
    'shocks.*.size',
    null,
    'none',
    [0, 1e6],
    design,
    { en: 'Size of the shock', zh: '冲击的大小' },
    {
      en: `How much happens, in what the event is counted in: points, a share, or a number of customers. Absent: ${sizes.join(', ')}.`,
      zh: `事件的大小，按该事件的计量：分数、比例或客户数。缺省：${sizes.join('、')}。`
    },
    { example: 'size: 10' }
  ),
  {
    path: 'shocks.*.segments',
    kind: 'names',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Segments hit', zh: '受冲击的客户群' },
    help: {
      en: 'Names of the segments that the shock hits. Absent: all.',
      zh: '受冲击的客户群名称。缺省：全部。'
    },
    example: 'segments: [exhibitors]'
  },
  {
    path: 'shocks.*.who',
    kind: 'choice',
    unit: 'none',
    choices: leaverChoices,
    default: 'influence',
    source: design,
    label: { en: 'Who leaves', zh: '离开的是谁' },
    help: {
      en: 'Who leaves at customersLeave, of the customers of the fair whether they came or not: influence, the most influential first; any, average customers, drawn by lot.',
      zh: '事件 customersLeave 中离开的是哪些客户（无论当届是否到场）：influence 为最有影响力者优先；any 为随机抽取的普通客户。'
    }
  },
  numeric(
    'shocks.*.grievance',
    0,
    'share',
    [0, 1],
    design,
    { en: 'Grievance of those who leave', zh: '离开者的怨气' },
    {
      en: 'Grievance with which customers leave at customersLeave: 0 they go in peace, 1 they speak ill of the fair.',
      zh: '事件 customersLeave 中客户离开时的怨气：0 为平和离开，1 为到处说展会坏话。'
    }
  )
]
