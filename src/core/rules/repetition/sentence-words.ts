import type { SeedFile } from '../../seed/tree';
import { sentencesOf } from '../../text/sentences';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { forEachWord } from '../../text/words';

/** A sentence and its words as numbers, equal where the words are but for case. */
export interface WordedSentence extends Span {
  words: Int32Array;
  /** Where each word stands. */
  spans: readonly Span[];
}

/** The sentences of every document, by its number; words are numbered over the file. For `context.shared`. Linear. */
export function wordedSentences(
  { text }: SourceText,
  { documents }: SeedFile,
): readonly (readonly WordedSentence[])[] {
  const numbers = new Map<string, number>();
  return documents.map(({ body }) =>
    body.paragraphs.flatMap((paragraph) =>
      sentencesOf(text, paragraph).map((sentence) => worded(text, sentence, numbers)),
    ),
  );
}

function worded(text: string, sentence: Span, numbers: Map<string, number>): WordedSentence {
  const spans: Span[] = [];
  const words: number[] = [];
  forEachWord(text, sentence, (start, end) => {
    const word = text.slice(start, end).toLowerCase().replaceAll('’', "'");
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    words.push(number);
    spans.push({ start, end });
  });
  return { ...sentence, words: Int32Array.from(words), spans };
}
