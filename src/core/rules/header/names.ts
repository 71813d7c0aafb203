import { foldName } from '../../dates/fold';
import { MONTH_NAMES } from '../../dates/month-names';
import { WEEKDAY_NAMES } from '../../dates/weekday-names';
import { editDistance } from '../../text/edit-distance';

/** The name of a month (1–12), in any language, that `word` misspells by one letter. */
export function monthSpeltLike(word: string, month: number): string | undefined {
  const folded = foldName(word);
  for (const { months } of MONTH_NAMES) {
    const [full = ''] = (months.split(';')[month - 1] ?? '').split('|');
    const name = formsIn(full).find((form) => editDistance(folded, foldName(form), 1) === 1);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name of weekday `index` (0 = Sunday) in the language, length and case of another weekday's written name. */
export function weekdayInStyleOf(written: string, writtenIndex: number, index: number): string | undefined {
  const folded = foldName(written);
  for (const { weekdays } of WEEKDAY_NAMES) {
    const cells = weekdays.split(';').map((cell) => cell.split('|').map(formsIn));
    const length =
      cells[writtenIndex]?.findIndex((forms) => forms.some((form) => foldName(form) === folded)) ?? -1;
    if (length === -1) continue;
    const position = cells[writtenIndex]![length]!.findIndex((form) => foldName(form) === folded);
    const forms = cells[index]?.[length] ?? [];
    const name = forms[position] ?? forms[0];
    if (name !== undefined) return inCaseOf(written, name);
  }
  return undefined;
}

/** `word` in the case of `model`: capitals, lower case, or a capital first letter. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return word.toUpperCase();
  if (model === model.toLowerCase() && model !== model.toUpperCase()) return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function formsIn(forms: string): string[] {
  return forms.split(',').map((form) => form.trim());
}
