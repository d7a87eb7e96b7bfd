// node explain.mjs [rounds]: a log of 1, 2 and 5 MB to its explanation, in Node and, after npm ci, in Chromium.
import { withChromium } from './chromium.mjs';
import { takeTurns } from './explainturns.mjs';

const SIZES = [1, 2, 5];
const rounds = Number(process.argv[2] ?? 15);

function table(rows) {
  const lines = [`| log | ${SIZES.map((size) => `${size} MB, best (median) ms`).join(' | ')} |`, '|---|---|---|---|'];
  for (const { kind, ms } of rows) {
    lines.push(`| ${kind} | ${ms.map(([best, median]) => `${best.toFixed(0)} (${median.toFixed(0)})`).join(' | ')} |`);
  }
  return lines.join('\n');
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds\n\nNode ${process.version}, processor time\n`);
console.log(table(takeTurns(rounds, SIZES)));

const esbuild = await import('esbuild').catch(() => null);
if (!esbuild) {
  console.log('\nChromium: left out, since npm ci has not been run here.');
} else {
  const bundle = await esbuild.build({
    stdin: { contents: "import { takeTurns } from './explainturns.mjs'; globalThis.takeTurns = takeTurns;", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const page = `<!doctype html><meta charset="utf-8"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
  await withChromium({ '/': page }, async (session) => {
    const browser = await session();
    await browser.open('/');
    const rows = await browser.run('return takeTurns(arguments[0], arguments[1])', rounds, SIZES);
    console.log(`\n${browser.version}, time on the clock\n`);
    console.log(Array.isArray(rows) ? table(rows) : rows);
    await browser.close();
  });
}
