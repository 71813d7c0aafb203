export { composeEdits } from '../text/compose-edits';
