package dev.p8check.engine;

import dev.p8check.check.Credentials;
import dev.p8check.check.KeyKind;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The members of an engine function's JSON argument; what is missing or of another type is empty. */
final class Request {
  private final JsonObject members;

  private Request(JsonObject members) {
    this.members = members;
  }

  /** Reads {@code json}; anything but a JSON object counts as an object without members. */
  static Request read(String json) {
    try {
      if (json != null && JsonReader.read(json) instanceof JsonObject object) {
        return new Request(object);
      }
    } catch (JsonException e) {
      return new Request(new JsonObject(List.of(), 0, 0));
    }
    return new Request(new JsonObject(List.of(), 0, 0));
  }

  String text(String name) {
    return members.text(name);
  }

  /** Returns a number, or {@code otherwise} where it is missing or no number. */
  double number(String name, double otherwise) {
    return members.get(name).orElse(null) instanceof JsonNumber number ? number.value() : otherwise;
  }

  /** Returns the texts of an array of strings. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (members.get(name).orElse(null) instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonString string) {
          texts.add(string.value());
        }
      }
    }
    return texts;
  }

  Credentials credentials() {
    return new Credentials(
        text("issuerId"), text("keyId"), text("privateKey"), text("fileName"), KeyKind.of(text("keyKind")));
  }
}
