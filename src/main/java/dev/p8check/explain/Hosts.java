package dev.p8check.explain;

import dev.p8check.check.Characters;
import dev.p8check.encoding.Ascii;

/** The hosts that a text names. */
final class Hosts {
  private static final int LONGEST = 256;

  /** As many lines as an answer opens with before its first error, where it is printed with line ends. */
  private static final int LINES_ABOVE = 3;
  private static final int MOST_ABOVE = 600;

  /** What stands in front of the address of a request. */
  private static final String[] REQUEST = {"get", "post", "put", "patch", "delete", "head", "request to", "curl"};

  /** What the names of Apple's services that answer to programs have in them. */
  private static final String[] SERVICES = {"api", "itunes", "idmsa", "weatherkit"};

  private Hosts() {}

  /** Whether a host that is not Apple's is named near {@code at}. */
  static boolean isElsewhere(String text, int at) {
    int to = Math.min(text.length(), at + Recognizer.NEAR);
    int scheme = PhraseIndex.indexOf(text, "://", Math.max(0, at - Recognizer.NEAR), to);
    while (scheme >= 0) {
      if (!isApples(text, scheme)) {
        return true;
      }
      scheme = PhraseIndex.indexOf(text, "://", scheme + 3, to);
    }
    return false;
  }

  /**
   * Whether the request printed last in front of {@code at}, on its line or just above, is to a host that is not
   * Apple's.
   */
  static boolean isBehindAnother(String text, int at, Places places) {
    int from = at;
    for (int lines = 0; from > 0 && at - from < MOST_ABOVE; from--) {
      lines += text.charAt(from - 1) == '\n' ? 1 : 0;
      if (lines > LINES_ABOVE) {
        break;
      }
    }
    String above = text.substring(from, at);
    int scheme = above.lastIndexOf("://");
    while (scheme >= 0 && !isApples(above, scheme)) {
      if (isOfRequest(text, from + scheme)) {
        return !places.has(Anchor.API_HOST, from + scheme, at);
      }
      scheme = above.lastIndexOf("://", scheme - 1);
    }
    return false;
  }

  /**
   * Whether the address whose {@code ://} stands at {@code scheme} is asked, rather than one of a document or in a
   * value.
   */
  private static boolean isOfRequest(String text, int scheme) {
    int start = scheme;
    while (start > 0 && scheme - start < LONGEST && Characters.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (start > 0 && scheme - start < LONGEST && " \"'".indexOf(PhraseIndex.fold(text.charAt(start - 1))) >= 0) {
      start--;
    }
    for (String word : REQUEST) {
      int name = start - word.length();
      if (PhraseIndex.isAt(text, name, word) && (name == 0 || !Characters.isLetter(text.charAt(name - 1)))) {
        return true;
      }
    }
    // Options may stand between curl and the address.
    return ":=,{[".indexOf(text.charAt(Math.max(0, start - 1))) < 0
        && Log.lineHolds(text, scheme, "curl ") && !Log.lineHolds(text, scheme, "appstoreconnect.apple.com");
  }

  /** Whether one of Apple's services beside App Store Connect and its kin is named from one offset up to another. */
  static boolean nameAnotherOfApples(String text, int from, int to) {
    int end = Math.min(text.length(), to);
    int domain = PhraseIndex.indexOf(text, ".apple.com", Math.max(0, from), end);
    while (domain >= 0) {
      int start = domain;
      while (start > 0 && domain - start < LONGEST && isOfName(text.charAt(start - 1))) {
        start--;
      }
      String host = Ascii.lower(text.substring(start, domain));
      for (String service : SERVICES) {
        if (host.contains(service) && !host.contains("connect") && !host.contains("developer")) {
          return true;
        }
      }
      domain = PhraseIndex.indexOf(text, ".apple.com", domain + 1, end);
    }
    return false;
  }

  private static boolean isOfName(char c) {
    return Characters.isAlphanumeric(c) || c == '-' || c == '.';
  }

  /** Whether the address whose {@code ://} stands at {@code scheme} is one of Apple's. */
  private static boolean isApples(String text, int scheme) {
    int end = scheme + 3;
    while (end < text.length() && end - scheme < LONGEST && "/ \"')>:?\n\r\t\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String host = Ascii.lower(text.substring(scheme, end));
    return host.endsWith(".apple.com") || host.endsWith("/apple.com");
  }
}
