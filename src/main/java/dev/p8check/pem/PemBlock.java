package dev.p8check.pem;

import dev.p8check.encoding.Base64;

/** The textual encoding of RFC 7468. */
public final class PemBlock {
  /** The width of every line but the last (RFC 7468 section 2). */
  public static final int COLUMNS = 64;

  /** The label of an unencrypted PKCS#8 key (RFC 7468 section 10). */
  public static final String PRIVATE_KEY = "PRIVATE KEY";

  private PemBlock() {}

  /** Returns {@code bytes} between boundaries with that label: LF, 64 columns, one final newline. */
  public static String of(String label, byte[] bytes) {
    return of(label, Base64.encode(bytes));
  }

  /** Returns a Base 64 body, given as one line, between boundaries with that label. */
  public static String of(String label, String body) {
    StringBuilder out = new StringBuilder(body.length() + body.length() / COLUMNS + 80);
    out.append(begin(label)).append('\n');
    for (int i = 0; i < body.length(); i += COLUMNS) {
      out.append(body.substring(i, Math.min(body.length(), i + COLUMNS))).append('\n');
    }
    return out.append(end(label)).append('\n').toString();
  }

  /** Returns the lines between the boundaries of {@code pem} as one, or an empty text where it has none. */
  public static String body(String pem) {
    int start = pem.indexOf("-----\n");
    int end = pem.lastIndexOf("\n-----");
    return start < 0 || end < start + 6 ? "" : pem.substring(start + 6, end).replace("\n", "");
  }

  /** The pre-encapsulation boundary. */
  public static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  /** The post-encapsulation boundary. */
  public static String end(String label) {
    return "-----END " + label + "-----";
  }
}
