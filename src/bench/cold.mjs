// node cold.mjs [pages]: from navigation start to the first signature of a cold page, in Chromium, each page in a fresh browser;
// the last columns are time of the main thread, of which other work on the machine takes nothing.
import { build } from 'esbuild';
import { withChromium } from './chromium.mjs';

const pages = Number(process.argv[2] ?? 7);
const SETUP = `
const d = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 127);
const message = Uint8Array.from({ length: 220 }, (_, i) => 65 + (i % 26));
const int8 = (bytes) => new Int8Array(bytes.slice().buffer);
const finish = () => { globalThis.firstSignature = performance.now(); };
`;
const FIRST = {
  'p8check': "import { sign } from '../../target/bench/own.mjs';\n" + SETUP + 'sign(int8(d), int8(message)); finish();',
  'p8check, verified':
    "import { signAndVerify } from '../../target/bench/own.mjs';\n" + SETUP + 'signAndVerify(int8(d), int8(message)); finish();',
  '@noble/curves': "import { p256 } from '@noble/curves/nist.js';\n" + SETUP + 'p256.sign(message, d, { lowS: false }); finish();',
  'elliptic':
    "import elliptic from 'elliptic';\nimport { sha256 } from '@noble/hashes/sha2.js';\n" + SETUP +
    "new elliptic.ec('p256').keyFromPrivate(d).sign(sha256(message)); finish();",
  'BouncyCastle, compiled':
    "import { sign } from '../../target/bench/bouncycastle.mjs';\n" + SETUP + 'sign(int8(d), int8(message)); finish();',
};

const html = {};
for (const [name, contents] of Object.entries(FIRST)) {
  const bundle = await build({ stdin: { contents, resolveDir: import.meta.dirname }, bundle: true, minify: true, format: 'iife', write: false });
  html['/' + encodeURIComponent(name)] =
    '<!doctype html><meta charset="utf-8"><script>globalThis.started = performance.now()</script><script>' +
    bundle.outputFiles[0].text.replaceAll('</script', '<\\/script') + '</script>';
}
html['/empty'] = '<!doctype html><meta charset="utf-8"><p>';

const times = Object.fromEntries(Object.keys(FIRST).map((name) => [name, []]));
let version;
await withChromium(html, async (session) => {
  for (let i = 0; i < pages; i++) {
    for (const name of Object.keys(FIRST)) {
      const browser = await session();
      version = browser.version;
      await browser.open('/empty');
      await browser.cdp('Performance.enable', { timeDomain: 'threadTicks' });
      await browser.open('/' + encodeURIComponent(name));
      const { metrics } = await browser.cdp('Performance.getMetrics', {});
      const thread = (metric) => 1000 * metrics.find((m) => m.name === metric).value;
      const wall = await browser.run('return [globalThis.firstSignature, globalThis.firstSignature - globalThis.started]');
      times[name].push([...wall, thread('ScriptDuration') + thread('V8CompileDuration'), thread('TaskDuration')]);
      await browser.close();
    }
  }
});

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
console.log(`${new Date().toISOString().slice(0, 10)}, ${version}, ${pages} cold pages each\n`);
console.log('| engine | navigation start to first signature, median ms | best | script start to first signature, median ms | best | of noble, median | main thread: script, ms | of noble | page, ms | of noble |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const [name, list] of Object.entries(times)) {
  const column = (i) => list.map((t) => t[i]);
  const ofNoble = (i) => (median(column(i)) / median(times['@noble/curves'].map((t) => t[i]))).toFixed(2);
  const ms = (value) => value.toFixed(1);
  const cells = [
    ms(median(column(0))), ms(Math.min(...column(0))), ms(median(column(1))), ms(Math.min(...column(1))), ofNoble(0),
    ms(median(column(2))), ofNoble(2), ms(median(column(3))), ofNoble(3),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
