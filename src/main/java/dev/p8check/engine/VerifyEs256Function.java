package dev.p8check.engine;

import dev.p8check.encoding.Base64Url;
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
          Base64Url.decode(request.text("x")),
          Base64Url.decode(request.text("y")),
          Base64Url.decode(request.text("message")),
          Base64Url.decode(request.text("signature")));
    } catch (EncodingException e) {
      return false;
    }
  }
}
