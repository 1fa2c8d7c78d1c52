/** Words of the league table of a class. */
export const leagueTerms = {
  leagueTitle: { en: 'League table: plans for {name}', zh: '方案排名：{name}' },
  numberedPlan: { en: '{place}. {name}', zh: '{place}. {name}' },
  leaguePlace: { en: 'Place', zh: '名次' },
  openPlaces: { en: 'Places left open', zh: '可能的名次' },
  leaguePlan: { en: 'Plan', zh: '方案' },
  leagueLead: { en: 'Lead over {name}', zh: '相对{name}的领先' },
  probabilityFirst: { en: 'How often first', zh: '居首的次数占比' },
  placesFromTo: { en: '{best} to {worst}', zh: '{best} 至 {worst}' },
  notRanked: { en: 'Not ranked', zh: '未参加排名' },
  whyNotRanked: { en: 'Why', zh: '原因' },
  nobodyRanked: { en: 'No plan is ranked: see below why.', zh: '没有方案参加排名：原因见下。' },
  openPlacesMean: {
    en: 'A place is by the mean of {n} plays with the same luck for all. The places left open are those that the paired differences between plans do not rule out; each pair is looked at by itself, so among many plans one difference in twenty looks sure where there is none.',
    zh: '名次按 {n} 次运行的均值排列，各方案运气相同。可能的名次是两两配对之差未能排除的名次；每一对单独判断，因此方案很多时，约二十个差异中会有一个看似确定而实际并不存在。'
  },
  leagueLimit: {
    en: 'May be spent, discounts counted, by edition: {amounts} {currency}.',
    zh: '各届可投入（含折扣）：{amounts} {currency}。'
  },
  leagueNoLimit: { en: 'There is no limit to spending.', zh: '投入不设限额。' }
} as const
