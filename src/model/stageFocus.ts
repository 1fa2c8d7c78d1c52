/** Stages that a customer may stand in, in the order of the lifecycle. */
export const standingStages = ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance'] as const
export type StandingStage = (typeof standingStages)[number]

/** Work with a customer. */
export type Focus = 'outreach' | 'service' | 'innovation' | 'recovery' | 'farewell'

/**
 * What the theory works on in each stage (levers by the stage they serve, `MODEL.md`): personal contact with prospects;
 * service before, during and after the show; innovation and structural tactics for those who trust; recovery, with innovation
 * that closes the need gap, for those who waver; care at the end and winning back for those who are gone.
 */
export const focusOf: Readonly<Record<StandingStage, Focus>> = {
  cultivation: 'outreach',
  confirmation: 'service',
  trust: 'innovation',
  weakening: 'recovery',
  disappearance: 'farewell'
}
