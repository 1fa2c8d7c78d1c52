import { everywhere, type Outcome, outcome, wholeShow } from '../outcome.js'

/** What the show, a segment and a stage leave over, and where cost was spent. */
export const profitabilityOutcomes: readonly Outcome[] = [
  outcome(
    'profit',
    'currency',
    'higher',
    everywhere,
    { en: 'Profit', zh: '利润' },
    {
      en: 'Economic value less relationship cost, not discounted. Of a segment, its direct profit: economic value less tactics and rewards for its customers and its share of levers. The segments together, less what nobody bears, are the profit of the show.',
      zh: '经济价值减关系成本，未折现。客户群为其直接利润：经济价值减对其客户的措施与奖励、再减其分摊的各项投入。各客户群之和减去无人承担的成本即展会利润。'
    }
  ),
  outcome(
    'cost.own',
    'currency',
    null,
    everywhere,
    { en: 'Tactics and rewards', zh: '措施与奖励' },
    {
      en: 'What was spent on the very customers: tactics for them, and rewards for the recommendation that won them.',
      zh: '直接用于这些客户的支出：对其的措施，以及赢得其的推荐奖励。'
    }
  ),
  outcome(
    'cost.shared',
    'currency',
    null,
    everywhere,
    { en: 'Share of levers', zh: '分摊的投入' },
    {
      en: "Levers' money, rewards left out, shared out over the customers who attend the edition by the scenario's key of allocation: stand area, revenue or heads.",
      zh: '各项投入（不含推荐奖励），按情景的分摊口径（展位面积、收入或人头）分摊给参加该届的客户。'
    }
  ),
  outcome(
    'cost.unallocated',
    'currency',
    null,
    wholeShow,
    { en: 'Unallocated cost', zh: '未分摊成本' },
    {
      en: "Levers' money of editions that have nothing of the key of allocation, so that nobody bears it.",
      zh: '分摊口径为零的届的各项投入，无人承担。'
    }
  ),
  outcome(
    'economicValue.inStage.*',
    'currency',
    'higher',
    wholeShow,
    { en: 'Economic value in stage {name}', zh: '“{name}”阶段的经济价值' },
    {
      en: 'Economic value of the customers who are in the stage at the time of the show.',
      zh: '展会期间处于该阶段的客户的经济价值。'
    }
  ),
  outcome(
    'profit.inStage.*',
    'currency',
    'higher',
    wholeShow,
    { en: 'Profit in stage {name}', zh: '“{name}”阶段的利润' },
    {
      en: "Direct profit of the customers who are in the stage at the time of the show: economic value less tactics and rewards for them and their share of levers. The stages together, less what nobody bears, are the show's profit.",
      zh: '展会期间处于该阶段的客户的直接利润：经济价值减对其的措施与奖励、再减其分摊的各项投入。各阶段之和减去无人承担的成本即展会利润。'
    }
  ),
  outcome(
    'cost.inStage.*',
    'currency',
    null,
    wholeShow,
    { en: 'Cost spent on stage {name}', zh: '用于“{name}”阶段的成本' },
    {
      en: 'Relationship cost by the stage that it was spent on: initial cost in the first stage, ending cost in the last; maintenance in the stages that attend, tactics with those they treat, levers by head attending, of the segments that each serves. Win-back is apart, in no stage.',
      zh: '按所服务的阶段归集的关系成本：初始投入在首个阶段，结束成本在最后阶段；维持成本在可参展的阶段，措施随其对象，各项投入按其所服务客户群的参展人头。挽回成本单列，不归入任何阶段。'
    }
  )
]
