package dev.p8check.engine;

import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonValue;
import dev.p8check.json.JsonWriter;
import dev.p8check.jws.NumericDate;
import dev.p8check.token.ScopeEntry;
import dev.p8check.token.TokenMaker;
import dev.p8check.token.TokenOrder;
import dev.p8check.token.TokenResult;
import java.util.List;

/** {@code createToken}: a signed token and the request to try it with. */
final class CreateTokenFunction {
  private static final JsonArray NO_SCOPE = new JsonArray(List.of(), 0, 0);

  private CreateTokenFunction() {}

  static String apply(String json) {
    Request request = Request.read(json);
    JsonValue scope = request.value("scope").orElse(NO_SCOPE);
    if (!(scope instanceof JsonArray array)) {
      return RefusedJson.of(List.of(Finding.of(
          TokenCode.TOKEN_SCOPE_NOT_ARRAY, Field.TOKEN, "The requested scope is not an array.", 0, 0)));
    }
    double lifetime = request.value("lifetimeSeconds").isEmpty()
        ? TokenOrder.DEFAULT_LIFETIME
        : request.number("lifetimeSeconds", Double.NaN);
    return write(TokenMaker.make(new TokenOrder(
        request.credentials(), request.number("now", Double.NaN), lifetime, ScopeEntry.all(array))));
  }

  private static String write(TokenResult result) {
    if (result instanceof TokenResult.Refused refused) {
      return RefusedJson.of(refused.findings());
    }
    TokenResult.Made made = (TokenResult.Made) result;
    JsonWriter out = new JsonWriter().beginObject()
        .member("token", made.token())
        .name("header").raw(made.draft().header())
        .name("payload").raw(made.draft().payload())
        .name("expiresAt").raw(NumericDate.digits(made.draft().expiresAt()))
        .member("curl", made.curl());
    FindingJson.write(out, made.draft().findings());
    return out.endObject().toString();
  }
}
