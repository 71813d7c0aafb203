import { findOnPath } from './find-on-path';
import { type ProcessGroup, startProcessGroup } from './process-group';

export interface Display {
  /** What programs that open windows need in their environment. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const startTimeoutMs = 10_000;

/** Whether a program could open a window here, on the screen or on a virtual one. */
export function canOpenDisplay(): boolean {
  return hasScreen() || findOnPath('Xvfb') !== undefined;
}

export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Gives the screen where there is one, else starts a virtual X server; an error says what is missing. */
export async function openDisplay(): Promise<Display> {
  if (hasScreen()) return { environment: {}, close: async () => {} };
  const xvfb = findOnPath('Xvfb');
  if (!xvfb)
    throw new Error('a desktop editor needs a display or Xvfb (Debian package xvfb); neither is here');
  const group = startProcessGroup(
    xvfb,
    ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  try {
    return { environment: { DISPLAY: `:${await displayNumber(group)}` }, close: group.stop };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

function displayNumber({ process: server }: ProcessGroup): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start within 10 s')), startTimeoutMs);
    server.stdout?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(Number(chunk.toString()));
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Xvfb ended at once (${code})`));
    });
  });
}
