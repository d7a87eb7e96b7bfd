package dev.p8check.p256;

/** SHA-256 (FIPS 180-4). */
public final class Sha256 {
  /** The length of a digest in bytes. */
  static final int LENGTH = 32;

  /** The length of a block in bytes, which HMAC needs to know. */
  static final int BLOCK = 64;

  // FIPS 180-4 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  // FIPS 180-4 5.3.3: the same of the square roots of the first eight primes.
  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final byte[] block = new byte[BLOCK];
  private final int[] schedule;
  private int filled;
  private int length;

  public Sha256() {
    schedule = new int[64];
  }

  /** Goes on where {@code other} is, which must have taken in whole blocks only. */
  Sha256(Sha256 other) {
    for (int i = 0; i < state.length; i++) {
      state[i] = other.state[i];
    }
    length = other.length;
    // Nothing stays in it from one block to the next.
    schedule = other.schedule;
  }

  /** Returns the 32-byte digest of {@code message}. */
  public static byte[] digest(byte[] message) {
    return new Sha256().update(message).digest();
  }

  /** Takes in all of {@code message}. */
  public Sha256 update(byte[] message) {
    length += message.length;
    for (int i = 0; i < message.length; i++) {
      block[filled++] = message[i];
      if (filled == BLOCK) {
        compress();
        filled = 0;
      }
    }
    return this;
  }

  /** Returns the digest of everything taken in; the instance is spent. */
  public byte[] digest() {
    pad();
    byte[] digest = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      digest[i] = (byte) (state[i >> 2] >>> (24 - 8 * (i & 3)));
    }
    return digest;
  }

  /** Pads as FIPS 180-4 5.1.1 says: a one bit, zeros, and the length in bits as 64 bits. */
  private void pad() {
    block[filled++] = (byte) 0x80;
    if (filled > 56) {
      fillWithZeros(BLOCK);
      compress();
      filled = 0;
    }
    fillWithZeros(56);
    // An array is shorter than 2^31 bytes, so its length in bits fits in 34 bits.
    for (int i = 56; i < 60; i++) {
      block[i] = 0;
    }
    block[59] = (byte) (length >>> 29);
    int low = length << 3;
    for (int i = 0; i < 4; i++) {
      block[60 + i] = (byte) (low >>> (24 - 8 * i));
    }
    compress();
  }

  private void fillWithZeros(int end) {
    while (filled < end) {
      block[filled++] = 0;
    }
  }

  /** The compression function, FIPS 180-4 6.2.2. */
  private void compress() {
    int[] w = schedule;
    for (int t = 0; t < 16; t++) {
      w[t] = block[4 * t] << 24 | (block[4 * t + 1] & 255) << 16 | (block[4 * t + 2] & 255) << 8 | block[4 * t
          + 3] & 255;
    }
    for (int t = 16; t < 64; t++) {
      int x = w[t - 15];
      int y = w[t - 2];
      int sigma0 = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
      int sigma1 = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
      w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
    }
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int t = 0; t < 64; t++) {
      int sum1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + sum1 + (e & f ^ ~e & g) + K[t] + w[t];
      int sum0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = sum0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
