import type { CommandContext } from './command';

/** JSON objects, one to a line, with the number of each line; lines that are none are complained of and left out. */
export async function* readJsonLines(
  input: AsyncIterable<Uint8Array>,
  { complain }: Pick<CommandContext, 'complain'>,
): AsyncGenerator<{ line: number; value: Readonly<Record<string, unknown>> }> {
  let line = 0;
  for await (const text of linesOf(input)) {
    line++;
    if (text.trim() === '') continue;
    const value = objectIn(text);
    if (value === undefined) complain(`line ${line} of the input is no JSON object`);
    else yield { line, value };
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Lines end at line feeds alone: JSON texts may hold the other breaks that Unicode knows. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of input) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const last = lines.pop()!;
    for (const line of lines) {
      yield parts.join('') + line;
      parts = [];
    }
    parts.push(last);
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
