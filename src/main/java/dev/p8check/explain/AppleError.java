package dev.p8check.explain;

import dev.p8check.check.Characters;
import dev.p8check.check.Shapes;
import dev.p8check.finding.ResponseCode;
import java.util.List;

/**
 * One entry of the {@code errors} array of an answer, in whatever notation it was printed.
 *
 * @param id a UUID in Apple's answers, or empty
 * @param status three digits, or empty
 * @param code as Apple writes it, in capitals
 */
record AppleError(String id, String status, String code, String title, String detail, int start, int end) {
  /** How far the braces of an entry may be from its code. */
  private static final int BEFORE = 1500;
  private static final int AFTER = 4000;

  /** What can stand between the name of a member and its value: signs, a line end and an indentation. */
  private static final int MOST_BETWEEN = 48;

  /** More than any code of Apple's has; keeps the time linear. */
  private static final int LONGEST_CODE = 256;

  /** Of its answers with a code that other services have too. */
  private static final String[] APPLES_WORDS = {
    "specified resource", "resource of type", "url path", "security reasons", "api key in use", "requests for this api",
    "request rate limit", "request entity", "provided entity",
    "parameter has an invalid", "specified method", "allowed operations are"
  };

  /** What codes begin with that no other service is known to have. */
  private static final String[] APPLES_CODES = {
    "ENTITY_ERROR", "ENTITY_INVALID", "ENTITY_UNPROCESSABLE", "PARAMETER_ERROR", "STATE_ERROR", "PATH_ERROR"
  };

  /** Words of its answers that others may have in theirs. */
  private static final String[] APPLES_TOPICS = {
    "access unavailable", "agreement", "contract", "membership", "account holder", "provider id",
    "credentials are missing", "server side"
  };

  /** Reads the entry whose code stands at {@code offset}; one with an empty code where there is none. */
  static AppleError at(String text, int offset) {
    AppleError none = new AppleError("", "", "", "", "", offset, offset);
    if (!PhraseIndex.isAt(text, beforePunctuation(text, offset) - 4, "code")) {
      return none;
    }
    int end = offset;
    while (end < text.length() && end - offset < LONGEST_CODE && isCode(text.charAt(end))) {
      end++;
    }
    if (offset == end) {
      return none;
    }
    int open = opening(text, offset);
    int close = closing(text, offset);
    String status = field(text, "status", open, close);
    return new AppleError(
        field(text, "id", open, close),
        status.length() == 3 && Log.digits(status, 0) == 3 ? status : "",
        text.substring(offset, end),
        field(text, "title", open, close),
        field(text, "detail", open, close),
        open,
        close);
  }

  /** Whether it can only be an entry of Apple's, rather than of another service with the same notation. */
  boolean isWhole() {
    if (status.equals("401") && code.equals("NOT_AUTHORIZED") || code.startsWith("FORBIDDEN.REQUIRED_AGREEMENTS")) {
      return true;
    }
    boolean isEveryones = code.equals("NOT_FOUND");
    boolean isCommon = isEveryones || code.equals("FORBIDDEN") || code.equals("FORBIDDEN_ERROR")
        || code.equals("RATE_LIMIT_EXCEEDED");
    return status.length() == 3 && !title.isEmpty() && !detail.isEmpty()
        && (!isCommon || !isEveryones && id.length() == Shapes.UUID_LENGTH || isApplesOwn());
  }

