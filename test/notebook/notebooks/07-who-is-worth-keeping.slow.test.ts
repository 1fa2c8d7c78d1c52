import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('07-who-is-worth-keeping', 7)
solutionsSuite('07-who-is-worth-keeping')
