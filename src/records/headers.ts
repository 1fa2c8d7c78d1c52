import { nearestName } from '../core/nearest.js'
import { recordedFigures } from './records.js'

/** What a column of a record file may say. */
export const recordFields = ['customer', 'name', 'edition', 'attended', 'segment', 'since', ...recordedFigures] as const
export type RecordField = (typeof recordFields)[number]

/**
 * Names of columns that need no mapping, in English and Chinese; letter case, spaces, signs between words, full-width letters
 * and units in brackets aside.
 */
export const headerNames: Readonly<Record<RecordField, readonly string[]>> = {
  customer: [
    ...['customer', 'customer id', 'customer no', 'customer number', 'customer code', 'client', 'client id', 'id'],
    ...['exhibitor id', 'exhibitor no', 'exhibitor number', 'account', 'account id', 'member id'],
    ...[
      '客户',
      '客户编号',
      '客户号',
      '客户代码',
      '客户 ID',
      '编号',
      '展商编号',
      '展商 ID',
      '参展商编号',
      '参展商 ID',
      '会员号'
    ]
  ],
  name: [
    ...['name', 'customer name', 'client name', 'exhibitor', 'exhibitor name', 'company', 'company name', 'firm'],
    ...[
      '名称',
      '客户名称',
      '公司',
      '公司名称',
      '企业',
      '企业名称',
      '单位',
      '单位名称',
      '展商',
      '展商名称',
      '参展商',
      '参展商名称'
    ]
  ],
  edition: [
    ...['edition', 'year', 'edition year', 'fair', 'fair year', 'show', 'show year', 'event', 'event year'],
    ...['exhibition', 'exhibition year', 'date', 'show date', 'fair date', 'period', 'season'],
    ...['order date', 'purchase date', 'transaction date', 'invoice date', 'booking date'],
    ...[
      '届',
      '届次',
      '届数',
      '年',
      '年份',
      '年度',
      '展会',
      '展会届次',
      '展会年份',
      '参展届次',
      '参展年份',
      '期次',
      '日期',
      '购买日期',
      '交易日期',
      '订单日期',
      '预订日期',
      '展会日期'
    ]
  ],
  attended: [
    ...['attended', 'attendance', 'attends', 'present', 'participated', 'participation', 'exhibited', 'exhibiting'],
    ...['参展', '是否参展', '参加', '是否参加', '出席', '是否出席', '到展', '是否到展', '参展情况']
  ],
  segment: [
    ...['segment', 'customer segment', 'group', 'category', 'customer type', 'type', 'industry', 'sector'],
    ...['客户群', '细分', '客户细分', '客户类别', '客户类型', '类别', '类型', '分组', '分类', '行业']
  ],
  since: [
    ...['since', 'customer since', 'exhibitor since', 'first edition', 'first year', 'first attended', 'first show'],
    ...['首展', '首次参展', '首次参展届次', '首次参展年份', '首展年份', '首展届次', '入展年份']
  ],
  area: [
    ...['area', 'stand area', 'booth area', 'stand size', 'booth size', 'net area', 'space', 'sqm', 'm2'],
    ...['square metres', 'square meters', 'area sqm', 'area m2'],
    ...['面积', '展位面积', '展台面积', '参展面积', '净面积', '平方米', '平米', '面积平方米']
  ],
  paid: [
    ...['paid', 'amount paid', 'amount', 'payment', 'fee', 'fees', 'stand fee', 'booth fee', 'price', 'price paid'],
    ...['revenue', 'turnover', 'spend', 'invoice', 'invoice amount', 'invoiced'],
    ...[
      '金额',
      '付款',
      '付款金额',
      '实付',
      '实付金额',
      '已付金额',
      '参展费',
      '参展费用',
      '展位费',
      '缴费',
      '缴费金额',
      '合同金额',
      '收入'
    ]
  ],
  cost: [
    ...['cost', 'costs', 'service cost', 'marketing cost', 'cost to serve', 'money spent on'],
    ...['成本', '客户成本', '服务成本', '营销成本', '维护成本', '投入成本']
  ],
  score: [
    ...['score', 'satisfaction', 'satisfaction score', 'csat', 'rating'],
    ...['满意度', '满意度评分', '满意度得分', '满意度分数', '评分', '得分']
  ],
  recommend: [
    ...['recommend', 'recommendation', 'likelihood to recommend', 'would recommend', 'nps', 'nps score'],
    ...['推荐', '推荐度', '推荐意愿', '推荐可能性', '推荐分']
  ],
  discount: [
    ...['discount', 'discount rate', 'discount share', 'rebate'],
    ...['优惠', '优惠比例', '优惠幅度', '减免', '减免比例', '折让']
  ]
}

