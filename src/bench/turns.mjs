// All engines take turns in one run, so that whatever else the machine does meets them alike.
import { engines } from './engines.mjs';

const OPERATIONS = ['sign', 'verify', 'publicKey'];

/** Runs every operation of every engine for {@code slice} ms in each of {@code rounds}; returns rows of operations a second. */
export async function takeTurns(rounds, slice) {
  const turns = [];
  for (const engine of await engines()) {
    for (const operation of OPERATIONS.filter((o) => engine[o])) {
      turns.push({ engine, operation, seconds: [] });
    }
  }
  for (const turn of turns) {
    await run(turn, 500);
  }
  for (let round = 0; round < rounds; round++) {
    for (const turn of turns) {
      turn.seconds.push(await run(turn, slice));
    }
  }
  return turns.map((t) => ({ name: t.engine.name, operation: t.operation, seconds: t.seconds }));
}

async function run(turn, slice) {
  const operation = turn.engine[turn.operation];
  const start = performance.now();
  let now = start;
  let count = 0;
  while (now - start < slice) {
    const result = operation();
    if (turn.engine.waits) {
      await result;
    }
    count++;
    now = performance.now();
  }
  return (now - start) / 1000 / count;
}

/** Prints operations a second: the median turn, the best turn, and both as multiples of noble's. */
export function table(rows) {
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const best = (list) => Math.min(...list);
  const lines = ['| engine | operation | a second, median | x noble | a second, best | x noble |', '|---|---|---|---|---|---|'];
  for (const row of rows) {
    const noble = rows.find((r) => r.name === '@noble/curves' && r.operation === row.operation);
    const cells = [median, best].map(
      (of) => `${Math.round(1 / of(row.seconds))} | ${(of(noble.seconds) / of(row.seconds)).toFixed(2)}`,
    );
    lines.push(`| ${row.name} | ${row.operation} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}
