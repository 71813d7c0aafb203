import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 50;
const graceMs = 1500;
const afterKillMs = 1000;

export interface ProcessGroup {
  process: ChildProcess;
  /** Ends the process, waits for everything that it started, and kills what does not end within 1.5 s. */
  stop(): Promise<void>;
}

const running = new Set<number>();
process.on('exit', () => {
  for (const group of running) signal(group, 'SIGKILL');
});

/**
 * Starts a program as the leader of a process group of its own, so that what it starts in turn ends with it: the
 * extension host and the file watcher of an editor outlive their server by a moment and still write to its folders.
 * A group also does not get the terminal's Ctrl+C, so its owner can stop it in order.
 */
export function startProcessGroup(
  program: string,
  parameters: readonly string[],
  options: SpawnOptions,
): ProcessGroup {
  const child = spawn(program, parameters, { ...options, detached: true });
  const group = child.pid;
  if (group !== undefined) running.add(group);
  return {
    process: child,
    async stop() {
      if (group === undefined) return;
      child.kill('SIGTERM');
      if (!(await groupEnds(group, graceMs))) {
        signal(group, 'SIGKILL');
        await groupEnds(group, afterKillMs);
      }
      running.delete(group);
    },
  };
}

async function groupEnds(group: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; ) {
    if (!isRunning(group)) return true;
    await delay(pollMs);
  }
  return false;
}

/** A group whose members only wait to be reaped by process 1, which can take its time, counts as ended. */
function isRunning(group: number): boolean {
  if (!signal(group, 0)) return false;
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && isRunningMember(entry, group));
}

function isRunningMember(processId: string, group: number): boolean {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const [state, , processGroup] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return Number(processGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/** Sends a signal to a group; false when no process of it is left. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}
