import type { Term } from '../../i18n/terms.js'

/** What tables of one's own are answered with. */
export const tableWords = {
  noHeader: {
    en: 'no column has the header "{header}"; the headers are {headers}',
    zh: '没有表头为“{header}”的列；表头为：{headers}'
  },
  notNumber: { en: '"{column}" must be a number', zh: '“{column}”须为数值' },
  notCount: {
    en: '"{column}" must be a whole number of at least 0 (shares and percentages say too little: counts are needed)',
    zh: '“{column}”须为不小于 0 的整数（仅有比例或百分数不够，需要人数）'
  },
  doubtful: {
    en: '"{column}" may be {value} or {other}: nothing says whether the sign parts thousands or decimals',
    zh: '“{column}”可能是 {value} 或 {other}：无法判断该符号是千位分隔还是小数点'
  },
  notMark: {
    en: '"{column}" says neither yes nor no; with --yes name the cells that mean yes, all others then mean no',
    zh: '“{column}”既非是也非否；可用 --yes 指明表示“是”的内容，其余即为“否”'
  },
  neverYes: {
    en: 'no cell of "{column}" is {names}; there are {cells}',
    zh: '“{column}”列中没有内容为 {names} 的单元格；现有：{cells}'
  },

  negative: { en: '"{column}" must not be negative', zh: '“{column}”不能为负' },
  rises: {
    en: 'in "{column}", {count} customers are more than the {before} before; survivors can only become fewer',
    zh: '“{column}”中的 {count} 家客户多于此前的 {before} 家；留存客户只会减少'
  },
  noSize: {
    en: '"{column}" must begin with the number of customers won',
    zh: '“{column}”须以赢得的客户数开头'
  },
  lastBeforeCount: {
    en: '{x} attendances after the first, the last at opportunity {tx}, of {n} opportunities: that cannot be (attendances ≤ last ≤ opportunities, and the last is 0 exactly where there is none)',
    zh: '首次之后参展 {x} 次，最后一次在第 {tx} 次机会，共 {n} 次机会：不可能（应有 次数 ≤ 最后一次 ≤ 机会数，且仅当次数为 0 时最后一次为 0）'
  },
  tooManyOpportunities: { en: '"{column}" may be at most {most}', zh: '“{column}”最多为 {most}' },
  emptyKey: { en: '"{column}" must not be empty', zh: '“{column}”不能为空' },
  periodTwice: {
    en: '"{column}" names the same period of a customer twice',
    zh: '“{column}”中同一客户的同一时段出现两次'
  },
  nothingFollows: {
    en: 'last rows of customers, which no outcome follows: {rows}',
    zh: '各客户的末行（其后没有结果）：{rows}'
  },
  manyKinds: {
    en: '"{column}" holds {kinds} different texts, too many for a covariate (at most {most}); leave it out, or group them',
    zh: '“{column}”有 {kinds} 种不同文字，作为协变量过多（最多 {most} 种）；请去掉或归并'
  },
  manyGroups: {
    en: '"{column}" parts the rows into {groups} groups, more than {most}',
    zh: '“{column}”把数据分为 {groups} 组，多于 {most} 组'
  },
  noRowLeft: { en: 'no row has all cells that are needed', zh: '没有一行具备所需的全部单元格' },
  leftOut: {
    en: 'rows left out because a cell that is needed is empty: {rows} (row {first})',
    zh: '因所需单元格为空而未计入的行数：{rows}（第 {first} 行）'
  },
  coded: {
    en: '"{column}" is text: each kind is compared with "{base}"',
    zh: '“{column}”为文字：各类均与“{base}”比较'
  },
  noSbgTimes: {
    en: 'the shifted beta-geometric wants tenures in whole periods, 1 to 1000 for who left; the curve needs no such thing',
    zh: '移位贝塔-几何需要以完整期数计的时长（离开者为 1 至 1000）；留存曲线不受此限'
  }
} as const satisfies Readonly<Record<string, Term>>
