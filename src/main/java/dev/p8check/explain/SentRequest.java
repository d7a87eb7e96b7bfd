package dev.p8check.explain;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
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

  private SentRequest() {}

  /** Returns method, space and target of the last request to Apple before {@code offset}, or an empty text. */
  static String before(String text, Places places, int offset) {
    String request = "";
    int last = -1;
    for (int i = 0; i < places.count(Anchor.STATUS_LINE) && places.at(Anchor.STATUS_LINE, i) < offset; i++) {
      int at = places.at(Anchor.STATUS_LINE, i);
      int target = at - 1;
      while (target > 0 && at - target < LONGEST && text.charAt(target - 1) > ' ') {
        target--;
      }
      // The line itself names no host; curl's next one does.
      boolean isApples = target > 0 && places.has(Anchor.API_HOST, target - Recognizer.NEAR, at + Recognizer.NEAR);
      String found = isApples ? method(text, target - 1) + text.substring(target, at - 1) : "";
      request = isRequest(found) ? found : request;
      last = isRequest(found) ? at : last;
    }
    for (int i = 0; i < places.count(Anchor.API_HOST) && places.at(Anchor.API_HOST, i) < offset; i++) {
      int at = places.at(Anchor.API_HOST, i);
      int path = at + "api.appstoreconnect.apple.com".length();
      boolean isAddress = at > last && text.startsWith("https://", at - 8);
      String found = isAddress ? method(text, at - 9) + text.substring(path, Log.addressEnd(text, path)) : "";
      request = isRequest(found) ? found : request;
    }
    return request;
  }

  /** Compares {@code request} with the entries of {@code scope}, a claim's JSON. */
  static Match match(String request, String scope) {
    List<String> entries = new ArrayList<>();
    try {
      if (JsonReader.read(scope) instanceof JsonArray array) {
        for (JsonValue item : array.items()) {
          entries.add(item instanceof JsonString entry ? entry.value() : "");
        }
      }
    } catch (JsonException e) {
      return Match.UNCLEAR;
    }
    Match best = request.isEmpty() || entries.isEmpty() ? Match.UNCLEAR : Match.REFUSED;
    for (String entry : entries) {
      boolean isSame = path(entry).equals(path(request));
      if (isSame && parameters(entry).containsAll(parameters(request)) && parameters(request).containsAll(parameters(entry))) {
        return Match.COVERED;
      }
      // Whether an entry counts for what lies under its path, or in another encoding, is not known.
      boolean isNear = isSame || !isRequest(entry) || request.startsWith(path(entry)) || request.indexOf('%') >= 0;
      best = isNear ? Match.UNCLEAR : best;
    }
    return best;
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
