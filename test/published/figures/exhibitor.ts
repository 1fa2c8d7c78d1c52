/**
 * The five-stage matrix fitted by grid search to 44 % renewal of first-time and 62 % of all exhibitors; figures by numpy:
 * powers of the matrix over the stages that exhibit, their fundamental matrix, and (I − P / 1.1)⁻¹ R.
 */
export const exhibitorFigures = {
  stages: ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance'],
  cohortRetention: [
    0.44, 0.5956818181818182, 0.7174170164059518, 0.7791004334299467, 0.8037138523592277, 0.8126234011281855,
    0.8157427035948994, 0.8168238028499749
  ],
  allTenureRetention: 0.6187436347441269,
  editionsFromConfirmation: 2.677144140098788,
  infinite: [4149.398405330218, 10800.43671629928, 22587.742772831425, 9990.139005149273, 2870.817796717647]
}
