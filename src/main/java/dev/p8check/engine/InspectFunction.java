package dev.p8check.engine;

import dev.p8check.json.JsonWriter;
import dev.p8check.token.Claim;
import dev.p8check.token.TokenInspection;
import dev.p8check.token.TokenQuestion;
import dev.p8check.token.TokenReport;
import java.util.List;

/** {@code inspect}: what a token says, whose it is, and what is wrong with it. */
final class InspectFunction {
  private InspectFunction() {}

  static String apply(String json) {
    Request request = Request.read(json);
    TokenReport report = TokenInspection.inspect(new TokenQuestion(
        request.text("token"), request.moment("now"), request.credentials(),
        request.textOrJson("publicKey")));
    JsonWriter out = new JsonWriter().beginObject()
        .member("verdict", report.verdict().id())
        .member("kind", report.kind().id())
        .name("header").raw(report.header().isEmpty() ? "null" : report.header())
        .name("payload").raw(report.payload().isEmpty() ? "null" : report.payload());
    write(out, "headerMembers", report.headerMembers());
    write(out, "claims", report.claims());
    out.member("signature", report.signature().id());
    FindingJson.write(out, report.findings());
    return out.endObject().toString();
  }

  private static void write(JsonWriter out, String name, List<Claim> claims) {
    out.name(name).beginArray();
    for (Claim claim : claims) {
      out.beginObject()
          .member("name", claim.name())
          .member("value", claim.value())
          .member("meaning", claim.meaning())
          .endObject();
    }
    out.endArray();
  }
}
