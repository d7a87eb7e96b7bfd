package dev.p8check.engine;

import dev.p8check.encoding.EncodingException;
import dev.p8check.json.JsonWriter;
import dev.p8check.p256.Ecdsa;

/** {@code verifyEs256}: the primitive alone. */
final class VerifyEs256Function {
  private VerifyEs256Function() {}

  static String apply(String json) {
    return new JsonWriter().beginObject().member("valid", isValid(Request.read(json))).endObject().toString();
  }

  private static boolean isValid(Request request) {
    try {
      return Ecdsa.verify(
          request.octets("x"), request.octets("y"), request.octets("message"), request.octets("signature"));
    } catch (EncodingException e) {
      return false;
    }
  }
}
