import type { MojibakeRun } from './mojibake-run';

/** Quotation marks, dashes and ellipses of old Macintosh texts that were read as windows-1252. */
export interface MacPunctuation {
  /** The text with them put right. */
  reading: string;
  runs: readonly MojibakeRun[];
  gain: number;
  hasLetters: false;
}

interface Mark {
  /** Capitals where no word has them. */
  places: RegExp;
  meant: string;
  /** Bits of evidence that one such place is. */
  evidence: number;
}

const MARKS: readonly Mark[] = [
  { places: /(?<=[A-Za-z])Õ(?=(?:s|t|d|m|re|ve|ll)(?![A-Za-z]))/g, meant: '’', evidence: 20 },
  { places: /(?<=(?:^|[^A-Za-z])[a-z]|[a-z]{2})Õ(?=[a-z]{2})/g, meant: '’', evidence: 20 },
  { places: /(?<=[a-z])Õ(?=[\s.,;:!?)]|$)/g, meant: '’', evidence: 6 },
  { places: /(?<=^|[\s(])Ô(?=[A-Za-z][^\nÔ]{0,80}[a-z]Õ)/g, meant: '‘', evidence: 4 },
  { places: /(?<=\S )Ð(?= \S)/g, meant: '–', evidence: 10 },
  { places: /(?<=[a-z,Ó] )Ñ(?= [a-zÒ])|(?<=[a-z]{2})Ñ(?=[a-z]{2})/g, meant: '—', evidence: 10 },
  { places: /(?<=[a-z]{2})É(?=\s|$)/g, meant: '…', evidence: 6 },
];

/** Quotation marks, which stand in pairs. */
const OPENING: Mark = { places: /(?<=^|[\s(])Ò(?=[A-Z]?[a-z])/g, meant: '“', evidence: 7 };
const CLOSING: Mark = { places: /(?<=[a-z][.,!?]?)Ó(?=[\s.,;:!?)]|$)/g, meant: '”', evidence: 7 };

const ANY = /[ÉÐÑÒÓÔÕ]/;
/** Bits that settle it. */
const ENOUGH = 14;
const CHAIN = ['macintosh as windows-1252'];

/** Undefined where there are none, or too few to tell. Changes nothing else, so other letters may be right. Linear. */
export function findMacPunctuation(text: string): MacPunctuation | undefined {
  if (!ANY.test(text)) return undefined;
  let gain = 0;
  const runs: MojibakeRun[] = [];
  const opening = [...text.matchAll(OPENING.places)].length;
  const closing = [...text.matchAll(CLOSING.places)].length;
  const marks = opening === closing ? [...MARKS, OPENING, CLOSING] : MARKS;
  const done = new Set<number>();
  for (const { places, meant, evidence } of marks)
    for (const { index } of text.matchAll(places)) {
      if (done.has(index)) continue;
      done.add(index);
      gain += evidence;
      const span = { start: index, end: index + 1 };
      runs.push({ ...span, text: meant, edits: [{ ...span, newText: meant }], chain: CHAIN, safe: false });
    }
  if (gain < ENOUGH) return undefined;
  runs.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const run of runs) {
    parts.push(text.slice(from, run.start), run.text);
    from = run.end;
  }
  parts.push(text.slice(from));
  return { reading: parts.join(''), runs, gain, hasLetters: false };
}
