package dev.p8check.token;

import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The rules for {@code scope}, and what it means for the lifetime. */
final class ScopeRules {
  /** Whether a scope allows a life of over 20 minutes. */
  enum LongLife {
    /** There is no scope, or one that is wrong in itself. */
    NO_SCOPE,
    NOT_LISTED,
    UNCLEAR,
    ALLOWED
  }

  private static final String NOTARIZATION = "GET /notary/v2";

  private ScopeRules() {}

  /** Reports what is wrong with the scope, each kind of mistake once, at the first entry that has it. */
  static LongLife judge(Judgement judgement) {
    JsonValue scope = judgement.claim("scope").orElse(null);
    if (scope == null) {
      return LongLife.NO_SCOPE;
    }
    if (!(scope instanceof JsonArray array)) {
      judgement.inPayload(
          TokenCode.TOKEN_SCOPE_NOT_ARRAY, "scope", "scope is " + Judgement.typeOf(scope) + ".");
      return LongLife.NO_SCOPE;
    }
    List<String> entries = new ArrayList<>();
    for (String entry : ScopeEntry.all(array)) {
      // The Notary API's own entries may be a path alone.
      entries.add(judgement.kind() == TokenKind.NOTARY && Classifier.isNotary(entry) ? NOTARIZATION : entry);
    }
    return entries.isEmpty() ? empty(judgement) : judge(judgement, entries, array);
  }

  private static LongLife empty(Judgement judgement) {
    judgement.inPayload(
        TokenCode.TOKEN_SCOPE_MALFORMED, "scope", "scope is an empty array, which no request matches.");
    return LongLife.NO_SCOPE;
  }

  private static LongLife judge(Judgement judgement, List<String> entries, JsonArray array) {
    for (Problem problem : problems(entries)) {
      JsonValue item = array.items().get(problem.number - 1);
      judgement.inPayload(problem.code, "scope", "Entry " + problem.number + " is "
          + (item instanceof JsonString ? judgement.quote().of(problem.entry) : Judgement.typeOf(item)) + ".");
    }
    return longLife(entries);
  }

  /** One kind of mistake, with the first entry that has it, counted from 1. */
  record Problem(TokenCode code, String entry, int number) {}

  /** Returns each kind of mistake once. */
  static List<Problem> problems(List<String> entries) {
    List<Problem> malformed = new ArrayList<>();
    List<Problem> notGet = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      ScopeEntry.Rule rule = ScopeEntry.rule(entries.get(i));
      if (rule == ScopeEntry.Rule.MALFORMED && malformed.isEmpty()) {
        malformed.add(new Problem(TokenCode.TOKEN_SCOPE_MALFORMED, entries.get(i), i + 1));
      } else if (rule == ScopeEntry.Rule.NOT_GET && notGet.isEmpty()) {
        notGet.add(new Problem(TokenCode.TOKEN_SCOPE_NOT_GET, entries.get(i), i + 1));
      }
    }
    malformed.addAll(notGet);
    return malformed;
  }

  /** Returns what the entries allow. */
  static LongLife longLife(List<String> entries) {
    LongLife result = entries.isEmpty() ? LongLife.NO_SCOPE : LongLife.ALLOWED;
    for (String entry : entries) {
      LongLife one = switch (ScopeEntry.rule(entry)) {
        case MALFORMED, NOT_GET -> LongLife.NO_SCOPE;
        case SHORT_LIVED -> LongLife.NOT_LISTED;
        case UNCLEAR -> LongLife.UNCLEAR;
        case LONG_LIVED -> LongLife.ALLOWED;
      };
      result = one.compareTo(result) < 0 ? one : result;
    }
    return result;
  }

  /** Returns the index of the first entry that rules a long life out or leaves it open, else -1. */
  static int firstUnlisted(List<String> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (ScopeEntry.rule(entries.get(i)) != ScopeEntry.Rule.LONG_LIVED) {
        return i;
      }
    }
    return -1;
  }
}
