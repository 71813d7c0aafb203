const { appendFileSync, closeSync, mkdirSync, openSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const infoLevel = levels.indexOf('info');

/** A logger with the methods of `@vscode/spdlog` that appends to one file at once; it never throws. */
class Logger {
  #file;
  #level = infoLevel;
  #raw = false;

  constructor(_kind, _name, file) {
    this.#file = file;
    if (file) ignoreErrors(() => createFile(file));
    levels.forEach((name, level) => {
      this[name] = (message) => this.#write(name, level, message);
    });
  }

  #write(name, level, message) {
    if (level < this.#level || !this.#file) return;
    const line = this.#raw ? String(message) : `${timestamp()} [${name}] ${message}\n`;
    ignoreErrors(() => appendFileSync(this.#file, line));
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  setPattern() {
    this.#raw = false;
  }

  clearFormatters() {
    this.#raw = true;
  }

  flush() {}

  drop() {}
}

function timestamp() {
  return new Date().toISOString().replace('T', ' ').replace('Z', '');
}

function createFile(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  closeSync(openSync(file, 'a'));
}

function ignoreErrors(action) {
  try {
    action();
  } catch {
    // A log that cannot be written must not stop the editor.
  }
}

async function createLogger(name, file) {
  return new Logger('rotating', name, file);
}

// One assignment for each export: the editor imports this as an ES module, which sees only such names.
exports.version = 1;
exports.Logger = Logger;
exports.createAsyncRotatingLogger = createLogger;
exports.createRotatingLogger = createLogger;
exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.shutdown = () => {};
