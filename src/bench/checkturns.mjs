// Sets of credentials, good and damaged, and texts that are as long as a key may be and as bad as they come.
import { check } from '../../target/engine/p8check.mjs';

const ISSUER = 'c055ca8c-e5a8-4836-b61d-aa5794eeb3f5';
const KEY_ID = '5HDB3C5YBB';
/** Lengths of the worst texts; the last is the longest text that is looked at. */
export const LENGTHS = [16, 32, 64].map((kib) => kib * 1024);

/** Returns requests by name: what a person pastes, checked with and without the curve. */
async function sets() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const body = btoa(String.fromCharCode(...der));
  const pem = `-----BEGIN PRIVATE KEY-----\n${body.match(/.{1,64}/g).join('\n')}\n-----END PRIVATE KEY-----\n`;
  const set = (privateKey, verdict) => ({ request: { issuerId: ISSUER, keyId: KEY_ID, privateKey }, verdict });
  return {
    'IDs alone': set('', 'incomplete'),
    'IDs, a key cut off in its middle': set(pem.slice(0, pem.indexOf(body.slice(100, 120))), 'invalid'),
    'IDs, a key with one character gone': set(pem.replace(body.slice(60, 64), body.slice(60, 63)), 'invalid'),
    'IDs, a certificate': set(pem.replaceAll('PRIVATE KEY', 'CERTIFICATE').replace('MI', 'AA'), 'invalid'),
    'a good set': set(pem, 'valid'),
    'a good key with CRLF': set(pem.replaceAll('\n', '\r\n'), 'warning'),
    'a good key, quoted, on one line with \\n': set('"' + pem.replaceAll('\n', '\\n') + '"', 'invalid'),
    'a good key in Base64': set(btoa(pem), 'invalid'),
    'a good key in fastlane JSON': { request: { privateKey: JSON.stringify({ key_id: KEY_ID, issuer_id: ISSUER, key: pem }) }, verdict: 'valid' },
  };
}

/** Returns texts of {@code length} characters by name. */
export function worst(length) {
  const of = (unit) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const begin = '-----BEGIN PRIVATE KEY-----\n';
  const end = '-----END PRIVATE KEY-----\n';
  const line = 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgAAAAAAAAAAAAAAAA\n';
  const within = (body) => begin + body.slice(0, length - begin.length - end.length) + end;
  let nested = of('x');
  for (let i = 0; i < 3; i++) {
    nested = btoa(nested.slice(0, Math.floor((length * 3) / 4)));
  }
  let wrapped = begin + line.repeat(3) + end;
  while (btoa(wrapped).length <= length) {
    wrapped = btoa(wrapped);
  }
  return {
    'dashes': of('-'),
    'BEGIN PRIVATE KEY': of('BEGIN PRIVATE KEY '),
    'BEGIN lines': of(begin),
    'END lines': of(end),
    'BEGIN': of('BEGIN'),
    'dashes and BEGIN': of('-----BEGIN '),
    'many blocks': of(begin + line + end),
    'many parameters blocks': of('-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n'),
    'lines nearly BEGIN PRIVATE KEY': of('--BEGUN PRIVETE KEX--\n'),
    '\\n': of('\\n'),
    'backslashes': of('\\'),
    'quotation marks': of('"'),
    'white space': of(' \n\t'),
    'blanks': of(' '),
    'line ends': of('\n'),
    'zero-width characters': of('\u200b'),
    'no-break spaces in capitals': of('--A\u00a0B'),
    'escape sequences': of('\u001b[0;1m'),
    'zeros of UTF-16': of('-\u0000'),
    'Base64, one line': of('MIGTAgEAMBMGByqGSM49'),
    'Base64, short lines': of('MIGTAgEA\n'),
    'Base64 in Base64 in Base64': nested,
    'a key in Base64, over and over': wrapped,
    'a body without end': within(of(line)),
    'a body of one line': within(of('MIGTAgEAMBMGByqGSM49')),
    'a body of quoted lines': within(of('"MIGTAgEAMBMGByqGSM49AgEG" +\n')),
    'a body of URL digits': within(of('-_')),
    'hexadecimal': of('30819302'),
    'hexadecimal, separated': of('0x30, 0x81, '),
    'JSON, deep': of('[').slice(0, length / 2) + ']'.repeat(length / 2),
    'JSON, many members': `{${of('"key":"a",').slice(0, length - 20)}"x":1}`,
    'JSON, one string of escapes': `{"key":"${of('\\u002d').slice(0, length - 20)}`.slice(0, length - 8).replace(/\\u?\d*$/, '') + '"}',
    'RTF': `{\\rtf1 ${of('\\par{\\*x}-')}`.slice(0, length),
    'RTF, groups in groups': of('{\\rtf1 '),
    'RTF, destinations left open': `{\\rtf1 ${of('{\\*')}`.slice(0, length),
    'HTML': of('<p><br>'),
    'percent signs': of('%2525250A'),
    'entities': of('&#00010;'),
    'ampersands': of('&'),
    'labels': of('KEY=export A: '),
    'label lines': of('key: \n'),
    'one long name': of('A_'),
    'lone surrogates': of('\ud83d'),
    'full-width letters': of('\uff21'),
    'words': of('the key is not in this text. '),
    'dots of a token': of('eyJhbGciOiJFUzI1NiJ9.'),
  };
}

