import { notebookSuite } from '../support/notebookSuite.js'
import { solutionsSuite } from '../support/solutionsSuite.js'

notebookSuite('05-sizing-the-budget')
solutionsSuite('05-sizing-the-budget')
