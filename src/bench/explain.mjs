// node explain.mjs [rounds]: a log of 1, 2 and 5 MB to its explanation, in Node and, after npm install, in Chromium.
import { inChromium } from './chromium.mjs';
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

if (await import('esbuild').catch(() => null)) {
  const { version, rows } = await inChromium('./explainturns.mjs', 'takeTurns', rounds, SIZES);
  console.log(`\n${version}, time on the clock\n`);
  console.log(table(rows));
} else {
  console.log('\nChromium: left out, since npm install has not been run here.');
}
