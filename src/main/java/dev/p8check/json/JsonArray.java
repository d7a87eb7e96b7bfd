package dev.p8check.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(List<JsonValue> items, int start, int end) implements JsonValue {}
