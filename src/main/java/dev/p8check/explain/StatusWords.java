package dev.p8check.explain;

import dev.p8check.check.Characters;

/** Reads the status that a log prints beside an address. */
final class StatusWords {
  /** What a status is called where a sign stands between its name and it. */
  private static final String[] NAMES =
      {"status", "code", "http", "error", "response", "resp", "exception", "result", "returned", "rc"};

  /** What a status stands behind, where the number before the address may be that of a line, a job or a build. */
  private static final String[] LEADS = {"returned", "failed", "status", "code", "error", "response", "with"};

  /** What HTTP clients say in front of the status of a refusal. */
  private static final String[] SENTENCES = {
    "request failed with status code", "requested url returned error", "server returned an error",
    "awaiting response...",
    "httperror: http error"
  };

  /** What it is called in a line of its own. */
  private static final String[] TITLES = {"status code", "statuscode", "http status", "status"};

  /** The letters behind the dot in the name of a file with source code. */
  private static final int LONGEST_ENDING = 5;

  private StatusWords() {}

  /** The status that curl -w wrote alone on the line below its call, or 0. */
  static int below(String text, int at) {
    int start = Log.lineEnd(text, at);
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    int end = Log.lineEnd(text, start);
    // A log may have put the time in front of it.
    boolean stands = end - start == 3 || end - start > 3 && text.charAt(end - 4) == ' ' && Log.isFirst(text, end - 3);
    return stands ? statusAt(text, end - 3, end) : 0;
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
    int next = PhraseIndex.indexOf(text, "://", afterAddress, end);
    int reach = next < 0 ? end : next;
    for (int i = afterAddress; speaksOfAnswer && status == 0 && i < reach; i++) {
      status = ledAt(text, i, reach);
    }
    if (status > 0) {
      return status;
    }
    for (int i = start; speaksOfAnswer && i < end; i++) {
      // A query such as limit=200 is no status.
      i = i == at ? afterAddress : i;
      boolean starts = i == 0 || " (:[=\"".indexOf(PhraseIndex.fold(text.charAt(i - 1))) >= 0;
      status = starts && !isCompared(text, i) && !isOther(text, i) ? statusAt(text, i, end) : 0;
      if (status > 0) {
        return status;
      }
    }
    return 0;
  }

  /** The status behind the word at {@code offset} that announces one, or 0. */
  private static int ledAt(String text, int offset, int end) {
    for (String lead : LEADS) {
      if (PhraseIndex.isAt(text, offset, lead)) {
        int value = Log.skipPunctuation(text, offset + lead.length());
        return isCompared(text, value) ? 0 : statusAt(text, value, end);
      }
    }
    return 0;
  }

  /** Whether the number at {@code offset} is that of a line or of a process, or a value that is called otherwise. */
  private static boolean isOther(String text, int offset) {
    int sign = offset - 1;
    int name = sign;
    while (name > 0 && Characters.isLetter(text.charAt(name - 1))) {
      name--;
    }
    for (String word : NAMES) {
      if (PhraseIndex.isAt(text, sign - word.length(), word)) {
        return false;
      }
    }
    boolean isFile = name > 0 && text.charAt(name - 1) == '.' && sign - name <= LONGEST_ENDING;
    boolean isNamed = name < sign
        && (text.charAt(sign) == '[' || text.charAt(sign) == '=' || text.charAt(sign) == ':' && isFile);
    return isNamed || PhraseIndex.isAt(text, offset - 5, "line ");
  }

  /** Whether what follows the number at {@code offset} are things that are counted: "250 apps returned". */
  private static boolean isCount(String text, int offset) {
    int start = offset + 4;
    int end = start;
    while (end < text.length() && Characters.isLetter(text.charAt(end))) {
      end++;
    }
    // Access, this and status are no plurals.
    return PhraseIndex.isAt(text, start - 1, " ") && end - start > 3 && text.charAt(end - 1) == 's'
        && "sui".indexOf(text.charAt(end - 2)) < 0;
  }

  /** Whether the number at {@code offset} is one that a program compares with. */
  private static boolean isCompared(String text, int offset) {
    return PhraseIndex.isAt(text, offset - 3, "== ");
  }

  /** The status that stands alone at {@code offset}, one of those that HTTP servers answer with, or 0. */
  static int statusAt(String text, int offset, int end) {
    int after = offset + 3;
    boolean stands = offset < end
        && Log.digits(text, offset) == 3
        && (after >= end || " ):]},.;\"'".indexOf(PhraseIndex.fold(text.charAt(after))) >= 0);
    boolean isAmount = PhraseIndex.isAt(text, after, " ms") || PhraseIndex.isAt(text, after, " bytes")
        || text.startsWith("2", offset) && isCount(text, offset);
    int status = stands && !isAmount ? Log.number(text, offset) : 0;
    boolean isKnown = status >= 200 && status <= 204 || status >= 300 && status <= 422 || status == 429
        || status >= 500 && status <= 504;
    return isKnown ? status : 0;
  }

  /**
   * The status of a refusal that is printed near a request, as HTTP libraries do with their errors, or 0.
   *
   * @param isMember whether the address is a member of an object, of which a status may be one, too
   */
  static int near(String text, int at, boolean isMember) {
    int from = Math.max(0, at - Recognizer.NEAR);
    int to = Math.min(text.length(), at + Recognizer.NEAR);
    int status = 0;
    for (int i = from; i < to && status == 0; i++) {
      status = behind(text, i, SENTENCES);
    }
    // Jobs print the status of whatever else they do: the bare word has to begin the line below the address.
    int next = Log.lineEnd(text, Log.addressEnd(text, at));
    while (next < to && text.charAt(next) <= ' ') {
      next++;
    }
    int below = isMember ? to : Math.min(to, Log.lineEnd(text, next));
    for (int i = isMember ? from : next; i < below && status == 0; i++) {
      status = behind(text, i, TITLES);
      boolean counts = status > 0
          && (Log.isFirst(text, i) || Log.isBehindSamePrefix(text, i, at) || isMember && isNextMember(text, i, at));
      status = counts ? status : 0;
    }
    return status;
  }

  /**
   * Whether the name at {@code offset} is that of a member, and no other address or line stands between it and
   * {@code at}.
   */
  private static boolean isNextMember(String text, int offset, int at) {
    int before = offset - 1;
    while (before > 0 && " \"'\\".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    if (before < 0 || "{,".indexOf(text.charAt(before)) < 0) {
      return false;
    }
    String between = text.substring(Math.min(offset, at), Math.max(offset, at));
    int scheme = between.indexOf("://");
    // The address's own scheme stands in front of it.
    return between.indexOf('\n') < 0 && (scheme < 0 || scheme + 3 == between.length());
  }

  /** The status of a refusal behind one of {@code words} at {@code offset}, or 0. */
  private static int behind(String text, int offset, String[] words) {
    for (String word : words) {
      int value = PhraseIndex.end(text, offset, word);
      value = value < 0 ? text.length() : Log.skipPunctuation(text, value);
      if (Log.digits(text, value) == 3 && Log.number(text, value) >= 400 && !isCompared(text, value)) {
        return Log.number(text, value);
      }
    }
    return 0;
  }
}
