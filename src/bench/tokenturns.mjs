// Both make the same claims from the same PEM text, and take turns in one run; each result is checked once.
import { SignJWT, importPKCS8, jwtVerify, importJWK } from 'jose';
import * as p8check from '../../target/engine/p8check.mjs';

const ISSUER = 'c055ca8c-e5a8-4836-b61d-aa5794eeb3f5';
const KEY_ID = '5HDB3C5YBB';
const NOW = 1795000000;

async function makers() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const body = btoa(String.fromCharCode(...der)).match(/.{1,64}/g).join('\n');
  const pem = `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
  const publicKey = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const request = JSON.stringify({ issuerId: ISSUER, keyId: KEY_ID, privateKey: pem, keyKind: 'team', now: NOW });
  const withJose = async (key) =>
    new SignJWT({ iss: ISSUER, iat: NOW - 60, exp: NOW + 900, aud: 'appstoreconnect-v1' })
      .setProtectedHeader({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' })
      .sign(await key);
  const imported = await importPKCS8(pem, 'ES256');
  const all = [
    { name: 'p8check createToken: check, sign, verify', make: () => JSON.parse(p8check.createToken(request)).token },
    { name: 'jose: importPKCS8 and SignJWT', waits: true, make: () => withJose(importPKCS8(pem, 'ES256')) },
    { name: 'jose: SignJWT, key imported once', waits: true, make: () => withJose(imported) },
  ];
  const verifyKey = await importJWK(publicKey, 'ES256');
  for (const maker of all) {
    await jwtVerify(await maker.make(), verifyKey, { currentDate: new Date(NOW * 1000) });
  }
  return all;
}

/** Runs every maker for {@code slice} ms in each of {@code rounds}; returns rows of seconds a token. */
export async function takeTurns(rounds, slice) {
  const turns = (await makers()).map((maker) => ({ maker, seconds: [] }));
  for (const turn of turns) {
    await run(turn.maker, 500);
  }
  for (let round = 0; round < rounds; round++) {
    for (const turn of turns) {
      turn.seconds.push(await run(turn.maker, slice));
    }
  }
  return turns.map((t) => ({ name: t.maker.name, seconds: t.seconds }));
}

async function run(maker, slice) {
  const start = performance.now();
  let now = start;
  let count = 0;
  while (now - start < slice) {
    const result = maker.make();
    if (maker.waits) {
      await result;
    }
    count++;
    now = performance.now();
  }
  return (now - start) / 1000 / count;
}

/** Prints the median and the best turn in milliseconds a token, and both as multiples of jose with import. */
export function table(rows) {
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const best = (list) => Math.min(...list);
  const base = rows.find((row) => row.name.includes('importPKCS8'));
  const lines = ['| from .p8 text to token | ms, median | x jose | ms, best | x jose |', '|---|---|---|---|---|'];
  for (const row of rows) {
    const cells = [median, best].map(
      (of) => `${(of(row.seconds) * 1000).toFixed(3)} | ${(of(row.seconds) / of(base.seconds)).toFixed(2)}`,
    );
    lines.push(`| ${row.name} | ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}
