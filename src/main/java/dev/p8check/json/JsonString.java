package dev.p8check.json;

/** A JSON string: {@code value} with its escapes resolved. */
public record JsonString(String value, int start, int end) implements JsonValue {}
