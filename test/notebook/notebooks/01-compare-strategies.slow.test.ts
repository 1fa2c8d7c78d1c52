import { notebookSuite } from '../support/notebookSuite.js'

notebookSuite('01-compare-strategies')
