// node token.mjs [rounds] [ms]: from the text of a .p8 to a signed token, beside jose, in Node and in Chromium.
import { inChromium } from './chromium.mjs';
import { table, takeTurns } from './tokenturns.mjs';

const rounds = Number(process.argv[2] ?? 25);
const slice = Number(process.argv[3] ?? 60);

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${slice} ms\n\nNode ${process.version}\n`);
console.log(table(await takeTurns(rounds, slice)));

const { version, rows } = await inChromium('./tokenturns.mjs', 'takeTurns', rounds, slice);
console.log(`\n${version}\n`);
console.log(table(rows));
