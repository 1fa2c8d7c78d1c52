/**
 * Launches of the space shuttle before the Challenger's last: temperature in °F, and whether an O-ring was damaged (Dalal,
 * Fowlkes & Hoadley 1989, Journal of the American Statistical Association 84, 945–957). The logistic regression on
 * temperature is the textbooks' 15.0429 (7.3786) and −.2322 (.1082), deviance 20.315 of 28.267 (R's glm).
 */
export const oRings = {
  temperature: [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58],
  damaged: [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1],
  constant: { coefficient: 15.0429, error: 7.3786 },
  slope: { coefficient: -0.2322, error: 0.1082 },
  deviance: 20.315,
  nullDeviance: 28.267
} as const
