import { createConnection } from 'vscode-languageserver/node';
import { useJschardet } from '../corpus/charsets';
import { NodeFileSystem } from '../corpus/files';
import { startServer } from './server';

const connection = createConnection();

/** A defect costs one answer, not everybody's server; only a client that is gone ends it. */
function survive(error: unknown): void {
  const { code, stack = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') process.exit(1);
  connection.console.error(`Unexpected error: ${stack}`);
}

process.on('uncaughtException', survive);
process.on('unhandledRejection', survive);
useJschardet();
startServer(connection, new NodeFileSystem());
