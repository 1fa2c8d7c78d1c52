import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('01-compare-strategies')
solutionsSuite('01-compare-strategies')
