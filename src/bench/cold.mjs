// node cold.mjs [pages]: from navigation start to the first signature of a cold page, in Chromium, each page in a fresh browser.
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
      await browser.open('/' + encodeURIComponent(name));
      times[name].push(await browser.run('return [globalThis.firstSignature, globalThis.firstSignature - globalThis.started]'));
      await browser.close();
    }
  }
});

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
console.log(`${new Date().toISOString().slice(0, 10)}, ${version}, ${pages} cold pages each\n`);
console.log('| engine | navigation start to first signature, median ms | best | script start to first signature, median ms | best | of noble, median |');
console.log('|---|---|---|---|---|---|');
for (const [name, list] of Object.entries(times)) {
  const total = list.map((t) => t[0]);
  const script = list.map((t) => t[1]);
  const noble = median(times['@noble/curves'].map((t) => t[0]));
  console.log(
    `| ${name} | ${[median(total), Math.min(...total), median(script), Math.min(...script)].map((ms) => ms.toFixed(1)).join(' | ')} | ${(median(total) / noble).toFixed(2)} |`,
  );
}
