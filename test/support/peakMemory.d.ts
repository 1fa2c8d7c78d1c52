/** The peak memory of this process in kilobytes. */
export function peakKilobytes(): number
