import type { Measure } from '../../../src/model/runTable.js'

/** What a measure of the run table is summed over, and what it is. */
type Words = readonly [over: string, meaning: string]

const customers = 'customers of the cell'
const attending = 'those attending'
const score = 'score × 2^24'
const money = 'money × 10,000'

/** Over whom each measure of the run table is summed and what it counts, with the scale where it is none of customers. */
export const measureWords: Readonly<Record<Measure, Words>> = {
  customers: [customers, 'customers'],
  attended: [customers, 'attend this edition'],
  expected: [customers, 'attended the last edition held, firms closed since included'],
  repeated: ['those expected', 'attend this edition'],
  neverLapsed: [customers, 'attended every edition held since their first, the last included'],
  renewed: ['those never lapsed', 'attend this edition'],
  joined: [attending, 'attend for the first time'],
  returned: [attending, 'came back from disappearance this edition'],
  satisfied: [attending, 'satisfied, after any remedy'],
  justLost: [customers, 'left after the previous edition held, back already or not'],
  closed: [customers, 'close after this edition'],
  referred: ['those who joined', 'would not have come without recommendation'],
  complaints: [attending, 'dissatisfied and spoke up'],
  detected: [attending, 'dissatisfied, silent, found out'],
  remedied: [attending, 'received a remedy'],
  promoters: [attending, 'would recommend, after any remedy'],
  detractors: [attending, 'would advise against, after any remedy'],
  loyalTrue: ['customers of the fair', 'attend, trust at least .5'],
  loyalSpurious: ['customers of the fair', 'attend, less trust'],
  loyalLatent: ['customers of the fair', 'stay away, trust at least .5'],
  disloyal: ['customers of the fair', 'stay away, less trust'],
  trustReached: ['customers of the fair', 'move to trust for the first time after this edition'],
  editionsToTrust: ['those in trustReached', 'editions attended until then, this one included'],
  contactsLost: ['customers of the fair', 'lost all contacts before this edition'],
  leftDissatisfied: ['those who left', 'dissatisfied with this edition'],
  leftSilently: ['those in leftDissatisfied', 'neither spoke up nor were found out'],
  'left.need': ['those who left', 'for an unmet need'],
  'left.disappointment': ['those who left', 'disappointed, strained or distrustful'],
  'left.care': ['those who left', 'for want of care: a complaint not remedied, contacts lost'],
  'left.price': ['those who left', 'for the price'],
  'left.rival': ['those who left', 'for the rival'],
  'left.missed': ['those who left', 'after a missed edition'],
  'left.exogenous': [
    'those who left',
    'nothing pushed, a shock took them, or the firm closed (out of a stage that attends)'
  ],
  'left.released': ['those who left', 'let go by the fair'],
  value: [attending, `value received, ${score}`],
  satisfaction: [attending, `satisfaction with this edition, after any remedy, ${score}`],
  cumulativeSatisfaction: [attending, `cumulative satisfaction, ${score}`],
  expectation: [attending, `expectation before the show, ${score}`],
  influence: [attending, `influence, ${score}`],
  trust: [customers, `trust after the show, ${score}`],
  strain: [customers, `strain after the show, ${score}`],
  needGap: [customers, `need gap, ${score}`],
  area: ['exhibitors attending', 'stand area in m² × 10,000'],
  listRevenue: [attending, `list fees, ${money}`],
  discountGiven: [attending, `discounts, ${money}`],
  revenue: [attending, `list fees less discounts, ${money}`],
  provision: [attending, `cost of providing stand and show, and of hosting, ${money}`],
  economicValue: [attending, `revenue less provision, ${money}`],
  tacticCost: [customers, `tactics, booked to the treated customer, ${money}`],
  reward: ['those referred', `rewards, booked to the customer won, ${money}`]
}
