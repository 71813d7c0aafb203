import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureNode } from './node-binary';
import { type ProcessGroup, startProcessGroup } from './process-group';
import { writeQuietSettings } from './quiet-settings';
import { lastLines, runCommand } from './run-command';
import { hostReleases } from './versions';
import { ensureHost, serverEntry } from './vscode-host';

/** A VS Code server that is installed, with a data folder of its own. */
export interface PreparedServer {
  version: string;
  node: string;
  entry: string;
  dataFolder: string;
}

export interface ServerOptions {
  environment?: NodeJS.ProcessEnv;
  /**
   * Whether the window obeys `extensionDevelopmentPath` and `extensionTestsPath` of its address. It then shows no
   * notifications, so it is not the window that a person sees.
   */
  testDriver?: boolean;
  settings?: Readonly<Record<string, unknown>>;
}

export interface RunningServer {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** The address that opens a window; its parameters carry the server's secret. */
  address(parameters: Readonly<Record<string, string>>): string;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;
const listening = /Extension host agent listening on (\d+)/;
const linesOfLogInError = 30;

/** Installs what a VS Code version needs to run; `dataFolder` takes its settings, extensions and logs. */
export async function prepareServer(version: string, dataFolder: string): Promise<PreparedServer> {
  const host = await ensureHost(version);
  const release = hostReleases[version]!;
  await mkdir(path.join(dataFolder, 'extensions'), { recursive: true });
  return {
    version,
    node: await ensureNode(release.node),
    entry: path.join(host, serverEntry),
    dataFolder,
  };
}

export async function installExtension(server: PreparedServer, vsix: string): Promise<void> {
  await runCommand(
    server.node,
    [server.entry, '--install-extension', vsix, '--force', ...dataParameters(server)],
    { environment: serverEnvironment() },
  );
}

/** Starts a server on a free port of this machine and waits, at most 60 s, until it listens. */
export async function startServer(
  server: PreparedServer,
  { environment = {}, testDriver = false, settings = {} }: ServerOptions = {},
): Promise<RunningServer> {
  await writeQuietSettings(path.join(server.dataFolder, 'data'), settings);
  const secret = randomUUID();
  const group = startProcessGroup(
    server.node,
    [
      server.entry,
      '--host=127.0.0.1',
      '--port=0',
      `--connection-token=${secret}`,
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
      ...dataParameters(server),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...serverEnvironment(), ...environment } },
  );
  try {
    const origin = `http://127.0.0.1:${await portOnceListening(group)}`;
    return {
      origin,
      address: (parameters) => `${origin}/?${new URLSearchParams({ tkn: secret, ...parameters })}`,
      stop: group.stop,
    };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

function dataParameters({ dataFolder }: PreparedServer): string[] {
  return [
    '--accept-server-license-terms',
    `--server-data-dir=${dataFolder}`,
    `--extensions-dir=${path.join(dataFolder, 'extensions')}`,
  ];
}

/** An empty gallery keeps the server from asking for extensions that it cannot reach. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, EXTENSIONS_GALLERY: '{}' };
}

function portOnceListening({ process: child }: ProcessGroup): Promise<number> {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = (reason: string) =>
      reject(new Error(`the VS Code server ${reason}\n${lastLines(log, linesOfLogInError)}`));
    const timer = setTimeout(() => fail('did not start within 60 s'), startTimeoutMs);
    const read = (chunk: Buffer) => {
      log += chunk;
      const port = listening.exec(log)?.[1];
      if (port) settle(() => resolve(Number(port)));
    };
    const settle = (action: () => void) => {
      clearTimeout(timer);
      child.stdout?.off('data', read).resume();
      child.stderr?.off('data', read).resume();
      action();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => settle(() => fail(`could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => settle(() => fail(`ended at once (${signal ?? code})`)));
  });
}
