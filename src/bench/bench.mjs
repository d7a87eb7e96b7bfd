// node bench.mjs [rounds] [ms]: signatures, verifications and public keys a second, in Node and in Chromium.
import { build } from 'esbuild';
import { withChromium } from './chromium.mjs';
import { table, takeTurns } from './turns.mjs';

const rounds = Number(process.argv[2] ?? 150);
const slice = Number(process.argv[3] ?? 10);

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${slice} ms\n\nNode ${process.version}\n`);
console.log(table(await takeTurns(rounds, slice)));

const bundle = await build({
  stdin: { contents: "import { takeTurns } from './turns.mjs'; globalThis.takeTurns = takeTurns;", resolveDir: import.meta.dirname },
  bundle: true,
  format: 'iife',
  write: false,
});
const page = `<!doctype html><meta charset="utf-8"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
await withChromium({ '/': page }, async (session) => {
  const browser = await session();
  await browser.open('/');
  const rows = await browser.run('return await takeTurns(arguments[0], arguments[1])', rounds, slice);
  console.log(`\n${browser.version}\n`);
  console.log(Array.isArray(rows) ? table(rows) : rows);
  await browser.close();
});
