import type { Text } from '../../model/parameter.js'

/** What the words of a declared lifecycle are called, and what each means. */
export const glossaryWords = {
  cycle: { en: 'Present cycle (in formulas)', zh: '当前周期（公式中）' },
  cycleIs: {
    en: 'Number of the present cycle, 1 to cycles: in a move, the cycle in which it happens; in an amount of a stage, the cycle to which the counting assigns it.',
    zh: '当前周期的序号，1 至 cycles：在转移中为其发生的周期；在阶段金额中为计数方式所归的周期。'
  },
  time: { en: 'Years since the start (in formulas)', zh: '自起点以来的年数（公式中）' },
  timeIs: {
    en: 'point × cycleLength: 0 in the moves of the first cycle, whatever the stage.',
    zh: 'point × cycleLength：第一周期的转移中为 0，与阶段无关。'
  },
  point: { en: 'Time point (in formulas)', zh: '时点（公式中）' },
  pointIs: {
    en: 'Time point, 0 to cycles: in a move, that at which its cycle begins (cycle − 1); in an amount of a stage, that at which it is counted.',
    zh: '时点，0 至 cycles：在转移中为其周期开始的时点（cycle − 1）；在阶段金额中为计数的时点。'
  },
  stay: { en: 'Cycles in the present stage (in formulas)', zh: '在当前阶段的周期数（公式中）' },
  stayIs: {
    en: 'How many cycles a customer has been in the present stage, this one included: 1 in the first after entering it or starting there.',
    zh: '客户在当前阶段的周期数，含本周期：进入该阶段或起始于其中后的第一个周期为 1。'
  },
  cycleLength: { en: 'Length of a cycle (in formulas)', zh: '周期长度（公式中）' },
  cycleLengthIs: { en: 'In years, as horizon.cycleLength says.', zh: '以年计，即 horizon.cycleLength。' },
  cycles: { en: 'Number of cycles (in formulas)', zh: '周期个数（公式中）' },
  cyclesIs: { en: 'As horizon.cycles says.', zh: '即 horizon.cycles。' },
  attended: { en: 'Editions attended so far (in formulas)', zh: '迄今参展届数（公式中）' },
  attendedIs: {
    en: 'Time points at which the customer was in a stage that attends, the present one included. Only moves can depend on it, and only the individual engine follows it.',
    zh: '客户处于参展阶段的时点数，含当前时点。只有转移可取决于它，且须用个体引擎。'
  },
  any: { en: 'Every other stage', zh: '所有其他阶段' },
  anyIs: {
    en: 'Stands for every other stage, as the start or the destination of a move, in multipliers and in amounts of moves.',
    zh: '表示所有其他阶段，可作转移的起点或去向，用于乘数与转移金额。'
  },
  rest: { en: 'What the other moves leave', zh: '其余部分' },
  restIs: {
    en: 'In place of a probability: this move takes what the other moves of the stage leave.',
    zh: '代替概率：该转移取本阶段其他转移余下的部分。'
  },
  all: { en: 'All moves', zh: '全部转移' },
  allIs: { en: 'Of a multiplier: it acts on every move between stages.', zh: '用于乘数：作用于阶段间的全部转移。' },
  at: { en: 'Where a table is looked up', zh: '查表的自变量' },
  atIs: { en: 'A formula; the table gives the value at it.', zh: '一个公式；按其值查表。' },
  table: { en: 'Table', zh: '表' },
  tableIs: {
    en: 'A map from keys to values, or a list for the keys 1, 2, 3 …; values are numbers or formulas. It may stand wherever a number may, with at, between and beyond.',
    zh: '从键到数值的映射，或对应键 1、2、3…… 的列表；值为数值或公式。凡可写数值之处均可写，配合 at、between 与 beyond。'
  },
  between: { en: 'Between two keys of a table', zh: '表中两键之间' },
  betweenIs: {
    en: 'What a table gives between two of its keys. Defaults to step.',
    zh: '表在相邻两键之间的取值。缺省为 step。'
  },
  step: { en: 'the value of the key before', zh: '取前一键的值' },
  linear: { en: 'the straight line between the two', zh: '两键之间线性插值' },
  beyond: { en: 'Beyond the last key of a table', zh: '表的最后一键之后' },
  beyondIs: {
    en: 'What a table gives beyond its last key; before the first there is never a value. Defaults to refuse.',
    zh: '表在最后一键之后的取值；第一键之前总是没有值。缺省为 refuse。'
  },
  refuse: { en: 'no value: the run stops and says where', zh: '没有值：停止运行并指出位置' },
  hold: { en: 'the last value, for ever', zh: '保持最后一个值' },
  extends: { en: 'Scenario that a file changes', zh: '所沿用的情景' },
  extendsIs: {
    en: 'Another file, or preset:NAME: all it holds, with what this file changes. Maps of names merge key by key; anything else (a list, a trait, shares such as goals) replaces, null removes. Fairs and lifecycles alike.',
    zh: '另一个文件或 preset:名称：沿用其全部内容，再加本文件的修改。映射逐键合并，其余整体替换，null 表示移除。展会与自定义生命周期均可使用。'
  },
  incremental: { en: 'Incremental table', zh: '增量分析表' },
  incrementalIs: {
    en: 'Strategies by rising cost, each against the next cheaper one that is not dominated: incremental cost, incremental effect and their ratio, on discounted totals. The key says which category or total is cost and which effect.',
    zh: '各策略按成本递增排列，与未被占优、成本次低的策略相比：增量成本、增量效果及其比率，按折现合计计算。该键指明以哪一类别或合计为成本、哪一个为效果。'
  },
  ratio: { en: 'Ratio of the incremental table', zh: '增量成本效果比' },
  ratioIs: {
    en: 'Incremental cost / incremental effect (ICER): what one more unit of effect costs, against the next cheaper strategy that is not dominated.',
    zh: '增量成本 / 增量效果（ICER）：与未被占优、成本次低的策略相比，每多一单位效果的成本。'
  },
  dominated: { en: 'Dominated (incremental table)', zh: '被占优（增量分析表）' },
  dominatedIs: {
    en: 'A strategy that is never worth its cost, and has no ratio. In --format csv 1, else 0.',
    zh: '成本不值得的策略，没有比率。--format csv 中为 1，否则为 0。'
  },
  simple: {
    en: 'another strategy costs no more and does no less',
    zh: '被绝对占优：另一策略成本不高于它而效果不低于它'
  },
  extended: {
    en: 'a mixture of two others does as well for less (extended dominance)',
    zh: '被扩展占优：另两种策略的组合以更低成本达到同等效果'
  }
} as const satisfies Readonly<Record<string, Text>>
