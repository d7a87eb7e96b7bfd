package dev.p8check.jws;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.encoding.Utf8;
import dev.p8check.json.JsonException;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonReader;
import dev.p8check.jws.JwsException.Problem;

/** A base64url part that holds a JSON object, and the way back from the JSON to the part's characters. */
public final class JsonPart {
  private final String json;
  private final JsonObject object;

  private JsonPart(String json, JsonObject object) {
    this.json = json;
    this.object = object;
  }

  /** Reads {@code encoded}; the exception's offset is that of the first character that is to blame. */
  public static JsonPart read(String encoded) throws JwsException {
    byte[] octets;
    try {
      octets = Base64Url.decode(encoded);
    } catch (EncodingException e) {
      throw new JwsException(Problem.NOT_BASE64URL, Math.min(e.offset(), encoded.length()));
    }
    String json;
    try {
      json = Utf8.decode(octets);
    } catch (EncodingException e) {
      throw new JwsException(Problem.NOT_UTF8, character(e.offset(), encoded.length()));
    }
    try {
      if (JsonReader.read(json) instanceof JsonObject object) {
        return new JsonPart(json, object);
      }
    } catch (JsonException e) {
      throw new JwsException(Problem.NOT_JSON, character(octets(json, e.offset()), encoded.length()));
    }
    throw new JwsException(Problem.NOT_AN_OBJECT, 0);
  }

  /** The decoded text. */
  public String json() {
    return json;
  }

  /** What the text says. */
  public JsonObject object() {
    return object;
  }

  /** Returns the offset of the first encoded character that carries something of the JSON from {@code offset} on. */
  public int startOf(int offset) {
    return octets(json, offset) * 4 / 3;
  }

  /** Returns the offset after the last encoded character that carries something of the JSON before {@code offset}. */
  public int endOf(int offset) {
    return (octets(json, offset) * 4 + 2) / 3;
  }

  private static int character(int octet, int length) {
    return Math.min(octet * 4 / 3, length);
  }

  /** Octets in UTF-8 of the first {@code length} characters of {@code json}. */
  private static int octets(String json, int length) {
    int octets = 0;
    for (int i = 0; i < length; i++) {
      char c = json.charAt(i);
      boolean half = c >= 0xd800 && c < 0xe000;
      octets += c < 0x80 ? 1 : c < 0x800 || half ? 2 : 3;
    }
    return octets;
  }
}