/**
 * Names of columns that seem to say who came or who stayed, and may mean this edition or the next: they are not taken for
 * attendance, but a file without a column of attendance may not pass over them either.
 */
export const outcomeHeaders: readonly string[] = [
  ...['renewed', 'renewal', 'renew', 'rebooked', 'retained', 'retention', 'stayed', 'returned', 'came back', 'repeat'],
  ...['churn', 'churned', 'churn flag', 'churn label', 'is churn', 'lapsed', 'left', 'exited', 'dropped out'],
  ...['active', 'is active', 'inactive', 'status', 'booking status', 'cancelled', 'canceled', 'no show', 'noshow'],
  ...['复展', '是否复展', '续展', '是否续展', '续订', '是否续订', '续约', '是否续约', '留存', '是否留存'],
  ...['流失', '是否流失', '活跃', '是否活跃', '状态', '参展状态', '取消', '是否取消']
]

/** What a unit in the brackets of a header makes of its numbers; of all other units there is no header known. */
const units: readonly { readonly fields: readonly RecordField[]; readonly unit: RegExp; readonly factor: number }[] = [
  { fields: ['area'], unit: /^(m2|m²|sqm|sq m|qm|square met(er|re)s|平方米|平米|平方)$/, factor: 1 },
  { fields: ['area'], unit: /^(sq ?ft|ft2|square feet|平方英尺)$/, factor: 0.09290304 },
  {
    fields: ['paid', 'cost'],
    unit: /^(eur|usd|gbp|chf|cny|rmb|jpy|hkd|€|\$|£|¥|元|人民币|人民币元|欧元|美元|港元|日元|含税|不含税)$/,
    factor: 1
  },
  { fields: ['paid', 'cost'], unit: /^(万|万元|万人民币|万欧元|万美元)$/, factor: 10_000 },
  { fields: ['paid', 'cost'], unit: /^(千元|千|k|keur|k€|k ?eur|teur|t€|kusd|k\$|'?000|thousands?)$/, factor: 1000 },
  { fields: ['discount'], unit: /^%$/, factor: 0.01 },
  { fields: ['score', 'recommend'], unit: /^\d+ *(-|–|~|\.\.|to|至) *\d+$/, factor: 1 }
]

/** A header that says what its column holds, and by what its numbers are to be multiplied. */
export interface KnownHeader {
  readonly field: RecordField
  readonly factor: number
}

/**
 * A header without what does not matter: letter case, full-width letters, spaces and the signs between words.
 *
 * @example
 * plainHeader(' Stand_Area ') // => 'standarea'
 * plainHeader('客户 ＩＤ') // => '客户id'
 */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:：、'"*#]+/g, '')
}

const known: ReadonlyMap<string, RecordField> = new Map(
  recordFields.flatMap((field) => headerNames[field].map((name) => [plainHeader(name), field] as const))
)

/**
 * What a header says, by the list of known names; `undefined` where it says nothing known. A unit in brackets counts.
 *
 * @param header As written.
 *
 * @example
 * knownHeader('Stand area (m²)') // => { field: 'area', factor: 1 }
 * knownHeader('金额（万元）') // => { field: 'paid', factor: 10000 }
 * knownHeader('Area (acres)') // => undefined
 */
export function knownHeader(header: string): KnownHeader | undefined {
  const whole = known.get(plainHeader(header))
  if (whole !== undefined) return { field: whole, factor: 1 }
  const [, name, unit] = /^(.*?)\s*[(（[【]\s*(.*?)\s*[)）\]】]\s*$/.exec(header.normalize('NFKC').toLowerCase()) ?? []
  const percent = /^(.*?)\s*([%％])\s*$/.exec(header)
  const base = name ?? percent?.[1]
  if (base === undefined) return undefined
  const field = known.get(plainHeader(base))
  const said = unit ?? '%'
  const found = units.find((each) => field !== undefined && each.fields.includes(field) && each.unit.test(said))
  return field === undefined || found === undefined ? undefined : { field, factor: found.factor }
}

/**
 * The known name that a header probably meant.
 *
 * @param header As written.
 * @param fields Where to look. Defaults to all.
 *
 * @example
 * nearestHeader('Custmer') // => 'customer'
 * nearestHeader('客户编好') // => '客户编号'
 */
export function nearestHeader(header: string, fields: readonly RecordField[] = recordFields): string | undefined {
  const isAscii = /^[ -~]*$/.test(header)
  const names = fields.flatMap((field) =>
    headerNames[field].filter((name) => (/^\w/.test(name) ? plainHeader(name).length > 3 : !isAscii))
  )
  return nearestName(header.normalize('NFKC').toLowerCase().replace(/[_-]/g, ' ').trim(), names)
}
