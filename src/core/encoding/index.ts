export { decodeOneByte, encodeOneByte, isOneByteCharset, ONE_BYTE_CHARSET_NAMES } from './charsets';
export { decodeBytes } from './decode';
export { explainRepair, type RepairProof } from './explain-repair';
export { type CharsetCandidate, type CharsetGuess, guessCharset } from './guess';
export { type IllFormedGroup, type IllFormedReading, readIllFormed } from './ill-formed';
export { misreadPair } from './misread-charsets';
export { findMojibake, type MojibakeRun, misreadOffsets, repairMojibake } from './mojibake';
export type { OneByteCharsetName } from './one-byte-tables';
export { isReadable, type SniffedEncoding, sniffEncoding, sniffSource } from './sniff';
