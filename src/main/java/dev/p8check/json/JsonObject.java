package dev.p8check.json;

import java.util.List;
import java.util.Optional;

/** A JSON object with its members in the order of the text, duplicates kept. */
public record JsonObject(List<JsonMember> members, int start, int end) implements JsonValue {

  /** Returns the last member of that name, as most parsers take it. */
  public Optional<JsonMember> member(String name) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).name().equals(name)) {
        return Optional.of(members.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the value of the last member of that name. */
  public Optional<JsonValue> get(String name) {
    return member(name).map(JsonMember::value);
  }

  /** Whether the last member of that name is null or an empty text, or there is none. */
  public boolean isEmpty(String name) {
    JsonValue value = get(name).orElse(null);
    return value == null || value instanceof JsonString text && text.value().isEmpty()
        || value instanceof JsonWord word && word.isNull();
  }

  /** Returns the text of a string member, or an empty text where it is missing or no string. */
  public String text(String name) {
    return get(name).orElse(null) instanceof JsonString string ? string.value() : "";
  }
}
