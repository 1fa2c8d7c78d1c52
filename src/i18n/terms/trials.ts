/** Words of statements that are tried against plays. */
export const trialTerms = {
  trialsTable: { en: 'The verdicts', zh: '判决一览' },
  statementTried: { en: 'Statement', zh: '说法' },
  figureTried: { en: 'Measured by', zh: '衡量指标' },
  statedRange: { en: 'Said', zh: '所称' },
  assumptionTried: { en: 'Assumption', zh: '假设' },
  asAssumed: { en: 'As assumed', zh: '缺省假设下' },
  underOther: { en: 'If instead', zh: '改变假设后' },
  trialVerdict: { en: 'Verdict', zh: '判决' },
  dependsOn: { en: 'What it depends on', zh: '取决于什么' },
  'stated.between': { en: '{low} to {high}', zh: '{low} 至 {high}' },
  'stated.from': { en: '{low} or more', zh: '{low} 及以上' },
  'stated.upTo': { en: '{high} or less', zh: '{high} 及以下' },
  'finding.within': { en: 'as stated', zh: '与说法相符' },
  'finding.outside': { en: 'not as stated', zh: '与说法不符' },
  'finding.unclear': { en: 'cannot be told', zh: '尚难判断' },
  'trial.holds': { en: 'holds here', zh: '此处成立' },
  'trial.depends': { en: 'holds only if', zh: '有条件成立' },
  'trial.fails': { en: 'does not hold here', zh: '此处不成立' },
  'trial.open': { en: 'cannot be told from these plays', zh: '凭这些运行尚难判断' },
  trialRead: {
    en: '{figure} ({unit}). Shaded: what is said; dot: mean; bar: 95 % interval.',
    zh: '{figure}（{unit}）。阴影：所称的范围；圆点：均值；横线：95% 区间。'
  },
  trialsMean: {
    en: 'A statement holds here if the 95 % interval lies within the range said under every assumption tried, does not if it lies outside under every one, and holds only if it depends on them; else it cannot be told.',
    zh: '在所试的每种假设下 95% 区间都落在所称范围内，为此处成立；都落在范围外，为此处不成立；因假设而异，为有条件成立；其余为尚难判断。'
  },
  'unit.timesAsMuch': { en: 'times', zh: '倍' }
} as const
