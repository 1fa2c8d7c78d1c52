import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('02-from-records-to-plan', 8)
solutionsSuite('02-from-records-to-plan')
