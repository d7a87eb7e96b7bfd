// Headless Chromium through chromedriver, with pages from memory.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const ARGUMENTS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Returns what the exported function {@code name} of a module beside this one returns in Chromium, and the browser's version. */
export async function inChromium(module, name, ...args) {
  const { build } = await import('esbuild');
  const bundle = await build({
    stdin: { contents: `import { ${name} } from '${module}'; globalThis.${name} = ${name};`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const page = `<!doctype html><meta charset="utf-8"><script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
  return withChromium({ '/': page }, async (session) => {
    const browser = await session();
    await browser.open('/');
    const rows = await browser.run(`return await ${name}(...arguments)`, ...args);
    await browser.close();
    // A failure comes back as its text.
    if (!Array.isArray(rows)) {
      throw new Error(rows);
    }
    return { version: browser.version, rows };
  });
}

/** Calls {@code use} with a browser that opens pages ({@code path} to HTML) and runs scripts in them. */
export async function withChromium(pages, use) {
  const server = http.createServer((request, response) => {
    const page = pages[request.url];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const driverPort = await freePort();
  const driver = spawn(process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver', ['--port=' + driverPort], { stdio: 'ignore' });
  const call = async (method, where, body) => {
    const answer = await fetch(`http://127.0.0.1:${driverPort}${where}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) {
      throw new Error(value.message);
    }
    return value;
  };
  const session = async () => {
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
    const options = { binary: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...ARGUMENTS, '--user-data-dir=' + profile] };
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'chrome', 'goog:chromeOptions': options } },
    });
    const at = '/session/' + sessionId;
    await call('POST', at + '/timeouts', { script: 900000 });
    return {
      version: 'Chromium ' + capabilities.browserVersion,
      open: (page) => call('POST', at + '/url', { url: `http://127.0.0.1:${server.address().port}${page}` }),
      run: (script, ...args) =>
        call('POST', at + '/execute/async', {
          script: `const done = arguments[arguments.length - 1]; (async function () { ${script} }).apply(null, arguments).then(done, (e) => done('' + e.stack));`,
          args,
        }),
      cdp: (cmd, params = {}) => call('POST', at + '/goog/cdp/execute', { cmd, params }),
      close: async () => {
        await call('DELETE', at);
        fs.rmSync(profile, { recursive: true, force: true });
      },
    };
  };
  try {
    await reachable(() => call('GET', '/status'));
    return await use(session);
  } finally {
    driver.kill();
    server.close();
  }
}

async function freePort() {
  const probe = http.createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function reachable(attempt) {
  for (let i = 0; ; i++) {
    try {
      return await attempt();
    } catch (e) {
      if (i === 100) {
        throw e;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
