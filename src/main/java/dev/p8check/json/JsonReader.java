package dev.p8check.json;

import dev.p8check.encoding.Hex;
import java.util.ArrayList;
import java.util.List;

/** Reads one JSON text, strictly as RFC 8259 has it, keeping offsets, duplicates and number literals. */
public final class JsonReader {
  /** So many objects and arrays in each other are read, more than any token or answer has; a bound to the stack. */
  static final int MAX_DEPTH = 64;

  /** So much is put together at once: a sum of texts is a tree in JavaScript, and one of a million branches is slow. */
  static final int PIECE = 8192;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Returns the value that is the whole of {@code text}. */
  public static JsonValue read(String text) throws JsonException {
    JsonReader reader = new JsonReader(text);
    JsonValue value = reader.value(0);
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw new JsonException(reader.at);
    }
    return value;
  }

  private JsonValue value(int depth) throws JsonException {
    skipSpace();
    char c = peek();
    if (depth >= MAX_DEPTH && (c == '{' || c == '[')) {
      throw new JsonException(at);
    }
    if (c == '{') {
      return object(depth);
    }
    if (c == '[') {
      return array(depth);
    }
    if (c == '"') {
      int start = at;
      String string = string();
      return new JsonString(string, start, at);
    }
    return c == '-' || isDigit(c) ? number() : word();
  }

  private JsonObject object(int depth) throws JsonException {
    int start = at++;
    List<JsonMember> members = new ArrayList<>();
    skipSpace();
    if (peek() == '}') {
      at++;
      return new JsonObject(members, start, at);
    }
    while (true) {
      skipSpace();
      int nameStart = at;
      if (peek() != '"') {
        throw new JsonException(at);
      }
      String name = string();
      skipSpace();
      expect(':');
      members.add(new JsonMember(name, value(depth + 1), nameStart));
      if (!another('}')) {
        return new JsonObject(members, start, at);
      }
    }
  }

  private JsonArray array(int depth) throws JsonException {
    int start = at++;
    List<JsonValue> items = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return new JsonArray(items, start, at);
    }
    do {
      items.add(value(depth + 1));
    } while (another(']'));
    return new JsonArray(items, start, at);
  }

  private boolean another(char close) throws JsonException {
    skipSpace();
    char c = peek();
    if (c != ',' && c != close) {
      throw new JsonException(at);
    }
    at++;
    return c == ',';
  }

  private String string() throws JsonException {
    int start = ++at;
    int end = closingQuote(start);
    // A string may be megabytes of log: the loop touches locals, and copies only where there are escapes.
    String source = text;
    StringBuilder unescaped = null;
    StringBuilder pieces = new StringBuilder();
    int copied = start;
    for (int i = start; i < end; i++) {
      char c = source.charAt(i);
      if (c < 0x20) {
        throw new JsonException(i);
      }
      if (c == '\\') {
        if (unescaped == null) {
          unescaped = new StringBuilder();
        }
        at = i;
        unescaped.append(source, copied, i);
        char escaped = escape();
        i = at - 1;
        // Of \" and \\, what stands there is copied with what follows it.
        boolean itself = source.charAt(i) == escaped;
        copied = itself ? i : at;
        if (!itself) {
          unescaped.append(escaped);
        }
        if (unescaped.length() > PIECE) {
          unescaped = new StringBuilder(cut(unescaped.toString(), pieces));
        }
      }
    }
    at = end;
    expect('"');
    return unescaped == null
        ? source.substring(start, end) : pieces.append(unescaped.append(source, copied, end).toString()).toString();
  }

  /**
   * Moves all of {@code sum} but its last character to {@code pieces}, and returns that; what is cut is no tree any
   * more.
   */
  private static String cut(String sum, StringBuilder pieces) {
    int last = sum.length() - 1;
    pieces.append(sum, 0, last);
    return sum.substring(last);
  }

  /** Returns where the string that starts at {@code start} ends, the end of the text where nothing ends it. */
  private int closingQuote(int start) {
    int quote = text.indexOf('"', start);
    while (quote >= 0) {
      int before = quote;
      while (before > start && text.charAt(before - 1) == '\\') {
        before--;
      }
      if ((quote - before) % 2 == 0) {
        return quote;
      }
      quote = text.indexOf('"', quote + 1);
    }
    return text.length();
  }

  private char escape() throws JsonException {
    int start = at++;
    char c = peek();
    at++;
    switch (c) {
      case '"', '\\', '/':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unicode(start);
      default:
        throw new JsonException(start);
    }
  }

  private char unicode(int start) throws JsonException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Hex.value(peek());
      if (digit < 0) {
        throw new JsonException(start);
      }
      value = value << 4 | digit;
      at++;
    }
    return (char) value;
  }

  private JsonNumber number() throws JsonException {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits(start);
    }
    if (skip('.')) {
      digits(start);
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits(start);
    }
    if (at < text.length() && isDigit(text.charAt(at))) {
      throw new JsonException(start);
    }
    return new JsonNumber(text.substring(start, at), start, at);
  }

  private void digits(int start) throws JsonException {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw new JsonException(start);
    }
  }

  private JsonWord word() throws JsonException {
    for (String word : new String[] {"true", "false", "null"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return new JsonWord(word, at - word.length(), at);
      }
    }
    throw new JsonException(at);
  }

  private boolean skip(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) throws JsonException {
    if (peek() != c) {
      throw new JsonException(at);
    }
    at++;
  }

  private char peek() throws JsonException {
    if (at >= text.length()) {
      throw new JsonException(text.length());
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
