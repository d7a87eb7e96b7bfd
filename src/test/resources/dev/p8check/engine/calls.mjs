// Answers engine calls line by line: "FUNCTION ARGUMENT" in, "=RESULT" or "!ERROR" out. Everything but
// printable ASCII, and the backslash itself, travels as \uXXXX, so that any UTF-16 text fits on one line.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const engine = await import(pathToFileURL(process.argv[2]));
const escape = (text) => text.replace(/[^ -~]|\\/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
const unescape = (text) => text.replace(/\\u(....)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

for await (const line of createInterface({ input: process.stdin })) {
  const space = line.indexOf(' ');
  const name = line.slice(0, space);
  let answer;
  try {
    if (typeof engine[name] !== 'function') {
      throw new Error('the module exports no function ' + name);
    }
    const result = engine[name](unescape(line.slice(space + 1)));
    if (typeof result !== 'string') {
      throw new Error(name + ' returned ' + typeof result + ', not a string');
    }
    answer = '=' + escape(result);
  } catch (error) {
    answer = '!' + escape(String(error && error.stack || error));
  }
  process.stdout.write(answer + '\n');
}
