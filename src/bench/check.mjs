// node check.mjs [rounds] [ms] [times]: a check of everyday sets and of the worst texts, in Node and in Chromium.
import { build } from 'esbuild';
import { withChromium } from './chromium.mjs';
import { measure, table } from './checkturns.mjs';

const [rounds, slice, times] = [25, 40, 15].map((otherwise, i) => Number(process.argv[2 + i] ?? otherwise));

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${slice} ms, ${times} times each worst text, medians\n\nNode ${process.version}\n`);
console.log(table(await measure(rounds, slice, times)));

const bundle = await build({
  stdin: { contents: "import { measure } from './checkturns.mjs'; globalThis.measure = measure;", resolveDir: import.meta.dirname },
  bundle: true,
  format: 'iife',
  write: false,
});
const page = `<!doctype html><meta charset="utf-8"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
await withChromium({ '/': page }, async (session) => {
  const browser = await session();
  await browser.open('/');
  const rows = await browser.run('return await measure(...arguments)', rounds, slice, times);
  console.log(`\n${browser.version}\n`);
  console.log(Array.isArray(rows) ? table(rows) : rows);
  await browser.close();
});
