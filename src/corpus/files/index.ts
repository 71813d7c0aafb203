export {
  EXPLICIT_INCLUDE,
  findCorpusRoot,
  isSeedFileName,
  listCorpusFiles,
  listCorpusRoots,
  listSeedFiles,
  nearestRoot,
} from './corpus-roots';
export { escapeGlob } from './glob';
export { MemoryFileSystem } from './memory-file-system';
export { NodeFileSystem, type NodeFileSystemOptions } from './node-file-system';
export {
  createFilter,
  createMatcher,
  type FilterOptions,
  type FolderState,
  type PathFilter,
} from './path-filter';
