import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial fit`. */
export const fitCommandWords = {
  commandFit: { en: 'fits of a published table, or one of your own', zh: '对已发表或自有的表做拟合' },
  commandFitLong: {
    en: 'Fits a table that does not say who attended which edition (perennial describe and calibrate read those): tenures and who left (Kaplan–Meier with Greenwood intervals, shifted beta-geometric, log-rank test between groups); survivors of cohorts by age (shifted beta-geometric, with projection); customers counted by number and last of their attendances (BG/BB); or rows with an outcome and covariates (logit). Columns are named by their headers, in any language.',
    zh: '拟合不是“谁参加了哪一届”的表（那类表由 perennial describe 和 calibrate 读取）：时长与是否离开（Kaplan–Meier 及 Greenwood 区间、移位贝塔-几何、组间对数秩检验）；各同期群按年限的留存人数（移位贝塔-几何，含推算）；按参展次数与最后一次计的客户数（BG/BB）；或带结果与协变量的行（logit）。各列以表头指明，语言不限。'
  },
  argumentTable: { en: 'table: CSV, TSV or .xlsx; - is standard input', zh: '表：CSV、TSV 或 .xlsx；- 为标准输入' },
  optionTime: { en: 'tenures: column of how long each was watched', zh: '时长表：观察时长所在的列' },
  optionLeft: { en: 'tenures: column of who left then (yes, no)', zh: '时长表：当时是否离开（是、否）所在的列' },
  optionCohorts: {
    en: 'survivors: columns of cohorts, with commas between; first row all who were won, then who is still there',
    zh: '留存人数表：各同期群所在的列，以逗号分隔；首行为赢得的全部客户，其下为仍在册者'
  },
  optionAges: {
    en: 'survivors, one row a cohort: columns by age or year, with commas between or as 2019..2024; cells before a cohort was won are empty',
    zh: '留存人数表（每个同期群一行）：按年限或年份的列，以逗号分隔或写作 2019..2024；该同期群赢得之前的单元格为空'
  },
  optionAttendances: {
    en: 'counts: columns of attendances after the first, the last of them (0: none), and opportunities, such as x,t_x,n',
    zh: '计数表：首次之后的参展次数、其中最后一次（0 为无）和机会数所在的列，如 x,t_x,n'
  },
  optionOutcome: { en: 'outcomes: column of what happened (yes, no)', zh: '结果表：结果（是、否）所在的列' },
  optionOn: {
    en: 'outcomes: columns known before, with commas between; texts are compared kind by kind',
    zh: '结果表：事先已知的列，以逗号分隔；文字列按类别比较'
  },
  optionNext: {
    en: 'outcomes: the outcome is that of the same customer in its next row, one fit for each outcome now; columns of customer and period, such as customer,year',
    zh: '结果表：结果取同一客户的下一行，并按当前结果分别拟合；指明客户与时段所在的列，如 customer,year'
  },
  optionCountOf: { en: 'column of how many customers a row stands for', zh: '每行代表多少客户所在的列' },
  optionFitBy: { en: 'column that parts the rows into groups', zh: '分组所依据的列' },
  optionYes: {
    en: 'cells that mean yes, with commas between; all others mean no',
    zh: '表示“是”的内容，以逗号分隔；其余即为“否”'
  },
  fitNothing: {
    en: 'say what the columns mean: --time and --left, --cohorts or --ages, --attendance, or --outcome and --on',
    zh: '请指明各列的含义：--time 与 --left、--cohorts 或 --ages、--attendance，或 --outcome 与 --on'
  },
  fitSeveral: {
    en: '{options} ask for different things; one of them at a time',
    zh: '{options} 要求的是不同的拟合；一次只能用一种'
  },
  fitTogether: { en: '{one} needs {other}', zh: '{one} 须与 {other} 同用' },
  fitTwo: { en: '--next names two columns', zh: '--next 须指明两列' },
  fitThree: { en: '--attendance names three columns', zh: '--attendance 须指明三列' },
  fitNotFor: { en: '{option} says nothing of {other}', zh: '{option} 不适用于 {other}' }
} as const satisfies Readonly<Record<string, Text>>
