// Logs of several kinds with Apple's 401 near the end, and the time that explaining each of them takes.
import { explain } from '../../target/engine/p8check.mjs';

const REFUSED = JSON.stringify({
  errors: [{
    status: '401',
    code: 'NOT_AUTHORIZED',
    title: 'Authentication credentials are missing or invalid.',
    detail: 'Provide a properly configured and signed bearer token, and make sure that it has not expired.',
  }],
});
const WORDS = [
  'Compiling Swift source files for target App', 'CodeSign /Users/runner/work/App.app (in target App)', 'Touch App.app',
  'note: Using new build system', 'Resolving package graph', 'ld: warning: directory not found for option -L/opt/lib',
];

const part = (value) => btoa(JSON.stringify(value)).replaceAll('=', '');
const SCOPED = [
  part({ alg: 'ES256', kid: '5HDB3C5YBA', typ: 'JWT' }),
  part({ iss: 'c055ca8c-e5a8-4836-b61d-aa5794eeb3f4', iat: 1795511500, exp: 1795512100, aud: 'appstoreconnect-v1', scope: ['GET /v1/apps'] }),
  'A'.repeat(86),
].join('.');

/** What a log is made of, line by line: its number in, its text out. */
const KINDS = {
  'a build': (i) => `${WORDS[i % WORDS.length]} ${i}\n`,
  'a build with times and colors': (i) => `2026-11-26T20:57:27.12345${i % 90 + 10}Z \u001b[32m${WORDS[i % WORDS.length]}\u001b[0m\r\n`,
  'JSON, indented': (i) => `  {\n    "level": "info",\n    "id": "${i}",\n    "message": "${WORDS[i % WORDS.length]}"\n  },\n`,
  'JSON, short lines': () => '  "a": "b",\n',
  'a lock file': (i) => `    "node_modules/pkg${i}": {\n      "version": "1.${i % 50}.0",\n`
      + `      "resolved": "https://packages.example/pkg${i}/-/pkg${i}-1.0.0.tgz",\n      "license": "MIT"\n    },\n`,
  'one line': (i) => `{"at":${i},"request":"GET /v1/builds","status":200},`,
  'addresses run together, and a token with a scope': (i) => `${i === 0 ? `Bearer ${SCOPED}\n` : ''}${'https://api.appstoreconnect.apple.com'.repeat(110)}\n`,
  'what notarytool says of good credentials': (i) => (i % 400 === 0 ? 'Success. Credentials validated.\n' : `${WORDS[i % WORDS.length]} ${i}\n`),
  'answers of Apple': (i) => `GET https://api.appstoreconnect.apple.com/v1/apps/${i}\nHTTP/2 401\ndate: Tue, 24 Nov 2026 09:12:44 GMT\n\n${REFUSED}\n`,
};

function request(kind, megabytes) {
  const lines = [];
  for (let i = 0, left = megabytes * 2 ** 20; left > 0; i++) {
    lines.push(KINDS[kind](i));
    left -= lines[i].length;
  }
  return JSON.stringify({ text: lines.join('') + '\n' + REFUSED, now: 1795511564 });
}

/** Explains every kind of log in each size {@code rounds} times, in turns; returns the best and the median ms. */
export function takeTurns(rounds, sizes) {
  const rows = Object.keys(KINDS).map((kind) => ({ kind, requests: sizes.map((size) => request(kind, size)), ms: sizes.map(() => []) }));
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      row.requests.forEach((json, i) => row.ms[i].push(timed(json)));
    }
  }
  return rows.map(({ kind, ms }) => ({ kind, ms: ms.map((all) => all.sort((a, b) => a - b)).map((all) => [all[0], all[all.length >> 1]]) }));
}

function timed(json) {
  // Its own processor time where it can be had: other work on the machine does not count.
  const processor = globalThis.process?.cpuUsage;
  const start = processor ? processor() : performance.now();
  const answer = JSON.parse(explain(json));
  const ms = processor ? processor(start).user / 1000 + processor(start).system / 1000 : performance.now() - start;
  if (answer.findings[0].code !== 'response-not-authorized') {
    throw new Error('Not explained: ' + answer.findings[0].code);
  }
  return ms;
}
