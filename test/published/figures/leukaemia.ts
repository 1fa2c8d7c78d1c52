/**
 * Weeks in remission of 21 patients under 6-mercaptopurine, + still in remission (Freireich et al. 1963; Gehan 1965), with
 * the curve and Greenwood's errors of the textbooks (Collett 2003, "Modelling Survival Data", and R's survfit).
 */
export const leukaemia = {
  left: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  still: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  times: [6, 7, 10, 13, 16, 22, 23],
  atRisk: [21, 17, 15, 12, 11, 7, 6],
  survival: [0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448],
  standardErrors: [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346],
  median: 23
} as const