  /** Whether one of {@code errors} is at {@code offset}. */
  static boolean isIn(List<AppleError> errors, int offset) {
    for (AppleError error : errors) {
      if (error.isAt(offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code offset} lies in it. */
  boolean isAt(int offset) {
    return offset >= start && offset < end;
  }

  /** Whether it is worded or made as Apple's are alone. */
  boolean isApplesOwn() {
    return isUnmistakable() || saysAny(APPLES_WORDS) || saysAny(APPLES_TOPICS);
  }

  /** Whether it is made as Apple's are alone, and has a code or words that are Apple's. */
  boolean isUnmistakable() {
    return id.length() == Shapes.UUID_LENGTH && (hasApplesCode() || saysAny(APPLES_WORDS));
  }

  /** Whether its code is none that other services have too. */
  boolean hasApplesCode() {
    for (String prefix : APPLES_CODES) {
      if (code.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Status and code, as far as they are there. */
  String name() {
    return status.isEmpty() ? code : status + " " + code;
  }

  ResponseCode responseCode() {
    if (is("401", "NOT_AUTHORIZED")) {
      return ResponseCode.RESPONSE_NOT_AUTHORIZED;
    }
    if (is("403", "FORBIDDEN")) {
      CausesOf kind = causes();
      return kind == CausesOf.PROVIDER ? ResponseCode.RESPONSE_NOTARY_TEAM
          : kind == CausesOf.METHOD ? ResponseCode.RESPONSE_BAD_REQUEST
          : kind == CausesOf.AGREEMENT || kind == CausesOf.MEMBERSHIP
          ? ResponseCode.RESPONSE_AGREEMENTS
          : ResponseCode.RESPONSE_FORBIDDEN_ROLE;
    }
    if (is("404", "NOT_FOUND") || is("404", "PATH_ERROR")) {
      return ResponseCode.RESPONSE_NOT_FOUND;
    }
    if (is("429", "RATE_LIMIT")) {
      return ResponseCode.RESPONSE_RATE_LIMITED;
    }
    if (status.startsWith("5") || is("500", "UNEXPECTED_ERROR") || is("500", "INTERNAL_ERROR")) {
      return ResponseCode.RESPONSE_SERVER_ERROR;
    }
    return ResponseCode.RESPONSE_BAD_REQUEST;
  }

  CausesOf causes() {
    if (is("401", "NOT_AUTHORIZED")) {
      return CausesOf.TOKEN;
    }
    if (is("403", "FORBIDDEN")) {
      if (says("active membership")) {
        return CausesOf.MEMBERSHIP;
      }
      if (says("performed by the account holder")) {
        return CausesOf.ACCOUNT_HOLDER;
      }
      if (says("does not allow '")) {
        return CausesOf.METHOD;
      }
      if (code.contains("MISSING_PROVIDER")) {
        return CausesOf.PROVIDER;
      }
      boolean agreement = says("agreement") || says("contracts") || code.contains("AGREEMENT")
          || code.contains("CONTRACT") || code.contains("PLA_NOT_ACCEPTED");
      return agreement ? CausesOf.AGREEMENT : says("content provider id") ? CausesOf.TEAM : CausesOf.ROLE;
    }
    switch (responseCode()) {
      case RESPONSE_NOT_FOUND:
        return CausesOf.NOT_FOUND;
      case RESPONSE_RATE_LIMITED:
        return CausesOf.RATE;
      case RESPONSE_SERVER_ERROR:
        return CausesOf.OUTAGE;
      default:
        return is("405", "METHOD_NOT_ALLOWED") ? CausesOf.METHOD : CausesOf.REQUEST;
    }
  }

  /** An accepted token is what every answer shows but a 401 and those of a broken server. */
  Authenticated authenticated() {
    ResponseCode meaning = responseCode();
    if (meaning == ResponseCode.RESPONSE_NOT_AUTHORIZED) {
      return Authenticated.NO;
    }
    // Why Apple finds no team is not known.
    return meaning == ResponseCode.RESPONSE_SERVER_ERROR || meaning == ResponseCode.RESPONSE_NOTARY_TEAM
        ? Authenticated.UNKNOWN : Authenticated.YES;
  }

  /** Apple asks clients to compare codes by their beginning; the status decides where the code is new. */
  private boolean is(String wantedStatus, String prefix) {
    return code.startsWith(prefix) || status.equals(wantedStatus);
  }

  private boolean says(String words) {
    return PhraseIndex.indexOf(title, words, 0, title.length()) >= 0
        || PhraseIndex.indexOf(detail, words, 0, detail.length()) >= 0;
  }

  private boolean saysAny(String[] all) {
    for (String words : all) {
      if (says(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCode(char c) {
    return c >= 'A' && c <= 'Z' || c == '_' || c == '.';
  }

  private static int beforePunctuation(String text, int offset) {
    int at = offset;
    while (at > 0 && offset - at < MOST_BETWEEN && Log.isPunctuation(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int opening(String text, int offset) {
    int depth = 0;
    for (int i = offset - 1; i >= 0 && offset - i < BEFORE; i--) {
      char c = text.charAt(i);
      if (c == '}') {
        depth++;
      } else if (c == '{' && depth-- == 0) {
        return i;
      }
    }
    return Log.lineStart(text, offset);
  }

  private static int closing(String text, int offset) {
    int depth = 0;
    for (int i = offset; i < text.length() && i - offset < AFTER; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return i + 1;
      }
    }
    return Log.lineEnd(text, offset);
  }

  /** Returns the value after {@code name}, in whatever quotes and with whatever signs between. */
  private static String field(String text, String name, int from, int to) {
    int at = PhraseIndex.indexOf(text, name, from, to);
    while (at >= 0) {
      int value = at + name.length();
      while (value < to && value - at < MOST_BETWEEN && Log.isPunctuation(text.charAt(value))) {
        value++;
      }
      boolean isName = at == 0 || !Characters.isLetter(text.charAt(at - 1));
      if (isName && value > at + name.length() && value < to) {
        return value(text, value, to);
      }
      at = PhraseIndex.indexOf(text, name, at + 1, to);
    }
    return "";
  }

  private static String value(String text, int start, int to) {
    char quote = PhraseIndex.fold(text.charAt(start - 1));
    boolean quoted = quote == '"' || quote == '\'';
    int end = start;
    // A console may have broken a quoted value over several lines.
    while (end < to && (quoted || !Log.isLineEnd(text.charAt(end)))) {
      char c = text.charAt(end);
      if (quoted ? PhraseIndex.fold(c) == quote : c == ',' || c == '}' || c == ' ') {
        break;
      }
      end++;
    }
    // In a text inside a text, the closing quote has a backslash of its own.
    while (end > start && text.charAt(end - 1) == '\\') {
      end--;
    }
    return text.substring(start, end);
  }
}
