package dev.p8check.json;

/** A JSON value (RFC 8259 section 3) with its place in the text it was read from. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonWord {
  /** Offset of its first character. */
  int start();

  /** Offset after its last character. */
  int end();
}
