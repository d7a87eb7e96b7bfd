package dev.p8check.explain;

/** Reads the status that a log prints beside an address. */
final class StatusWords {
  private StatusWords() {}

  /** The status that curl -w wrote alone on the line below its call, or 0. */
  static int below(String text, int at) {
    int start = Log.lineEnd(text, at);
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return Log.lineEnd(text, start) - start == 3 ? statusAt(text, start, start + 3) : 0;
  }

  /** The status that the line of the address at {@code at} speaks of, or 0. */
  static int onLine(String text, int at) {
    int start = Log.lineStart(text, at);
    int afterAddress = Log.addressEnd(text, at);
    int end = Log.lineEnd(text, afterAddress);
    boolean speaksOfAnswer = false;
    for (String word : new String[] {"returned ", "status", " error", "http/", "response", "failed", "code "}) {
      speaksOfAnswer |= PhraseIndex.indexOf(text, word, start, end) >= 0;
    }
    int status = statusAt(text, Log.skipPunctuation(text, afterAddress), end);
    if (status > 0) {
      return status;
    }
    for (int i = start; speaksOfAnswer && i < end; i++) {
      // A query such as limit=200 is no status.
      i = i == at ? afterAddress : i;
      boolean starts = i == 0 || " (:[=\"".indexOf(text.charAt(i - 1)) >= 0;
      status = starts && !isCompared(text, i) ? statusAt(text, i, end) : 0;
      if (status > 0) {
        return status;
      }
    }
    return 0;
  }

  /** Whether the number at {@code offset} is one that a program compares with. */
  private static boolean isCompared(String text, int offset) {
    return PhraseIndex.isAt(text, offset - 3, "== ");
  }

  /** The status that stands alone at {@code offset}, or 0. */
  private static int statusAt(String text, int offset, int end) {
    int after = offset + 3;
    boolean stands = offset < end
        && Log.digits(text, offset) == 3
        && (after >= end || " ):],.;\"'".indexOf(text.charAt(after)) >= 0);
    boolean isDuration = PhraseIndex.isAt(text, after, " ms") || PhraseIndex.isAt(text, after, " bytes");
    int status = stands && !isDuration ? Log.number(text, offset) : 0;
    // 443 is the port of the address, and no status.
    return status >= 200 && status < 600 && status != 443 ? status : 0;
  }

  /** The status of a refusal that is printed near a request, as HTTP libraries do with their errors, or 0. */
  static int near(String text, int at) {
    int to = Math.min(text.length(), at + Recognizer.NEAR);
    for (String word : new String[] {"status code", "statuscode", "status", "awaiting response...", "returned error", "returned an error"}) {
      int found = PhraseIndex.indexOf(text, word, Math.max(0, at - Recognizer.NEAR), to);
      while (found >= 0) {
        int value = Log.skipPunctuation(text, found + word.length());
        if (value < text.length() && !isCompared(text, value) && Log.digits(text, value) == 3 && Log.number(text, value) >= 400) {
          return Log.number(text, value);
        }
        found = PhraseIndex.indexOf(text, word, found + 1, to);
      }
    }
    return 0;
  }
}
