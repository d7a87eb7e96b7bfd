package dev.p8check.json;

import dev.p8check.encoding.Hex;

/** Writes one JSON text without white space; the caller keeps names and values in turn. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private boolean comma;

  /** Opens an object. */
  public JsonWriter beginObject() {
    return open('{');
  }

  /** Closes an object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Closes an array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes a member's name; its value comes next. */
  public JsonWriter name(String name) {
    separate();
    quote(name);
    out.append(':');
    comma = false;
    return this;
  }

  /** Writes a string. */
  public JsonWriter value(String value) {
    separate();
    quote(value);
    comma = true;
    return this;
  }

  /** Writes an integer. */
  public JsonWriter value(int value) {
    return raw(Integer.toString(value));
  }

  /** Writes true or false. */
  public JsonWriter value(boolean value) {
    return raw(value ? "true" : "false");
  }

  /** Writes JSON text as it is. */
  public JsonWriter raw(String json) {
    separate();
    out.append(json);
    comma = true;
    return this;
  }

  /** Writes a member with a string value. */
  public JsonWriter member(String name, String value) {
    return name(name).value(value);
  }

  /** Writes a member with an integer value. */
  public JsonWriter member(String name, int value) {
    return name(name).value(value);
  }

  /** Writes a member with a boolean value. */
  public JsonWriter member(String name, boolean value) {
    return name(name).value(value);
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  private JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    out.append(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c != 0x7f && (c < 0xd800 || !isLoneSurrogate(text, i))) {
        continue;
      }
      out.append(text, copied, i).append('\\');
      copied = i + 1;
      if (c == '"' || c == '\\') {
        out.append(c);
      } else if (c == '\n') {
        out.append('n');
      } else {
        out.append('u').append(Hex.encode(new byte[] {(byte) (c >> 8), (byte) c}));
      }
    }
    out.append(text, copied, text.length()).append('"');
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (c > 0xdfff) {
      return false;
    }
    return c < 0xdc00
        ? i + 1 == text.length() || (text.charAt(i + 1) & 0xfc00) != 0xdc00
        : i == 0 || (text.charAt(i - 1) & 0xfc00) != 0xd800;
  }
}
