package dev.p8check.json;

/** One name/value pair of an object; {@code start} is the offset of the name's opening quote. */
public record JsonMember(String name, JsonValue value, int start) {}
