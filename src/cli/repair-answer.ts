import { referenceEdits } from '../core/encoding/character-references';
import { type RepairOptions, repairText, type TextRepair, withEdits } from '../core/encoding/repair-text';
import { composeEdits } from '../core/lint/compose-edits';

/**
 * Makes the members "text", "edits" and "chain" of the answer to a text, of which `json` is the JSON: it is copied where
 * nothing changes. With `html`, character references are decoded first, which is the order of the damage undone.
 */
export function repairAnswer(options: RepairOptions, html: boolean): (text: string, json: string) => string {
  return (text, json) => {
    const { text: repaired, edits, chain } = html ? repairHtml(text, options) : repairText(text, options);
    if (edits.length === 0) return `"text":${json},"edits":[]`;
    const tuples = edits.map(({ start, end, newText }) => [start, end, newText]);
    const members = `"text":${JSON.stringify(repaired)},"edits":${JSON.stringify(tuples)}`;
    return chain.length === 0 ? members : `${members},"chain":${JSON.stringify(chain)}`;
  };
}

function repairHtml(text: string, options: RepairOptions): TextRepair {
  const references = referenceEdits(text);
  if (references.length === 0) return repairText(text, options);
  const { text: repaired, edits, chain } = repairText(withEdits(text, references), options);
  return { text: repaired, edits: composeEdits(text.length, [references, edits]), chain };
}
