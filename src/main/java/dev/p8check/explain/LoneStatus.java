package dev.p8check.explain;

import dev.p8check.check.Characters;
import dev.p8check.encoding.Ascii;

/**
 * The status in one line that was pasted without what was asked: "HTTP 401", "Request failed with status code 401"; or
 * in the title of a page that a server gave in place of an answer. It counts where the line has no word that HTTP
 * clients do not say of any server.
 */
final class LoneStatus {
  private static final int LONGEST = 120;

  private static final String TITLE = "<title>";

  /** Signs and figures between a status and the word in front of it: {@code ": "}, {@code "/1.1 "}. */
  private static final int LONGEST_GAP = 6;

  /** What a status comes behind. */
  private static final String NAMES = " status code http error response returned received got answered api ";

  /** What else HTTP clients say of an answer. */
  private static final String WORDS =
      NAMES + "a an the is was with of does not for from indicate success request requests requested url client server "
          + "failed fetch axios axioserror httperror exception exceptions curl statuscode app store connect asc apple "
          + "by unauthorized unauthenticated not_authorized authorization required forbidden found many too service "
          + "temporarily urllib java io ioexception system net httprequestexception unavailable bad gateway internal "
          + "timeout time out t z ";

  /** Lines of a header that every server has. */
  private static final String HEADERS =
      " date content-type content-length connection keep-alive transfer-encoding cache-control vary "
          + "strict-transport-security ";

  /** What says 401 without a number. */
  private static final String[] REFUSALS = {"unauthorized", "unauthenticated", "not_authorized"};

  private LoneStatus() {}

  /** The status that {@code text} says by itself, or 0. */
  static int in(String text) {
    String line = line(withoutHeader(text.trim()));
    int status = ofWords(line);
    // A server that does not work may stand in front of any API; one that refuses with its own page is no one's but its
    // own.
    if (status > 0 && status < 500 && (text.contains("nginx") || text.contains("<address>"))) {
      return Ascii.lower(text).contains("apple") ? status : 0;
    }
    return status == 0 && isOfWords(line) && Ascii.containsAny(Ascii.lower(line), REFUSALS) ? 401 : status;
  }

  /** The status in {@code text}, one line of nothing but what HTTP clients say, or 0. */
  static int ofWords(String text) {
    return isOfWords(text) ? status(Ascii.lower(text), true) : 0;
  }

  /** The status that {@code text}, one line, calls one, whatever else it says, or 0. */
  static int named(String text) {
    return status(Ascii.lower(text), false);
  }

  private static int status(String line, boolean isBare) {
    for (int i = 0; i < line.length(); i++) {
      int status = StatusWords.statusAt(line, i, line.length());
      // Behind a sentence: "1.2.3 (401)" is a version with its build.
      boolean isBracketed = !isBare && i > 2 && line.startsWith(". (" + status + ")", i - 3);
      if (status >= 400 && (isBare && isFirst(line, i) || isBracketed || isNamed(line, i))) {
        return status;
      }
    }
    return 0;
  }

  /** The status line of an answer whose header names no server, the text itself where it is something else. */
  private static String withoutHeader(String text) {
    int end = text.indexOf('\n');
    for (int start = end; start >= 0; start = text.indexOf('\n', start + 1)) {
      int name = start + 1;
      while (name < text.length() && "< ".indexOf(text.charAt(name)) >= 0) {
        name++;
      }
      int colon = text.indexOf(':', name);
      if (colon < 0 || !HEADERS.contains(" " + Ascii.lower(text.substring(name, colon)) + " ")) {
        return text;
      }
    }
    return end < 0 ? text : text.substring(0, end).trim();
  }

  /** The title of a page, the text itself where it is none. */
  private static String line(String text) {
    int title = PhraseIndex.indexOf(text, TITLE, 0, text.length());
    int end = title < 0 || text.charAt(0) != '<' ? -1 : text.indexOf('<', title + TITLE.length());
    return end < 0 ? text : text.substring(title + TITLE.length(), end).trim();
  }

  private static boolean isOfWords(String text) {
    if (text.length() > LONGEST || text.indexOf('\n') >= 0) {
      return false;
    }
    String line = Ascii.lower(text);
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (!Characters.isLetter(c) && c != '_') {
        if (i > start && !WORDS.contains(" " + line.substring(start, i) + " ")) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  /** Whether nothing but signs stands in front. */
  private static boolean isFirst(String line, int at) {
    for (int i = 0; i < at; i++) {
      if (Characters.isAlphanumeric(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(String line, int at) {
    int end = at;
    while (end > 0 && at - end < LONGEST_GAP && !Characters.isLetter(line.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Characters.isLetter(line.charAt(start - 1))) {
      start--;
    }
    return start < end && end < at && NAMES.contains(" " + line.substring(start, end) + " ")
        || PhraseIndex.indexOf(line, "success", 0, at) >= 0;
  }
}
