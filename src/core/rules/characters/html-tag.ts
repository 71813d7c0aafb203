import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import { quoted } from './naming';

const INLINE =
  'a abbr b bdi bdo cite code del dfn em font i img ins kbd mark picture q s samp small source span strong sub sup svg time tt u var wbr';
const BLOCK =
  'article aside audio blockquote body button caption center col colgroup dd details div dl dt embed fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 head header html iframe input label legend li link main meta nav noscript object ol option p param pre section select summary table tbody td template textarea tfoot th thead title tr ul video';
const BREAKS = 'br hr';
const ELEMENTS = new Set(`${INLINE} ${BLOCK} ${BREAKS} script style`.split(' '));
const BLOCKS = new Set(BLOCK.split(' '));

const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]{0,10})((?:[\s/][^<>]{0,600})?)>/y;
const DECLARATION = /<(?:!doctype|\?xml)[^<>]{0,300}>/iy;

interface Leftover {
  end: number;
  kind: string;
  newText: string;
}

export const htmlTag = defineFileRule({
  id: 'html-tag',
  section: 'characters',
  summary: 'tags, comments and scripts of HTML that were left in the text',
  rationale:
    'They are the page’s machinery: counted as words, they distort every figure, and scripts are not language at all.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'The river rose.<br />It fell again.', good: 'The river rose.\nIt fell again.' },
  check({ source, shared, report }) {
    const { text } = source;
    if (!text.includes('<')) return;
    const reader = new LeftoverReader(text, () => shared(dominantLineBreak));
    for (let start = text.indexOf('<'); start !== -1; ) {
      const leftover = reader.readAt(start);
      if (leftover !== undefined)
        report({
          start,
          end: leftover.end,
          message: `${leftover.kind} of HTML: ${quoted(text.slice(start, Math.min(leftover.end, start + 100)))}.`,
          fixes: [fixOf(start, leftover)],
        });
      start = text.indexOf('<', leftover?.end ?? start + 1);
    }
  },
});

function fixOf(start: number, { end, kind, newText }: Leftover): Fix {
  const title = newText === '' ? `Remove the ${kind.toLowerCase()}` : 'Replace the tag by a line break';
  return { title, safety: 'suggestion', preferred: true, edits: [{ start, end, newText }] };
}

class LeftoverReader {
  /** Closers that do not occur behind some offset, so that hostile text is not searched again and again. */
  private readonly missing = new Set<string>();
  private readonly present = new Map<string, boolean>();

  constructor(
    private readonly text: string,
    private readonly lineBreak: () => string,
  ) {}

  readAt(start: number): Leftover | undefined {
    if (this.text.startsWith('<!--', start)) {
      const end = this.find('-->', start + 4);
      return end === undefined ? undefined : { end, kind: 'Comment', newText: '' };
    }
    DECLARATION.lastIndex = start;
    const declaration = DECLARATION.exec(this.text);
    if (declaration !== null) return { end: start + declaration[0].length, kind: 'Declaration', newText: '' };
    TAG.lastIndex = start;
    const match = TAG.exec(this.text);
    return match === null ? undefined : this.readTag(start, match);
  }

  private readTag(start: number, [whole, slash, written, rest]: RegExpExecArray): Leftover | undefined {
    const name = written!.toLowerCase();
    const end = start + whole.length;
    if (!ELEMENTS.has(name) || !this.isMarkup(name, slash!, rest!)) return undefined;
    if ((name === 'script' || name === 'style') && slash === '') {
      const close = this.find(`</${name}>`, end) ?? this.find(`</${name.toUpperCase()}>`, end);
      return { end: close ?? end, kind: name === 'script' ? 'Script' : 'Style sheet', newText: '' };
    }
    return { end, kind: 'Tag', newText: this.replacement(name, slash!, start, end) };
  }

  /** One letter in angle brackets is also how linguists write a grapheme: it takes more to be a tag. */
  private isMarkup(name: string, slash: string, rest: string): boolean {
    if (rest !== '' && !/^[\s/]*$|^\s+[\w:.-]+\s*(?:[=/\s]|$)/.test(rest)) return false;
    if (name.length > 1 || slash !== '' || rest.includes('=')) return name !== 'title' || rest === '';
    return this.has(`</${name}>`);
  }

  /** A block that starts or ends inside a line was a line of its own. */
  private replacement(name: string, slash: string, start: number, end: number): string {
    const before = this.text[start - 1] ?? '\n';
    const after = this.text[end] ?? '\n';
    const inLine = !/[\n\r]/.test(before) && !/[\n\r]/.test(after);
    if (name === 'br' || name === 'hr') return inLine ? this.lineBreak() : '';
    if (!BLOCKS.has(name) || !inLine) return '';
    if (name === 'td' || name === 'th') return slash === '' ? ' ' : '';
    const paragraph = /^(?:p|div|h\d|blockquote|table|ul|ol)$/.test(name);
    if (slash === '') return paragraph ? this.lineBreak() + this.lineBreak() : this.lineBreak();
    return after === '<' ? '' : this.lineBreak();
  }

  private has(closer: string): boolean {
    const known = this.present.get(closer) ?? this.text.includes(closer);
    this.present.set(closer, known);
    return known;
  }

  /** The offset behind the next occurrence. */
  private find(closer: string, from: number): number | undefined {
    if (this.missing.has(closer)) return undefined;
    const at = this.text.indexOf(closer, from);
    if (at === -1) this.missing.add(closer);
    return at === -1 ? undefined : at + closer.length;
  }
}
