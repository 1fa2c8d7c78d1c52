import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('06-new-growing-mature', 5)
solutionsSuite('06-new-growing-mature')
