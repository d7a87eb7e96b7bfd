// node lighthouse.mjs [runs] [url]: Lighthouse's four scores of the built page on its mobile setting, and what they miss.
// Without a url, the page is served here as hosts are told to: compressed, with the headers of target/site/_headers.
import fs from 'node:fs';
import http from 'node:http';
import zlib from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const runs = Number(process.argv[2] ?? 5);
const site = new URL('../../target/site/', import.meta.url);
const page = zlib.gzipSync(fs.readFileSync(new URL('index.html', site)), { level: 9 });
const headers = Object.fromEntries(fs.readFileSync(new URL('_headers', site), 'utf8').split('\n')
  .filter((line) => line.includes(': ')).map((line) => [line.slice(0, line.indexOf(': ')).trim(), line.slice(line.indexOf(': ') + 2)]));

const server = http.createServer((request, response) => {
  const found = request.url === '/';
  response.writeHead(found ? 200 : 404, found ? { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' } : {});
  response.end(found ? page : undefined);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = process.argv[3] ?? `http://127.0.0.1:${server.address().port}/`;

const scores = {};
const missed = new Map();
let failures = 0;
let version = '';
for (let run = 0; run < runs + failures; run++) {
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error' });
    if (lhr.runtimeError) {
      // Nothing was measured: such a run has a score of 0 for everything that it did not see.
      console.error(`Run ${run + 1} failed and is made again: ${lhr.runtimeError.message}`);
      failures++;
      if (failures > runs) {
        throw new Error('More runs failed than were asked for.');
      }
      continue;
    }
    version = `Lighthouse ${lhr.lighthouseVersion}, ${/Chrome\/[\d.]+/.exec(lhr.environment.hostUserAgent)[0]}`;
    for (const category of Object.values(lhr.categories)) {
      (scores[category.title] ??= []).push(Math.round(category.score * 100));
      for (const { id, weight } of category.auditRefs) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit.score !== null && audit.score < 0.9) {
          missed.set(id, `${category.title}: ${audit.title} ${audit.displayValue ?? ''}`);
        }
      }
    }
    for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index']) {
      (scores[lhr.audits[id].title] ??= []).push(Math.round(lhr.audits[id].numericValue * 1000) / 1000);
    }
  } finally {
    await chrome.kill();
  }
}
server.close();

console.log(`${new Date().toISOString().slice(0, 10)}, ${version}, mobile, ${runs} runs\n`);
for (const [name, values] of Object.entries(scores)) {
  console.log(`${name}: median ${values.toSorted((a, b) => a - b)[values.length >> 1]}, all ${values.join(' ')}`);
}
console.log(missed.size === 0 ? '\nNo audit was missed.' : '\nMissed in some run:\n' + [...missed.values()].join('\n'));
