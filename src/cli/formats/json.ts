import { printableJson } from '../printable';

const INDENT = 2;

/** A JSON array printed item by item, indented by two more than the line that it starts on. */
export class JsonArray {
  private empty = true;

  constructor(private readonly indent: string) {}

  item(value: unknown): string {
    const before = this.empty ? '[\n' : ',\n';
    this.empty = false;
    const inner = `${this.indent}${' '.repeat(INDENT)}`;
    return `${before}${inner}${printableJson(value, INDENT).replaceAll('\n', `\n${inner}`)}`;
  }

  end(): string {
    return this.empty ? '[]' : `\n${this.indent}]`;
  }
}
