import { everywhere, type Outcome, outcome, overHorizon } from '../outcome.js'

/** Who comes again, how long, and who is still there. */
export const retentionOutcomes: readonly Outcome[] = [
  outcome(
    'repeatRate',
    'share',
    'higher',
    everywhere,
    { en: 'Repeat rate', zh: '复展率' },
    {
      en: 'Of customers who attended the last edition held, the share who attend this one, returners included; firms that have closed since are among those who do not. Cancelled editions are skipped.',
      zh: '参加过上一届的客户中参加本届的比例（含回归者；此间停业的计为未参加）。跳过取消的届。'
    }
  ),
  outcome(
    'churnRate',
    'share',
    'lower',
    everywhere,
    { en: 'Churn', zh: '流失率' },
    { en: 'One minus the repeat rate.', zh: '一减复展率。' }
  ),
  outcome(
    'firstTimeRenewal',
    'share',
    'higher',
    everywhere,
    { en: 'First-time renewal', zh: '首次续展率' },
    {
      en: 'Of customers whose first edition was the last one held, firms closed since included, the share who attend this one.',
      zh: '上一届首次参展的客户（含此间停业的）中参加本届的比例。'
    }
  ),
  outcome(
    'renewalByTenure',
    'share',
    'higher',
    ['tenure', 'segment'],
    { en: 'Renewal by editions attended', zh: '按已参展届数的续展率' },
    {
      en: 'Of customers who attended n editions and never missed one, the share who attend the next (cohort retention); n = 1 to 15, over the horizon.',
      zh: '已连续参加 n 届、从未缺席的客户中参加下一届的比例（同期群保留率）；n 为 1 至 15，按整个规划期计。'
    }
  ),
  outcome(
    'allTenureRenewal',
    'share',
    'higher',
    overHorizon,
    { en: 'All-tenure renewal', zh: '总体续展率' },
    {
      en: 'ΣS(t)/ΣS(t−1), t = 1 to 14, where S(t) is the product of the renewals after 1 to t editions: the renewal of a fair of never-lapsed customers with the same intake over 15 editions, as published figures count. A number of editions that nobody reached takes the renewal of the one before; the bias of few customers (of second order) is taken off. Undefined where nobody could renew for the first time.',
      zh: 'ΣS(t)/ΣS(t−1)，t 为 1 至 14，S(t) 为第 1 至 t 次续展率之积：15 届等量新增、从未缺席客户的总体续展率，与公布数据口径一致。无人达到的届数取前一届数的续展率；已扣除客户数少造成的（二阶）偏差。无首次续展对象时无定义。'
    }
  ),
  outcome(
    'survival',
    'share',
    'higher',
    ['edition', 'age', 'segment'],
    { en: 'Survival', zh: '同期群留存' },
    {
      en: 'Of customers who first attended in an edition, the share who have neither closed nor gone to the last stage (disappearance) some editions later (the age, 0 to 15): the product, edition by edition, of the shares that stay of those there (Kaplan & Meier 1958), so it never rises; who is won back counts again among those who may stay. By entry edition for the whole show, and over all entry editions of the horizon.',
      zh: '某届首次参展的客户在若干届之后（0 至 15）未停业也未进入最后阶段（消失）的比例：逐届留存比例之积（Kaplan & Meier 1958），故不会上升；被挽回者重新计入可能留存的客户。整个展会按加入届给出，并对规划期内所有加入届合并给出。'
    }
  ),
  outcome(
    'lifetime',
    'editions',
    'higher',
    overHorizon,
    { en: 'Lifetime', zh: '客户生命期' },
    {
      en: 'Editions attended per customer who first attended in the first edition, horizon and tail together.',
      zh: '首届加入的客户人均参展届数，含规划期及其后。'
    }
  ),
  outcome(
    'lifetime.tail',
    'editions',
    'higher',
    overHorizon,
    { en: 'Lifetime in the tail', zh: '规划期之后的生命期' },
    { en: 'The part of the lifetime beyond the horizon.', zh: '生命期中规划期之后的部分。' }
  ),
  outcome(
    'lifetime.toFirstMiss',
    'editions',
    'higher',
    overHorizon,
    { en: 'Lifetime to the first miss', zh: '首次缺席前的生命期' },
    {
      en: 'Editions attended before the first one missed, per customer who first attended in the first edition: 1 + ΣS(t), horizon and tail.',
      zh: '首届加入的客户在首次缺席前的人均参展届数：1 + ΣS(t)，含规划期及其后。'
    }
  )
]
