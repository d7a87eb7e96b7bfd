// What is compared: each engine signs and verifies the same message and derives the same public key, bytes in and bytes out.
import * as own from '../../target/bench/own.mjs';
import * as bouncyCastle from '../../target/bench/bouncycastle.mjs';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import elliptic from 'elliptic';
import { CompactSign, compactVerify } from 'jose';

const d = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 127);
const message = Uint8Array.from({ length: 220 }, (_, i) => 65 + (i % 26));

const hex = (bytes) => Array.from(bytes, (b) => (b & 255).toString(16).padStart(2, '0')).join('');
const int8 = (bytes) => new Int8Array(bytes.slice().buffer);
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Returns the engines, each checked against noble. */
export async function engines() {
  const key = p256.getPublicKey(d, false).slice(1);
  const signature = p256.sign(message, d, { lowS: false });
  const all = [
    compiled('p8check', own, key, signature),
    {
      name: 'p8check, verified',
      sign: () => own.signAndVerify(int8(d), int8(message)),
    },
    noble(key, signature),
    ellipticEngine(key),
    compiled('BouncyCastle, compiled', bouncyCastle, key, signature),
    ...(await native(key)),
  ];
  for (const e of all.filter((e) => e.raw)) {
    if (hex(e.sign()) !== hex(signature) || !e.verify() || hex(e.publicKey()) !== hex(key)) {
      throw new Error(e.name + ' disagrees with noble');
    }
  }
  return all;
}

function compiled(name, module, key, signature) {
  const x = int8(key.slice(0, 32));
  const y = int8(key.slice(32));
  return {
    name,
    raw: true,
    sign: () => module.sign(int8(d), int8(message)),
    verify: () => module.verify(x, y, int8(message), int8(signature)),
    publicKey: () => module.publicKey(int8(d)),
  };
}

function noble(key, signature) {
  const point = Uint8Array.of(4, ...key);
  return {
    name: '@noble/curves',
    sign: () => p256.sign(message, d, { lowS: false }),
    verify: () => p256.verify(signature, message, point, { lowS: false }),
    publicKey: () => p256.getPublicKey(d, false),
  };
}

function ellipticEngine(key) {
  const curve = new elliptic.ec('p256');
  const pair = curve.keyFromPrivate(hex(d), 'hex');
  const other = curve.keyFromPublic('04' + hex(key), 'hex');
  const signature = pair.sign(sha256(message));
  return {
    name: 'elliptic',
    sign: () => pair.sign(sha256(message)),
    verify: () => other.verify(sha256(message), signature),
    publicKey: () => curve.keyFromPrivate(hex(d), 'hex').getPublic('hex'),
  };
}

async function native(key) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) {
    return [];
  }
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(key.slice(0, 32)), y: base64url(key.slice(32)) };
  const privateKey = await subtle.importKey('jwk', { ...jwk, d: base64url(d) }, curve, true, ['sign']);
  const publicKey = await subtle.importKey('jwk', jwk, curve, true, ['verify']);
  const signature = await subtle.sign(algorithm, privateKey, message);
  const token = await new CompactSign(message).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  return [
    {
      name: 'jose (WebCrypto)',
      waits: true,
      sign: () => new CompactSign(message).setProtectedHeader({ alg: 'ES256' }).sign(privateKey),
      verify: () => compactVerify(token, publicKey),
    },
    {
      name: 'WebCrypto',
      waits: true,
      sign: () => subtle.sign(algorithm, privateKey, message),
      verify: () => subtle.verify(algorithm, publicKey, signature, message),
    },
  ];
}
