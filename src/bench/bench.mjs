// node bench.mjs [rounds] [ms]: signatures, verifications and public keys a second, in Node and in Chromium.
import { inChromium } from './chromium.mjs';
import { table, takeTurns } from './turns.mjs';

const rounds = Number(process.argv[2] ?? 150);
const slice = Number(process.argv[3] ?? 10);

console.log(`${new Date().toISOString().slice(0, 10)}, ${rounds} rounds of ${slice} ms\n\nNode ${process.version}\n`);
console.log(table(await takeTurns(rounds, slice)));

const { version, rows } = await inChromium('./turns.mjs', 'takeTurns', rounds, slice);
console.log(`\n${version}\n`);
console.log(table(rows));
