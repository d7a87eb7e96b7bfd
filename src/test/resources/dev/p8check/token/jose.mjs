// Tokens with jose: "verify KEY TOKEN" answers with the claims, "sign KEY HEADER CLAIMS" with a token; all base64url.
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';

const { SignJWT, importJWK, jwtVerify } = await import(pathToFileURL(process.argv[2]).href);
const text = (part) => Buffer.from(part, 'base64url').toString();

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, key, first, second] = line.split(' ');
  try {
    const jwk = await importJWK(JSON.parse(text(key)), 'ES256');
    if (verb === 'verify') {
      const { payload } = await jwtVerify(text(first), jwk, { currentDate: new Date(1795000000 * 1000), algorithms: ['ES256'] });
      console.log('=' + JSON.stringify(payload));
    } else {
      console.log('=' + (await new SignJWT(JSON.parse(text(second))).setProtectedHeader(JSON.parse(text(first))).sign(jwk)));
    }
  } catch (e) {
    console.log('!' + String(e).replaceAll('\n', ' '));
  }
}
