import type { Words } from '../../calibration/fit.js'

/** What is said of response curves of levers. */
export const leverCurveWords = {
  twice: (lever: string): Words => ({
    message: `the lever "${lever}" is told of twice; give its history or a manager's answers, once`,
    messageZh: `可控参数“${lever}”给出了两次；请只给一次，历史或管理者的回答二者取一`
  }),
  sure: (lever: string): Words => ({
    message: `the four answers on ${lever} are taken as sure; a column sd (standard deviation of an answer, such as 0.05) says how sure they are`,
    messageZh: `关于 ${lever} 的四个回答按确定处理；可加一列 sd（回答的标准差，例如 0.05）说明把握程度`
  }),
  others: (names: string): Words => ({
    message: `attendance says nothing of what spending does: all levers but ${names}, tactics and drivers stay at their defaults`,
    messageZh: `参展记录不反映投入的效果：除 ${names} 外，各可控参数、措施与驱动强度保持缺省`
  })
} as const
