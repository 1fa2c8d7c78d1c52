/**
 * What a draw is for. A draw belongs to (seed, replication, segment, purpose, edition, customer); each purpose yields two
 * uniform numbers. Numbers are part of the stream scheme: never reuse or renumber one.
 */
export const purpose = {
  /** Whether a customer starts, attends or returns; whether the firm closes. */
  decision: 1,
  /** Luck in the value received; which exit is taken. */
  experience: 2,
  /** Reach of outreach; reach of win-back. */
  approach: 3,
  /** Reach of farewell. */
  farewell: 4,
  /** Whether the dissatisfied speak; whether the silent are found out. */
  voice: 5,
  /** Whether a case is remedied. */
  remedy: 6,
  /** Whether all contacts are lost. */
  contact: 7,
  /** Whether a record is late; whether it is wrong. */
  record: 8,
  /** Whether there is a record at all: drawn once, for edition 0. */
  coverage: 9,
  /** Whom a shock takes away. */
  leaving: 10,
  initialStage: 16,
  standAndMargin: 17,
  expectationAndTolerance: 18,
  loyaltyAndTaste: 19,
  trustAndFee: 20,
  influenceAndReferral: 21,
  knowHowAndPriceSensitivity: 22,
  burdenAndNeedGap: 23,
  /** The stage that a known customer starts in. */
  knownStage: 24
} as const
