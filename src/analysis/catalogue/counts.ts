import { everywhere, type Outcome, outcome, overHorizon } from '../outcome.js'

/** How many customers, where, and how they move. */
export const countOutcomes: readonly Outcome[] = [
  outcome(
    'attendance',
    'firms',
    'higher',
    everywhere,
    { en: 'Exhibitors', zh: '参展商数' },
    {
      en: 'Customers who attend the edition; over the horizon their sum. Undefined for a cancelled edition.',
      zh: '参加该届的客户数；规划期为各届之和。取消的届无定义。'
    }
  ),
  outcome(
    'area',
    'm2',
    'higher',
    everywhere,
    { en: 'Area sold', zh: '售出面积' },
    {
      en: 'Square metres of stand sold; over the horizon their sum. Undefined for a cancelled edition.',
      zh: '售出的展位平方米数；规划期为各届之和。取消的届无定义。'
    }
  ),
  outcome(
    'inStage.*',
    'firms',
    null,
    ['edition', 'segment'],
    { en: 'In stage {name}', zh: '处于“{name}”阶段' },
    {
      en: "Customers in the stage at the show's time. Undefined for a cancelled edition.",
      zh: '展会期间处于该阶段的客户数。取消的届无定义。'
    }
  ),
  outcome(
    'joined',
    'firms',
    'higher',
    everywhere,
    { en: 'New customers', zh: '新客户数' },
    { en: 'Customers who attend for the first time.', zh: '首次参展的客户数。' }
  ),
  outcome(
    'retained',
    'firms',
    'higher',
    everywhere,
    { en: 'Retained customers', zh: '保留客户数' },
    {
      en: 'Customers who attended the last edition held and attend this one.',
      zh: '参加过上一届并参加本届的客户数。'
    }
  ),
  outcome(
    'returned',
    'firms',
    'higher',
    everywhere,
    { en: 'Customers won back', zh: '挽回客户数' },
    {
      en: 'Customers who come back from the last stage (disappearance) and attend.',
      zh: '由最后阶段（消失）回归并参展的客户数。'
    }
  ),
  outcome(
    'lost',
    'firms',
    'lower',
    everywhere,
    { en: 'Customers lost', zh: '流失客户数' },
    {
      en: 'Customers who move into the last stage (disappearance) after the edition; firms that close are not among them.',
      zh: '该届之后进入最后阶段（消失）的客户数；不含停业企业。'
    }
  ),
  outcome(
    'closed',
    'firms',
    null,
    everywhere,
    { en: 'Firms closed', zh: '停业企业数' },
    {
      en: 'Firms, prospects included, that close or leave the trade after the edition.',
      zh: '该届之后停业或退出行业的企业数（含潜在客户）。'
    }
  ),
  outcome(
    'flow.*',
    'firms',
    null,
    ['edition'],
    { en: 'Flow {name}', zh: '流向：{name}' },
    {
      en: "Customers in the first stage at the show's time who are in the second one after it; with the same stage twice, those who stay; with closed, those whose firm closes. Given for stages that attend; undefined for a cancelled edition.",
      zh: '展会期间处于前一阶段、届后处于后一阶段的客户数；两者相同为停留者；“停业”为该届之后停业者。只对可参展阶段给出；取消的届无定义。'
    }
  ),
  outcome(
    'timeInStage.*',
    'editions',
    null,
    overHorizon,
    { en: 'Time in stage {name}', zh: '“{name}”阶段停留时间' },
    {
      en: "Mean sojourn: customers in the stage summed over the editions of the horizon, divided by entries into it over the horizon, those after its last edition included (Little's law; exact for a settled fair, too long for one that starts with many customers in the stage).",
      zh: '平均停留届数：规划期内各届处于该阶段的客户数之和除以进入该阶段的人次（含最后一届之后进入者；利特尔法则；对已稳定的展会精确，起始时该阶段客户较多则偏长）。'
    }
  )
]
