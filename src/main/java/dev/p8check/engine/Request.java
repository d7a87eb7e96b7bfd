package dev.p8check.engine;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The members of an engine function's JSON argument; what is missing or of another type is empty. */
final class Request {
  private static final Request NOTHING = new Request(new JsonObject(List.of(), 0, 0), "");

  private final JsonObject members;
  private final String json;

  private Request(JsonObject members, String json) {
    this.members = members;
    this.json = json;
  }

  /** Reads {@code json}; anything but a JSON object counts as an object without members. */
  static Request read(String json) {
    try {
      if (json != null && JsonReader.read(json) instanceof JsonObject object) {
        return new Request(object, json);
      }
    } catch (JsonException e) {
      return NOTHING;
    }
    return NOTHING;
  }

  String text(String name) {
    return members.text(name);
  }

  /** Returns a member's value, unless it is missing, null or an empty text. */
  Optional<JsonValue> value(String name) {
    return members.isEmpty(name) ? Optional.empty() : members.get(name);
  }

  /** Returns the octets of a base64url member, none where it is missing. */
  byte[] octets(String name) throws EncodingException {
    // A value that is no text is no base64url either.
    boolean isText = value(name).orElse(null) instanceof JsonString;
    return Base64Url.decode(isText || value(name).isEmpty() ? text(name) : "?");
  }

  /** Returns the text of a string member, or the JSON of an object or an array as it is written. */
  String textOrJson(String name) {
    JsonValue value = members.get(name).orElse(null);
    return value instanceof JsonObject || value instanceof JsonArray
        ? json.substring(value.start(), value.end()) : text(name);
  }

  /** Returns a number, or {@code otherwise} where it is missing or no number. */
  double number(String name, double otherwise) {
    return members.get(name).orElse(null) instanceof JsonNumber number ? number.value() : otherwise;
  }

  /** Returns a finite number, also one in quotes, or not a number where there is none. */
  double moment(String name) {
    try {
      double moment = members.get(name).orElse(null) instanceof JsonString text
          && JsonReader.read(text.value()) instanceof JsonNumber number
          ? number.value() : number(name, Double.NaN);
      return Double.isInfinite(moment) ? Double.NaN : moment;
    } catch (JsonException e) {
      return Double.NaN;
    }
  }

  /** Returns the present moment, or not a number where it is unknown, which 0 says as well. */
  double now() {
    double now = moment("now");
    return now > 0 ? now : Double.NaN;
  }

  Credentials credentials() {
    return credentials("");
  }

  /** The same with the name of the key's file, which two functions look at. */
  Credentials credentialsOfFile() {
    return credentials(text("fileName"));
  }

  private Credentials credentials(String fileName) {
    return new Credentials(
        text("issuerId"), text("keyId"), text("privateKey"), fileName, KeyKind.of(text("keyKind")));
  }
}
