import type { Words } from '../../calibration/fit.js'

/** What a calibration says of itself. */
export const calibrateWords = {
  noExhibitors: {
    message: 'the base scenario has no exhibitors to calibrate',
    messageZh: '基准情景中没有可校准的参展商客户群'
  },
  unknownSegment: (label: string, known: string): Words => ({
    message: `no segment of the base is called "${label}" (it has ${known}); its customers count among all exhibitors only`,
    messageZh: `基准情景没有名为“${label}”的客户群（现有 ${known}）；其客户只计入全部参展商`
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
  attendance: {
    message:
      'records tell how often customers come back after a gap, so the level of attendance; how stages differ in it is assumed',
    messageZh: '记录可反映间断后回归的频率，从而反映参展率的水平；各阶段之间的差异为假设'
  },
  closure: {
    message: 'firms that close and firms that stay away for good look alike in records',
    messageZh: '停业与不再参展在记录中无从区分'
  },
  notIdentified: (share: number): Words => ({
    message: `the records narrow it by only ${share} %: it stays, a rate in its odds against staying`,
    messageZh: `记录仅使其不确定性缩小 ${share}%：保持不变（转移率保持其相对“留在原阶段”的几率）`
  }),
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
