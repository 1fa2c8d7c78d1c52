import type { Words } from '../../calibration/fit.js'
import type { Term } from '../../i18n/terms.js'

/** What a calibration says of itself. */
export const calibrateWords = {
  noExhibitors: {
    message: 'the base scenario has no exhibitors to calibrate',
    messageZh: '基准情景中没有可校准的参展商客户群'
  },
  unknownSegment: (label: string, known: string, first: string): Words => ({
    message: `no segment of the base is called "${label}" (it has ${known}); its customers count among all exhibitors only; --segment "${label}=${first}" would say which it is`,
    messageZh: `基准情景没有名为“${label}”的客户群（现有 ${known}）；其客户只计入全部参展商；可用 --segment "${label}=${first}" 指明对应关系`
  }),
  noneMatches: (name: string): Words => ({
    message: `no segment of the records has the name of one of the base, so all customers together stand for "${name}"`,
    messageZh: `记录中没有与基准情景同名的客户群，故以全部客户代表“${name}”`
  }),
  unmetSegments: (names: string): Words => ({
    message: `the records have no customers of ${names}: what is set there stays as in the base`,
    messageZh: `记录中没有 ${names} 的客户：其设定保持基准取值`
  }),
  noSuchLabel: (name: string, known: string): Words => ({
    message: `the records have no segment "${name}"; they have ${known || 'none'}`,
    messageZh: `记录中没有客户群“${name}”；现有 ${known || '无'}`
  }),
  noSuchSegment: (name: string, known: string): Words => ({
    message: `no segment of exhibitors in the base is called "${name}"; there are ${known || 'none'}`,
    messageZh: `基准情景中没有名为“${name}”的参展商客户群；现有 ${known || '无'}`
  }),
  segmentsPooled: (name: string): Words => ({
    message: `the records have no segments, so stands are set for "${name}" and renewal for all exhibitors together`,
    messageZh: `记录中没有客户群，故展位面积只设定于“${name}”，续展按全部参展商合计`
  }),
  marketSize: {
    message: 'who never came is not in the records: the size of the market stays an assumption',
    messageZh: '从未参展者不在记录之中：市场规模仍为假设'
  },
  marketScaled: (ratio: string): Words => ({
    message: `scaled by ${ratio}, so that as many exhibitors attend as recorded; how many never came is still an assumption`,
    messageZh: `按 ${ratio} 倍缩放，使参展商数与记录一致；从未参展者的数量仍为假设`
  }),
  initialStages: {
    message: 'the fair is settled by its warm-up, so stages at the start stay as they are',
    messageZh: '展会由预热达到稳定，故起始阶段分布保持不变'
  },
  levers: {
    message:
      'attendance says nothing of what spending does: levers, tactics and drivers stay at their defaults; a history of spend and response can set a lever (responseFromHistory), or a manager’s four answers',
    messageZh:
      '参展记录不反映投入的效果：各可控参数、措施与驱动强度保持缺省；可用投入与响应的历史（responseFromHistory）或管理者的四个回答来设定'
  },
  traits: {
    message:
      'expectation, tolerance, price sensitivity and the spread of loyalty leave no trace of their own in attendance: defaults',
    messageZh: '期望、容忍度、价格敏感度与忠诚倾向的离散程度在参展记录中无独立痕迹：采用缺省值'
  },
  closure: {
    message: 'firms that close and firms that stay away for good look alike in records',
    messageZh: '停业与不再参展在记录中无从区分'
  },
  notIdentified: (share: number): Words => ({
    message: `the records narrow it by only ${share} %: it stays, a rate in its odds against staying; that it is not known widens the intervals of the others`,
    messageZh: `记录仅使其不确定性缩小 ${share}%：保持不变（转移率保持其相对“留在原阶段”的几率）；其未知程度已计入其他参数的区间`
  }),
  weaklyTold: (paths: Term): Words => ({
    message: `the records say little of ${paths.en}: they narrow each by less than a fifth, so its value is mostly what the base assumed and its interval is wide`,
    messageZh: `记录对 ${paths.zh} 所说甚少：不确定性缩小均不足五分之一，故其取值主要来自基准假设，区间较宽`
  }),
  cutShort: (paths: Term): Words => ({
    message: `the intervals of ${paths.en} reach beyond the greatest value that their distributions draw, since the rates of a stage share what staying leaves: they are less sure than an uncertainty analysis of this scenario will show`,
    messageZh: `${paths.zh} 的区间超出其分布所能抽到的最大值（同一阶段的各转移率共享“留在原阶段”之余）：其实际不确定程度高于用本情景作不确定性分析所见`
  }),
  ownWindow: {
    message:
      'the base changes by edition, so it keeps its own horizon and is not seen through the window of the records: who is new and who is back is compared only',
    messageZh: '基准情景各届设定不同，故沿用其自身的届数，不按记录的时段观察：新参展商与间断后回归者的占比仅作比较'
  },
  zeroRate: {
    message: 'the base has a rate of 0 or leaves nothing over, which is kept',
    messageZh: '基准情景的该比率为 0 或无余量，予以保留'
  },
  notRecorded: (name: string, nameZh: string): Words => ({
    message: `${name} is not recorded`,
    messageZh: `未记录${nameZh}`
  }),
  satisfaction: {
    message:
      'scores of a survey need not be on the scale of the model (60 is neutral there), so they are compared, not matched',
    messageZh: '调查评分未必与模型同一标度（模型以 60 为中性），故只作比较、不作匹配'
  },
  misses: (count: number, all: number): Words => ({
    message: `${count} of ${all} matched figures lie outside the records' intervals: the lifecycle cannot follow them all, or the fair was not settled while the records were made`,
    messageZh: `${all} 项匹配指标中有 ${count} 项落在记录的区间之外：生命周期无法同时符合全部指标，或记录期间展会并不稳定`
  }),
  notConverged: {
    message: 'the match did not come to its end; more replications would help',
    messageZh: '匹配未收敛；增加重复运行会有帮助'
  },
  noTarget: {
    message: 'nobody could renew in these records, so there is nothing to match; at least two editions held are needed',
    messageZh: '记录中没有任何应续展的客户，无可匹配；至少需要两届'
  },
  failed: (why: string, whyZh: string): Words => ({
    message: `the base cannot be played as a match needs it: ${why}`,
    messageZh: `基准情景无法按匹配所需运行：${whyZh}`
  })
} as const
