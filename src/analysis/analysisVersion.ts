/**
 * Version of what is made of a run: raised whenever an outcome of the same run, or anything else that experiments keep of it,
 * gets another number. What a checkpoint kept under another version is then played again.
 */
export const ANALYSIS_VERSION = 3
