import { decodeBytes, detectEncoding, textOf } from '../../src/core/encoding';
import { useJschardet } from '../../src/corpus/charsets';
import { detectWithJschardet } from '../../src/corpus/charsets/jschardet-detector';
import { legacyFiles, type MadeFile } from './charsets/files';
import { damagedUtf8Files, mixedFiles, sparseFiles, utf16Files } from './charsets/unicode-files';
import { cleanText } from './damage/clean-text';
import { Random } from './damage/random';

/** `SEEDBED_BENCH_PART=seen` measures on the part that may be looked at, and `SEEDBED_BENCH_SHOW` prints failures. */
const part = process.env.SEEDBED_BENCH_PART === 'seen' ? 'seen' : 'aside';
const show = Number(process.env.SEEDBED_BENCH_SHOW ?? 0);
const COUNT = Number(process.env.SEEDBED_BENCH_COUNT ?? 500);
const texts = cleanText(part, 1000);
const random = new Random(20_261_122);

type Judge = (file: MadeFile) => boolean;

useJschardet();

function row(name: string, files: readonly MadeFile[], ours: Judge, theirs: Judge): void {
  const [oursRight, oursMs] = judged(files, ours, show);
  const [theirsRight, theirsMs] = judged(files, theirs, 0);
  console.log(
    `${name.padEnd(36)} ${oursRight} (${oursMs} ms a file)   jschardet alone ${theirsRight} (${theirsMs})   of ${files.length}`,
  );
}

function judged(files: readonly MadeFile[], judge: Judge, mostShown: number): [string, string] {
  const start = performance.now();
  const wrong = files.filter((file) => !judge(file));
  const ms = (performance.now() - start) / files.length;
  for (const { language, charset, bytes } of wrong.slice(0, mostShown))
    console.log(`  ${language} ${charset} ${bytes.length}: ${detectEncoding(bytes).encoding}`);
  return [
    `${((100 * (files.length - wrong.length)) / files.length).toFixed(1).padStart(5)} %`,
    ms.toFixed(1),
  ];
}

/** Files count as recognised when decoding with the answer gives the text that they were made from. */
const givesText: Judge = ({ bytes, text }) => textOf(bytes, detectEncoding(bytes)) === text;
const jschardetGivesText: Judge = ({ bytes, text }) => {
  const [best] = detectWithJschardet(bytes);
  return best !== undefined && decodeBytes(bytes, best.charset) === text;
};
const names =
  (encoding: (file: MadeFile) => string): Judge =>
  (file) =>
    detectEncoding(file.bytes).encoding === encoding(file);
const jschardetNames =
  (encoding: (file: MadeFile) => string): Judge =>
  (file) =>
    detectWithJschardet(file.bytes)[0]?.charset.replace(/^utf-(16|32)-/, 'utf-$1') === encoding(file);
const ofFile = ({ charset }: MadeFile) => charset;
const utf8 = () => 'utf-8';

row('charset of legacy files', legacyFiles(texts, 8, random), givesText, jschardetGivesText);
row('sparse windows-1252', sparseFiles(200, random), givesText, jschardetGivesText);
row('damaged UTF-8 kept as UTF-8', damagedUtf8Files(texts, COUNT, random), names(utf8), jschardetNames(utf8));
row('UTF-16 without BOM', utf16Files(texts, COUNT, random), names(ofFile), jschardetNames(ofFile));
const mixed = mixedFiles(texts, COUNT, random);
row('mixed files kept as UTF-8', mixed, names(utf8), jschardetNames(utf8));
row('mixed files, text exact', mixed, givesText, jschardetGivesText);
