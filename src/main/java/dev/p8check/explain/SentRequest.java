package dev.p8check.explain;

import dev.p8check.token.ScopeEntry;
import java.util.ArrayList;
import java.util.List;

/** The request that a log shows, beside the scope of the token that it was sent with. */
final class SentRequest {
  /** How a scope takes a request. */
  enum Match {
    COVERED,
    UNCLEAR,
    REFUSED
  }

  private static final int LONGEST = 2048;

  /** So many lines and addresses above a refusal are looked at, the nearest first; keeps the time linear. */
  private static final int MOST_LOOKED_AT = 1000;

  private SentRequest() {}

  /** Returns method, space and target of the last request to Apple before {@code offset}, or an empty text. */
  static String before(String text, Places places, int offset) {
    String request = "";
    int line = places.last(Anchor.STATUS_LINE, offset);
    for (int looked = 0; line >= 0 && request.isEmpty() && looked < MOST_LOOKED_AT; looked++) {
      int target = line - 1;
      while (target > 0 && line - target < LONGEST && text.charAt(target - 1) > ' ') {
        target--;
      }
      // The line itself names no host; curl's next one does.
      boolean isApples = target > 0 && places.has(Anchor.API_HOST, target - Recognizer.NEAR, line + Recognizer.NEAR);
      request = isApples ? request(method(text, target - 1) + text.substring(target, line - 1)) : "";
      line = request.isEmpty() ? places.last(Anchor.STATUS_LINE, line) : line;
    }
    String address = "";
    int host = places.last(Anchor.API_HOST, offset);
    for (int looked = 0; host >= 0 && (request.isEmpty() || host > line) && address.isEmpty()
        && looked < MOST_LOOKED_AT; looked++) {
      int end = Log.addressEnd(text, host);
      int path = host;
      while (path < end && text.charAt(path) != '/') {
        path++;
      }
      boolean isAddress = text.startsWith("https://", host - 8);
      String method = isGet(text, host) ? "GET " : method(text, host - 9);
      address = isAddress ? request(method + text.substring(path, end)) : "";
      host = places.last(Anchor.API_HOST, host);
    }
    return address.isEmpty() ? request : address;
  }

  /** Compares {@code request} with the entries of {@code scope}, a claim's JSON. */
  static Match match(String request, String scope) {
    List<String> entries = ScopeEntry.all(scope);
    Match best = request.isEmpty() || entries.isEmpty() ? Match.UNCLEAR : Match.REFUSED;
    for (String entry : entries) {
      boolean isSame = path(entry).equals(path(request));
      if (isSame && parameters(entry).containsAll(parameters(request))
          && parameters(request).containsAll(parameters(entry))) {
        return Match.COVERED;
      }
      // Whether an entry counts for what lies under its path, or in another encoding, is not known.
      boolean isNear = isSame || !isRequest(entry) || request.startsWith(path(entry)) || request.indexOf('%') >= 0;
      best = isNear ? Match.UNCLEAR : best;
    }
    return best;
  }

  /** Returns {@code text} where it is a request, or an empty text. */
  private static String request(String text) {
    return isRequest(text) ? text : "";
  }

  private static boolean isRequest(String text) {
    return ScopeEntry.rule(text) != ScopeEntry.Rule.MALFORMED;
  }

  /** Returns the word in capital letters before the space at {@code space}, with the space. */
  private static String method(String text, int space) {
    int start = space;
    while (start > 0 && space - start < 8 && text.charAt(start - 1) >= 'A' && text.charAt(start - 1) <= 'Z') {
      start--;
    }
    return space > start && text.charAt(space) == ' ' ? text.substring(start, space + 1) : "";
  }

  /** Whether the address at {@code host} is that of a curl command that says no method and sends nothing. */
  private static boolean isGet(String text, int host) {
    boolean isOther = false;
    for (String option : new String[] {" -x", "--request", " -d", "--data", "--json"}) {
      isOther |= Log.lineHolds(text, host, option);
    }
    return !isOther && Log.lineHolds(text, host, "curl ");
  }

  private static String path(String request) {
    int query = request.indexOf('?');
    return query < 0 ? request : request.substring(0, query);
  }

  /** The parameters of the query but those that Apple leaves out of the comparison. */
  private static List<String> parameters(String request) {
    List<String> parameters = new ArrayList<>();
    for (int at = request.indexOf('?'); at >= 0; at = request.indexOf('&', at + 1)) {
      int end = request.indexOf('&', at + 1);
      String parameter = request.substring(at + 1, end < 0 ? request.length() : end);
      if (!parameter.startsWith("limit=") && !parameter.startsWith("cursor=") && !parameter.startsWith("sort=")) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }
}
