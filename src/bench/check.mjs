// node check.mjs [rounds] [ms] [times]: a check of everyday sets and of the worst texts, in Node and in Chromium.
import { inChromium } from './chromium.mjs';
import { measure, table } from './checkturns.mjs';

const [rounds, slice, times] = [25, 40, 15].map((otherwise, i) => Number(process.argv[2 + i] ?? otherwise));

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${slice} ms, ${times} times each worst text, medians\n\nNode ${process.version}\n`);
console.log(table(await measure(rounds, slice, times)));

const { version, rows } = await inChromium('./checkturns.mjs', 'measure', rounds, slice, times);
console.log(`\n${version}\n`);
console.log(table(rows));
