package dev.p8check.check;

/** The labels of the boundaries that people paste, and how near other words are to one. */
final class PemLabel {
  // Of several that fit, the first of those that reach farthest is taken; a misspelt one is the first that is near
  // enough.
  static final String[] ALL = {
    "PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "DSA PRIVATE KEY", "ECDSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
    "OPENSSH PRIVATE KEY",
    "PGP PRIVATE KEY BLOCK", "PGP PUBLIC KEY BLOCK", "PGP MESSAGE", "SSH2 ENCRYPTED PRIVATE KEY", "SSH2 PUBLIC KEY",
    "NEW CERTIFICATE REQUEST", "CERTIFICATE REQUEST", "TRUSTED CERTIFICATE", "X509 CERTIFICATE", "CERTIFICATE",
    "RSA PUBLIC KEY", "EC PUBLIC KEY", "PUBLIC KEY", "EC PARAMETERS", "PKCS7", "CMS"
  };
  // END, and KEY.
  static final int SHORTEST_WORD = 3;
  private static final String[] LETTERS = new String[ALL.length];

  static {
    for (int i = 0; i < ALL.length; i++) {
      LETTERS[i] = letters(ALL[i]);
    }
  }

  private PemLabel() {}

  /** The letters and digits of a label, by its place. */
  static String letters(int label) {
    return LETTERS[label];
  }

  /** The letters and digits of a line, in capitals. */
  static String letters(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = Characters.lookalike(line.charAt(i));
      if (Characters.isAlphanumeric(c)) {
        out.append(Characters.upper(c));
      }
    }
    return out.toString();
  }

  /** Levenshtein distance, or more than {@code limit} where it is more. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
