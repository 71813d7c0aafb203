import type { SourceText } from './source-text';

/** The line break that most lines of the text end with; `'\n'` where there is none. Linear. */
export function dominantLineBreak({ lines }: Pick<SourceText, 'lines'>): '\n' | '\r\n' | '\r' {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (let line = 0; line < lines.count; line++) {
    const lineBreak = lines.lineBreak(line) as '\n' | '\r\n' | '\r' | '';
    if (lineBreak !== '') counts[lineBreak]++;
  }
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
