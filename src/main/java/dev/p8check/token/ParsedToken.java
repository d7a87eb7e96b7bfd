package dev.p8check.token;

import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.jws.CompactJws;
import dev.p8check.jws.JsonPart;
import java.util.List;
import java.util.Optional;

/**
 * A token in its three parts.
 *
 * @param written the parts as they are written
 * @param jws the parts in base64url without padding
 */
record ParsedToken(CompactJws written, CompactJws jws, Optional<JsonPart> header, Optional<JsonPart> payload) {
  private static final JsonObject NOTHING = new JsonObject(List.of(), 0, 0);

  JsonObject headerObject() {
    return header.map(JsonPart::object).orElse(NOTHING);
  }

  JsonObject payloadObject() {
    return payload.map(JsonPart::object).orElse(NOTHING);
  }

  /** The text of {@code alg}, empty where it is missing or no text. */
  String alg() {
    return headerObject().text("alg");
  }

  /** Whether {@code aud} is that text or an array that has it. */
  boolean hasAudience(String audience) {
    return payloadObject().get("aud").filter(value -> names(value, audience)).isPresent();
  }

  private static boolean names(JsonValue value, String audience) {
    if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonString string && string.value().equals(audience)) {
          return true;
        }
      }
    }
    return value instanceof JsonString string && string.value().equals(audience);
  }
}
