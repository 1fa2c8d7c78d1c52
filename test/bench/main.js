/** `npm run bench`: bundles the benchmark and runs it, see README.md. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundled } from './bundle.js'

const { main } = await import(pathToFileURL(path.join(await bundled(), 'program.js')).href)
process.exitCode = await main(process.argv.slice(2))
