// Times `inspect` on hostile text, each in fresh processes: node inspect.mjs [processes].
// The best by the clock says what an undisturbed machine gives; processor time has the compiler's threads in it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WHOLE = 65_536;
// The longest token that is read.
const TOKEN = 16_384;
const encoded = (text) => Buffer.from(text).toString('base64url');
const header = encoded('{"alg":"ES256","kid":"5HDB3C5YBB","typ":"JWT"}');
const signature = 'A'.repeat(86);
const filled = (unit) => unit.repeat(WHOLE / unit.length + 1).slice(0, WHOLE);

/** A token of `length` characters, with `unit` over and over in its payload. */
function token(start, unit, end, length = TOKEN) {
  const room = (length - header.length - signature.length - 2) * 3 / 4 - start.length - end.length;
  return `${header}.${encoded(start + unit.repeat(room / Buffer.byteLength(unit)) + end)}.${signature}`;
}

const texts = {
  'a good token': () => `${header}.${encoded('{"iss":"c055ca8c-e5a8-4836-b61d-aa5794eeb3f5","iat":1794999940,"exp":1795000900,"aud":"appstoreconnect-v1"}')}.${signature}`,
  '1 MiB of dots': () => '.'.repeat(1 << 20),
  '64 KiB of dots': () => filled('.'),
  '64 KiB of eyJ and dots': () => filled('eyJ.'),
  '64 KiB of eyJ in quotes': () => filled('"eyJ'),
  '64 KiB of Bearer eyJ': () => filled('Bearer eyJ '),
  '64 KiB of eyJ in lines, a dot at the end': () => filled('eyJ\n').slice(0, -1) + '.',
  '64 KiB of lone surrogates': () => filled('\ud800'),
  '64 KiB of backslashes': () => filled('\\'),
  '64 KiB of a log, one token': () => `${filled('2026-11-27 12:00:00 INFO still going\n').slice(0, WHOLE - 400)} Bearer ${texts['a good token']()}`,
  '16 KiB token: deep arrays': () => token('{"a":', '[', ''),
  '16 KiB token: deep objects': () => token('', '{"a":', ''),
  '16 KiB token: 2,000 members': () => token('{', '"a":1,', '"b":1}'),
  '16 KiB token: long scope': () => token('{"aud":"appstoreconnect-v1","exp":1795900900,"scope":[', '"GET /v1/ciProducts",', '"GET /v1/ciProducts"]}'),
  '16 KiB token: a number': () => token('{"exp":', '9', '}'),
  '16 KiB token: escaped lone surrogates': () => token('{"iss":"', '\\ud800', '"}'),
  '16 KiB token: no UTF-8': () => `${header}.${Buffer.alloc(12_000, 0xc3).toString('base64url')}.${signature}`,
  '16 KiB token: DER without end': () => `${header}.e30.${Buffer.concat([Buffer.from([0x30, 0x82, 0x2e, 0, 2, 0x82, 0x17, 0]), Buffer.alloc(12_000)]).toString('base64url')}`,
  '16 KiB token: lines of four': () => token('{"iss":"', 'x', '"}', 13_000).replace(/(....)/g, '$1\n'),
};

function spent(work) {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

if (process.argv[2] in texts) {
  const { inspect } = await import('../../target/engine/p8check.mjs');
  const request = JSON.stringify({ token: texts[process.argv[2]](), now: 1795000000 });
  const first = spent(() => inspect(request));
  const later = median(Array.from({ length: 41 }, () => spent(() => inspect(request)).processor));
  console.log(JSON.stringify({ first, later }));
} else {
  const processes = Number(process.argv[2] ?? 5);
  console.log('| text | first call by the clock, best | its processor time, median | later calls, median |\n|---|---|---|---|');
  for (const name of Object.keys(texts)) {
    const runs = Array.from({ length: processes }, () =>
      JSON.parse(spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' }).stdout));
    const clock = Math.min(...runs.map((run) => run.first.clock));
    const processor = median(runs.map((run) => run.first.processor));
    console.log(`| ${name} | ${clock.toFixed(0)} | ${processor.toFixed(0)} | ${median(runs.map((run) => run.later)).toFixed(1)} |`);
  }
}
