package dev.p8check.check;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The API key file of fastlane ({@code key_id}, {@code issuer_id}, {@code key}) and its relatives, such as
 * rcodesign's ({@code private_key}).
 *
 * @param key the key's text as the JSON string has it, or an empty text
 * @param isBase64 whether the file says that the key is in Base 64
 * @param object what the key is a member of
 */
record FastlaneJson(String issuerId, String keyId, TracedText key, boolean isBase64, JsonObject object) {
  static final FastlaneJson NONE = new FastlaneJson("", "", TracedText.of(""), false, new JsonObject(List.of(), 0, 0));

  private static final int DEEPEST = 3;
  private static final String[] KEY_NAMES = {"key", "private_key", "privateKey", "key_content", "keyContent", "p8", "apiKey", "private-key"};

  boolean isJsonWebKey() {
    return object.get("kty").isPresent();
  }

  static FastlaneJson read(TracedText text) {
    try {
      return of(JsonReader.read(text.text()), text, 0);
    } catch (JsonException e) {
      return NONE;
    }
  }

  /** Looks for the key in {@code value}, and in what it holds: {@code [{..}]}, {@code {"api_key": {..}}}. */
  private static FastlaneJson of(JsonValue value, TracedText text, int depth) {
    if (depth > DEEPEST) {
      return NONE;
    }
    if (value instanceof JsonArray array && !array.items().isEmpty()) {
      return of(array.items().get(0), text, depth + 1);
    }
    FastlaneJson found = value instanceof JsonObject object ? of(object, text) : NONE;
    if (value instanceof JsonObject object && found.key().isEmpty() && !found.isJsonWebKey()) {
      for (JsonMember member : object.members()) {
        FastlaneJson inside = of(member.value(), text, depth + 1);
        found = found.key().isEmpty() ? inside : found;
      }
    }
    return found;
  }

  private static FastlaneJson of(JsonObject object, TracedText text) {
    String keyId = first(object, "key_id", "keyId", "kid", "key-id");
    String issuerId = first(object, "issuer_id", "issuerId", "iss", "issuer", "issuer-id");
    TracedText key = TracedText.of("");
    for (String name : KEY_NAMES) {
      Optional<JsonValue> value = object.get(name);
      if (key.isEmpty() && value.isPresent() && value.get() instanceof JsonString string) {
        key = contents(text, string);
      }
    }
    return new FastlaneJson(issuerId, keyId, key, FastlaneSettings.isSet(object, "is_key_content_base64"), object);
  }

  private static String first(JsonObject object, String... names) {
    for (String name : names) {
      String value = object.text(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The string's value, each character traced to the one, two or six that it was written in. */
  private static TracedText contents(TracedText text, JsonString string) {
    TracedText.Builder out = new TracedText.Builder(string.value().length());
    int at = string.start() + 1;
    for (int i = 0; i < string.value().length(); i++) {
      int length = text.charAt(at) != '\\' ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
      out.append(string.value().charAt(i), text.start(at), text.end(at + length));
      at += length;
    }
    return out.build();
  }
}
