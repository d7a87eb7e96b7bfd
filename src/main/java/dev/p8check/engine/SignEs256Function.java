package dev.p8check.engine;

import dev.p8check.encoding.Base64Url;
import dev.p8check.encoding.EncodingException;
import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonWriter;
import dev.p8check.p256.Ecdsa;
import dev.p8check.p256.P256;
import java.util.List;

/** {@code signEs256}: the primitive alone. */
final class SignEs256Function {
  private static final int SCALAR_LENGTH = 32;

  private SignEs256Function() {}

  static String apply(String json) {
    Request request = Request.read(json);
    byte[] d;
    try {
      d = request.octets("d");
    } catch (EncodingException e) {
      return refuse(PrivateKeyCode.PRIVATE_KEY_INVALID_BASE64_CHARACTER, "d is not base64url.");
    }
    if (d.length != SCALAR_LENGTH) {
      return refuse(PrivateKeyCode.PRIVATE_KEY_SCALAR_LENGTH, "d has " + d.length + " bytes instead of 32.");
    }
    if (!P256.isScalar(d)) {
      return refuse(PrivateKeyCode.PRIVATE_KEY_SCALAR_OUT_OF_RANGE, "d is not from 1 to n - 1.");
    }
    try {
      // The primitive alone; a token is verified where it is made.
      byte[] signature = Ecdsa.signUnverified(d, request.octets("message"));
      return new JsonWriter().beginObject()
          .member("signature", Base64Url.encode(signature)).endObject().toString();
    } catch (EncodingException e) {
      return RefusedJson.of(List.of(Finding.of(
          TokenCode.TOKEN_INVALID_BASE64URL, Field.TOKEN, "message is not base64url.", 0, 0)));
    }
  }

  private static String refuse(Code code, String seen) {
    return RefusedJson.of(List.of(Finding.of(code, Field.PRIVATE_KEY, seen, 0, 0)));
  }
}