/** Runs every set for {@code slice} ms in each of {@code rounds}, and every worst text {@code times}; returns the medians in ms. */
export async function measure(rounds, slice, times) {
  const rows = [];
  const turns = Object.entries(await sets()).map(([name, { request, verdict }]) => {
    const text = JSON.stringify(request);
    const report = JSON.parse(check(text));
    if (report.verdict !== verdict) {
      throw new Error(`${name} is ${report.verdict}, not ${verdict}`);
    }
    return { name, curve: report.key !== null, run: () => check(text), ms: [] };
  });
  for (const turn of turns) {
    during(turn.run, 400);
  }
  for (let round = 0; round < rounds; round++) {
    for (const turn of turns) {
      turn.ms.push(during(turn.run, slice));
    }
  }
  rows.push(...turns.map(({ name, curve, ms }) => ({ name, curve, ms: median(ms) })));
  const byLength = LENGTHS.map((length) => Object.entries(worst(length)));
  const long = byLength[0].map(([name], i) => ({ name, texts: byLength.map((texts) => JSON.stringify({ privateKey: texts[i][1] })), ms: LENGTHS.map(() => []) }));
  // One more than is counted: the first one warms up.
  for (let i = 0; i <= times; i++) {
    for (const { texts, ms } of long) {
      texts.forEach((text, j) => {
        const start = performance.now();
        check(text);
        const took = performance.now() - start;
        if (i > 0) {
          ms[j].push(took);
        }
      });
    }
  }
  rows.push(...long.map(({ name, ms }) => ({ name, lengths: ms.map(median) })));
  return rows;
}

function during(run, slice) {
  const start = performance.now();
  let now = start;
  let count = 0;
  while (now - start < slice) {
    run();
    count++;
    now = performance.now();
  }
  return (now - start) / count;
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Prints the sets, and the worst texts with what doubling their length costs. */
export function table(rows) {
  const lines = ['| set | curve | ms |', '|---|---|---|'];
  for (const row of rows.filter((r) => !r.lengths)) {
    lines.push(`| ${row.name} | ${row.curve ? 'yes' : 'no'} | ${row.ms.toFixed(3)} |`);
  }
  lines.push('', `| worst text | ${LENGTHS.map((n) => n / 1024 + ' KiB').join(' | ')} | 64 to 16 |`, '|---|---|---|---|---|');
  for (const row of rows.filter((r) => r.lengths)) {
    lines.push(`| ${row.name} | ${row.lengths.map((ms) => ms.toFixed(1)).join(' | ')} | ${(row.lengths[2] / row.lengths[0]).toFixed(1)} |`);
  }
  return lines.join('\n');
}
