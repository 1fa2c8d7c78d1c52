import { formatNumber } from '../../core/formatNumber.js'
import type { Words } from '../fit.js'
import { mostlyBetween } from './money.js'

/** What is wrong with options, in English and Chinese. */
export const refusals = {
  margin: ['must lie between 0 and 1', '须在 0 与 1 之间'],
  discount: ['must lie between 0 and 10 (1,000 % a year)', '须在 0 与 10（每年 1,000%）之间'],
  perYear: ['must be above 0 and at most 366', '须大于 0 且不大于 366'],
  horizon: ['may be at most 1,000 editions', '最多为 1,000 届'],
  unknownOption: (near: string | undefined): [string, string] => [
    `is no option${near === undefined ? '' : `; did you mean "${near}"?`}`,
    `不是已知选项${near === undefined ? '' : `；是否想写“${near}”？`}`
  ],
  choice: (words: readonly string[], near: string | undefined): [string, string] => [
    `must be one of ${words.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    `须为 ${words.join('、')} 之一${near === undefined ? '' : `；是否想写“${near}”？`}`
  ]
} as const

/**
 * Why records cannot say where customers stand, and what would help.
 *
 * @param held Editions held.
 * @param attended Customers who attended.
 * @param longest Most editions held from a customer's first on.
 *
 * @example
 * tooLittle(1, 90, 1).message.startsWith('where customers stand is read from who comes back') // => true
 */
export function tooLittle(held: number, attended: number, longest: number): Words {
  const count = formatNumber(attended, 0)
  return {
    message: `where customers stand is read from who comes back: at least one customer must be followed over two editions held after its first; these records have ${held} held, ${count} customers who attended, and at most ${Math.max(0, longest - 1)} editions after a first one; add earlier or later editions (three are the least, six or more tell stages apart)`,
    messageZh: `客户所处状况由其是否再来得知：至少须有一家客户在首次参展后还有两届可观察；现有记录中已举办 ${held} 届、参展过的客户 ${count} 家、首次之后最多 ${Math.max(0, longest - 1)} 届；请补充更早或更晚的届次（至少三届，六届以上可区分各阶段）`
  }
}

function counted(customers: number): string {
  return `${formatNumber(customers, 0)} customer${customers === 1 ? '' : 's'}`
}

/** Sentences that stand below the tables. */
export const notes = {
  hmm: (structure: 'lifecycle' | 'free', signs: string, signsZh: string): Words => ({
    message: `Stages are those of a hidden Markov model fitted to ${signs} (moves: ${structure === 'lifecycle' ? 'as the lifecycle allows' : 'any'}); nobody sees a stage, so each has a probability. Cultivation comes before the first attendance and cannot be read from it.`,
    messageZh: `阶段由隐马尔可夫模型依据${signsZh}拟合得出（转移结构：${structure === 'lifecycle' ? '按生命周期' : '任意'}）；阶段不可直接观察，故给出概率。培育阶段在首次参展之前，无法由参展记录得知。`
  }),
  bgbb: (reason: Words): Words => ({
    message: `A BG/BB model was fitted, which tells only who is still with the fair from who is gone: ${reason.message}.`,
    messageZh: `采用 BG/BB 模型，仅能区分客户是否仍在：${reason.messageZh}。`
  }),
  otherRhythm: (found: number, assumed: number): Words => {
    const [seen, taken] = [formatNumber(found, found < 1 ? 2 : 0), formatNumber(assumed, 0)]
    return {
      message: `By their labels the editions of these records come about ${seen} a year; value to come is discounted as if there were ${taken}. If they are right, say so: --editions-per-year ${seen}.`,
      messageZh: `从标签看，记录中的届次约为每年 ${seen} 届；未来价值却按每年 ${taken} 届折现。若标签无误，请注明：--editions-per-year ${seen}。`
    }
  },
  asked: { message: 'that was asked for', messageZh: '按要求选用' },
  fewCustomers: (customers: number, longest: number): Words => ({
    message: `${formatNumber(customers, 0)} customers over at most ${longest} editions say too little of hidden stages (200 over 6 are the least)`,
    messageZh: `${formatNumber(customers, 0)} 家客户、最多 ${longest} 届，不足以推断隐藏阶段（至少需 200 家、6 届）`
  }),
  allAlike: {
    message: 'either everybody or nobody came back, which says nothing of stages',
    messageZh: '客户届届都来或无一再来，无从推断阶段'
  },
  noConvergence: {
    message: 'the search for hidden stages did not end; more editions, or scores, would help',
    messageZh: '隐藏阶段的拟合未收敛；增加届次或加入评分会有帮助'
  },
  sampled: (fitted: number, of: number): Words => ({
    message: `Fitted to an even sample of ${formatNumber(fitted, 0)} of ${formatNumber(of, 0)} customers who attended, ordered by what they did; everybody is read by the fit.`,
    messageZh: `在 ${formatNumber(of, 0)} 家参展过的客户中，按其行为排序等距抽取 ${formatNumber(fitted, 0)} 家用于拟合；全部客户均由该模型判读。`
  }),
  never: (customers: number): Words => ({
    message: `Never attended an edition on record: ${counted(customers)}; prospects (cultivation), in no figure of attendance or value.`,
    messageZh: `记录中有 ${formatNumber(customers, 0)} 家客户从未参展：视为潜在客户（培育），不计入参展与价值各项数字。`
  }),
  unknownMarks: (customers: number): Words => ({
    message: `Of ${counted(customers)} it is not known whether some edition after the first was attended; it is passed over, neither attended nor missed.`,
    messageZh: `有 ${formatNumber(customers, 0)} 家客户在首次参展后的某届是否参展不详；该届略过，既不算参展也不算缺席。`
  }),
  entryUnknown: (customers: number): Words => ({
    message: `May have come before the records begin: ${counted(customers)}; such a history begins at the first edition on record, and its editions attended are a least number.`,
    messageZh: `${formatNumber(customers, 0)} 家客户可能在记录开始之前已参展；其历史自首个有记录的届次算起，已参展届数为最低值。`
  }),
  ownMoney: (between: number | null): Words => {
    const share = between === null ? '' : formatNumber(100 * between, 0)
    const isMost = between !== null && between >= mostlyBetween
    const why = `, ${isMost ? 'since' : 'though only'} ${share} % of the variance of log payments lies between customers`
    const whyZh = `（付款对数的方差中${isMost ? '' : '仅'} ${share}% 在客户之间）`
    return {
      message: `Money: each customer at its own mean payment, drawn towards that of all the less is known of it${between === null ? '' : why}; no growth and no change of price is assumed.`,
      messageZh: `金额：按各客户自身的平均付款计，所知越少越向总体均值收缩${between === null ? '' : whyZh}；不假设增长或价格变化。`
    }
  },
  stageMoney: (between: number | null): Words => ({
    message: `Money: payments are a sign of the stage, and each customer is expected to pay the mean of its stages${between === null ? '' : ` (only ${formatNumber(100 * between, 0)} % of the variance of log payments lies between customers)`}.`,
    messageZh: `金额：付款作为阶段的标志，各客户按其阶段均值计${between === null ? '' : `（付款对数的方差中仅 ${formatNumber(100 * between, 0)}% 在客户之间）`}。`
  }),
  noMoney: {
    message:
      'No money paid was recorded: value is the expected number of editions attended, discounted. With a column of payments it would be money.',
    messageZh: '未记录付款金额：价值为预期参展届数的折现值。加入付款列后即为金额。'
  },
  withoutPayment: (customers: number): Words => ({
    message: `Of ${counted(customers)} who attended no payment is known; the mean of all stands for it.`,
    messageZh: `${formatNumber(customers, 0)} 家参展过的客户没有付款记录；按总体均值计。`
  }),
  costs: {
    message:
      'Cost: what was spent on the customer by edition attended, its own mean (that of all where none is known), for each edition still attended.',
    messageZh: '成本：按客户每参展一届的平均支出（无记录者取总体均值），计入今后每次参展。'
  },
  noSteps: {
    message:
      'The likelihood does not say how well the parameters are known, so there are no intervals; more editions would help.',
    messageZh: '似然函数无法给出参数的精度，因而没有区间；增加届次会有帮助。'
  },
  noCheck: {
    message: 'The last edition could not be predicted without it: too few editions come before it.',
    messageZh: '无法在不用最后一届的情况下对其预测：此前的届次太少。'
  },
  newcomers: {
    message: 'Newcomers of the next edition are in no figure.',
    messageZh: '下一届的新客户不在任何数字之中。'
  }
} as const
