// node page.mjs [rounds]: what target/site/index.html weighs, how fast it opens and answers, and its long tasks, in Chromium.
// Opening: fresh browsers in turns, against a blank page of as many bytes. Long tasks: on a CPU slowed down to a quarter.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { withChromium } from './chromium.mjs';

const rounds = Number(process.argv[2] ?? 7);
const SLOW_DOWN = 4;
const page = fs.readFileSync(new URL('../../target/site/index.html', import.meta.url), 'utf8');
const blank = '<!DOCTYPE html><meta charset="utf-8"><title>blank</title><p>Blank<!--';
const pages = {
  '/page': page,
  '/blank': blank + 'x'.repeat(Buffer.byteLength(page) - blank.length - 3) + '-->',
  '/empty': '<!doctype html><meta charset="utf-8"><p>',
};

// Runs before the page does: notes when it says that it is usable, and every task of 50 ms or more.
const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((e) => tasks.push(e.duration))).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, self) => {
    if (document.documentElement?.dataset.ready === 'true') {
      window.usable = performance.now();
      self.disconnect();
    }
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
`;

// A key made for this measurement with openssl 3.0 ecparam -genkey; it opens nothing.
const KEY = fs.readFileSync(new URL('../test/resources/cases/check/private-key/crlf.txt', import.meta.url), 'utf8')
  .split('\n\n').slice(1).join('\n\n').replaceAll('\r', '');

const TYPE = `
  const [key, times] = arguments;
  const set = (id, value) => {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const answered = (change) => new Promise((resolve) => {
    const verdict = document.getElementById('verdict');
    const started = performance.now();
    new MutationObserver((_, self) => {
      self.disconnect();
      const seen = performance.now() - started;
      requestAnimationFrame(() => setTimeout(() => resolve([seen, performance.now() - started])));
    }).observe(verdict, { attributes: true, attributeFilter: ['data-verdict'] });
    change();
  });
  set('key-id', '2X9R4HXF34');
  set('private-key', key);
  set('issuer-id', '57246542-96fe-1a63-e053-0824d011072a');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const all = [];
  for (let i = 0; i < times; i++) {
    const value = '57246542-96fe-1a63-e053-0824d01107' + (i % 2 ? '2a' : '2g');
    all.push(await answered(() => set('issuer-id', value)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return all;
`;

const gzip = (text) => zlib.gzipSync(text, { level: 9 }).length;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const sorted = (list) => [...list].sort((a, b) => a - b);
const median = (list) => sorted(list)[list.length >> 1];
const ms = (time) => time.toFixed(1);

function weigh() {
  const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'));
  const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>')).replaceAll('</script><script>', '');
  const TEXT = /(["'`])(?:(?!\1)[^\\]|\\.)*\1/gs;
  const texts = script.match(TEXT);
  const html = page.slice(0, page.indexOf('<script>')).replace(style, () => '') + page.slice(page.lastIndexOf('</script>'));
  console.log('| part | bytes | gzip -9, each alone, kB |');
  console.log('|---|---|---|');
  for (const [name, text] of Object.entries({
    'the page': page, 'HTML': html, 'style': style, 'scripts': script,
    'scripts: their texts': texts.join('\n'), 'scripts: the rest': script.replace(TEXT, '""'),
  })) {
    console.log(`| ${name} | ${Buffer.byteLength(text)} | ${kilobytes(gzip(text))} |`);
  }
}

async function opened(session, path, slowDown) {
  const browser = await session();
  await browser.open('/empty');
  await browser.cdp('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  await browser.cdp('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await browser.open(path);
  return browser;
}

weigh();
await withChromium(pages, async (session) => {
  const times = { '/page': [], '/blank': [] };
  let version;
  for (let i = 0; i < rounds; i++) {
    for (const path of Object.keys(times)) {
      const browser = await opened(session, path, 1);
      version = browser.version;
      const [ready, shown] = await browser.run(`
        await new Promise((resolve) => setTimeout(resolve, 500));
        return [window.usable ?? performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
          performance.getEntriesByName('first-contentful-paint')[0].startTime];`);
      times[path].push([ready, Math.max(ready, shown)]);
      await browser.close();
    }
  }
  console.log(`\n${new Date().toISOString().slice(0, 10)}, ${version}, ${rounds} fresh browsers each, in turns\n`);
  console.log('| cold open, from navigation start | median ms | best ms |');
  console.log('|---|---|---|');
  for (const [at, ourWords, theirWords] of [[0, 'usable', 'parsed'], [1, 'usable and drawn', 'parsed and drawn']]) {
    const [ours, theirs] = ['/page', '/blank'].map((path) => times[path].map((pair) => pair[at]));
    console.log(`| the page, ${ourWords} | ${ms(median(ours))} | ${ms(Math.min(...ours))} |`);
    console.log(`| a blank page of as many bytes, ${theirWords} | ${ms(median(theirs))} | ${ms(Math.min(...theirs))} |`);
    console.log(`| ratio | ${(median(ours) / median(theirs)).toFixed(2)} | ${(Math.min(...ours) / Math.min(...theirs)).toFixed(2)} |`);
  }

  for (const slowDown of [1, SLOW_DOWN]) {
    const browser = await opened(session, '/page', slowDown);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const atStart = await browser.run('return tasks.splice(0)');
    const typed = await browser.run(TYPE, KEY, 40);
    const whileTyping = await browser.run('return tasks.splice(0)');
    const panels = {};
    for (const panel of ['token', 'explain', 'export', 'guide', 'findings', 'proof', 'check']) {
      await browser.run(`location.hash = '#${panel}'; await new Promise((resolve) => setTimeout(resolve, 1200));`);
      panels[panel] = await browser.run('return tasks.splice(0)');
    }
    await browser.close();
    const list = (tasks) => tasks.length ? tasks.map((task) => task.toFixed(0)).join(', ') + ' ms' : 'none';
    console.log(`\n| CPU slowed down ${slowDown} times | |\n|---|---|`);
    console.log(`| keystroke to verdict, median of 40 (worst) | ${ms(median(typed.map((t) => t[0])))} ms (${ms(Math.max(...typed.map((t) => t[0])))}) |`);
    console.log(`| keystroke to the frame that shows it, median (worst) | ${ms(median(typed.map((t) => t[1])))} ms (${ms(Math.max(...typed.map((t) => t[1])))}) |`);
    console.log(`| tasks of 50 ms and more: while it opens | ${list(atStart)} |`);
    console.log(`| first values, a key among them, and 40 keystrokes | ${list(whileTyping)} |`);
    for (const [panel, tasks] of Object.entries(panels)) {
      console.log(`| the panel ${panel} | ${list(tasks)} |`);
    }
  }
});
