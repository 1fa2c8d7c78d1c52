import fc from 'fast-check'

/**
 * Property tests draw the same random inputs in every run, so that a green run stays green; `PROPERTY_SEED=random` draws
 * others, to search further.
 */
if (process.env.PROPERTY_SEED !== 'random') {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20261121) })
}
