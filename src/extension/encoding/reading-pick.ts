import * as vscode from 'vscode';
import { type FileEncoding, type FileReading, UNLIKELY_READINGS } from '../../server/protocol';
import type { Server } from '../server';
import { nameOf } from './documents';

interface ReadingItem extends vscode.QuickPickItem {
  reading?: FileReading;
}

/**
 * Asks in which encoding a file is, the likely ones first, each with the first words as they would read: whoever knows
 * a word of the text finds its encoding by typing it. Does not ask where there is one only.
 */
export async function pickReading(
  server: Server,
  { uri, readings }: Pick<FileEncoding, 'uri' | 'readings'>,
): Promise<FileReading | undefined> {
  const further = await server.request<FileReading[]>(UNLIKELY_READINGS, uri);
  if (readings.length + further.length === 0) {
    void vscode.window.showWarningMessage(`${nameOf(uri)} cannot be read as a whole in any encoding.`);
    return undefined;
  }
  if (readings.length + further.length === 1) return readings[0] ?? further[0];
  const items: ReadingItem[] = [
    ...section('likely', readings),
    ...section('would also read without an error', further),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: `In which encoding is ${nameOf(uri)}?`,
    placeHolder:
      'Each shows how the first words beyond ASCII read. Type an encoding, or a word that you know.',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.reading;
}

function section(title: string, readings: readonly FileReading[]): ReadingItem[] {
  if (readings.length === 0) return [];
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...readings.map(itemOf)];
}

function itemOf(reading: FileReading): ReadingItem {
  return {
    label: reading.name,
    ...(reading.confidence !== undefined && { description: percent(reading.confidence) }),
    detail: oneLine(reading.preview),
    reading,
  };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A quick pick draws `$(name)` as an icon, and controls not at all. */
export function oneLine(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f]/g, '\ufffd').replaceAll('$(', '$ (');
}
