import type { Term } from '../../i18n/terms.js'

/** What known customers that cannot be used are answered with. */
export const customerWords = {
  noStages: {
    en: 'the list has no stages: it was written with the model BG/BB, which tells only who is gone for good; write it anew with --model hmm, or from records of more customers or editions',
    zh: '名单中没有阶段：它由 BG/BB 模型写出，该模型只判断谁已永久离开；请以 --model hmm 重新写出，或使用客户或届次更多的记录'
  },
  mustBeCustomers: {
    en: 'must be the name of a file of known customers, relative to this one, or a list of customers',
    zh: '须为已知客户文件的名称（相对于本文件），或客户列表'
  },
  fileInProgram: {
    en: 'only scenario files can name a file of customers; a program gives them: customers: [ … ]',
    zh: '只有情景文件才能引用客户文件；程序请直接写 customers: [ … ]'
  },
  none: {
    en: 'holds no customers; without any, leave customers out',
    zh: '没有任何客户；若无已知客户，请不写 customers'
  },
  tooMany: { en: 'holds more than {most} customers', zh: '客户超过 {most} 位' },
  missingColumns: {
    en: 'the first line must name the columns, parted by commas; missing are {names}',
    zh: '首行须为以逗号分隔的列名；缺少 {names}'
  },
  unknownColumn: {
    en: 'unknown column "{name}"; a file of known customers may have {names}',
    zh: '未知的列“{name}”；已知客户文件可有的列为 {names}'
  },
  columnTwice: { en: 'the column "{name}" stands twice', zh: '列“{name}”重复' },
  raggedRow: {
    en: 'must have a cell for each column, {columns}; text with a comma in it stands in quotation marks',
    zh: '每列须有一格，共 {columns} 格；含逗号的文字须加引号'
  },
  gotCells: { en: '{cells} cells', zh: '{cells} 格' },
  ofColumn: { en: '{column} {rule}', zh: '{column} {rule}' },
  idNeeded: {
    en: 'id must be a text that names the customer, of at most {most} characters',
    zh: 'id 须为标识该客户的文字，最多 {most} 个字符'
  },
  idTwice: {
    en: 'the customer "{id}" stands twice, first in line {first}; a customer is known once',
    zh: '客户“{id}”重复，首次出现在第 {first} 行；每位客户只能出现一次'
  },
  idTwiceInList: {
    en: 'the customer "{id}" stands twice in the list; a customer is known once',
    zh: '列表中客户“{id}”重复；每位客户只能出现一次'
  },
  noOrder: {
    en: 'the editions in lastAttended have no order that can be told; write years or the numbers of the editions, or leave the column out, and everybody still a customer counts as having attended the last',
    zh: 'lastAttended 列的各届无法排出先后；请写年份或届次，或删去该列，此时尚未流失的客户都视为参加了上一届'
  },
  mustSum: {
    en: 'the probabilities of {stages} must sum to 1; only what rounding to three decimals leaves out is made up for',
    zh: '{stages} 的概率合计须为 1；仅对保留三位小数的舍入误差作折算'
  },
  mustBeCustomer: {
    en: 'must be a map with id, tenure and stages, and missed, attends, area and score where known',
    zh: '须为含 id、tenure 与 stages 的映射，已知时另加 missed、attends、area 与 score'
  },
  mustBeStages: {
    en: 'must be a map from stages to probabilities that sum to 1',
    zh: '须为从阶段到概率的映射，概率合计为 1'
  },
  notAProspect: {
    en: 'a known customer has attended and is no prospect, so it cannot be in cultivation; its stages are {names}',
    zh: '已知客户曾参展，不是潜在客户，不能处于培育阶段；可用的阶段为 {names}'
  },
  segmentColumn: {
    en: 'several segments name this file ({names}), so it needs a column segment that holds the id or title of one',
    zh: '多个客户群引用此文件（{names}），因此须有 segment 列，填写其中一个的 id 或标题'
  },
  noSegment: {
    en: 'no segment that names this file has the id or title "{name}"; they are {names}',
    zh: '引用此文件的客户群中，没有 id 或标题为“{name}”的；现有 {names}'
  },
  severalSegments: {
    en: '"{name}" is the title of several segments, {names}; write the id of one',
    zh: '“{name}”是多个客户群（{names}）的标题；请写其中一个的 id'
  },
  noneOfSegment: {
    en: 'no customer of {file} is of the segment "{name}"; leave customers out, for prospects alone with the initialStages below',
    zh: '{file} 中没有属于客户群“{name}”的客户；请不写 customers，若全为潜在客户则写如下 initialStages'
  },
  noStand: {
    en: 'area must be left out: customers of this kind take no stand',
    zh: 'area 须不写：此类客户不租展位'
  },
  gotArea: { en: '{area} for the customer "{id}"', zh: '客户“{id}”的 {area}' },
  noWarmUp: {
    en: 'known customers stand where they are today, so nothing may be played before: horizon.warmUp must be 0',
    zh: '已知客户按其当前状态开始，此前不能再有预热：horizon.warmUp 须为 0'
  },
  gotWarmUp: { en: 'a warm-up of {editions} editions', zh: '预热 {editions} 届' },
  oneEach: {
    en: 'known customers each stand for themselves: standsFor must be 1',
    zh: '已知客户各代表自身：standsFor 须为 1'
  },
  marketTooSmall: {
    en: 'must hold all known customers of the segment: the market is customers and prospects together',
    zh: '须容得下该客户群的全部已知客户：市场规模包括客户与潜在客户'
  },
  gotMarket: {
    en: 'a market of {size} for {customers} known customers',
    zh: '市场规模 {size}，而已知客户有 {customers} 位'
  }
} as const satisfies Readonly<Record<string, Term>>
