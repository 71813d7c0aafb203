import { createConnection } from 'vscode-languageserver/node';
import { NodeFileSystem } from '../corpus/files';
import { startServer } from './server';

startServer(createConnection(), new NodeFileSystem());
