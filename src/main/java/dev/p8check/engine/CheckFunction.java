package dev.p8check.engine;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.encoding.Hex;
import dev.p8check.json.JsonWriter;

/** {@code check}: the three values alone and against each other. */
final class CheckFunction {
  private CheckFunction() {}

  static String apply(String json) {
    CredentialsReport report = CredentialsCheck.check(Request.read(json).credentialsOfFile());
    JsonWriter out = new JsonWriter();
    out.beginObject()
        .member("verdict", report.verdict().id())
        .member("keyKind", report.keyKind().id());
    FindingJson.write(out, report.findings());
    Credentials fixed = report.fixed();
    out.name("fixed").beginObject()
        .member("issuerId", fixed.issuerId())
        .member("keyId", fixed.keyId())
        .member("privateKey", fixed.privateKey())
        .endObject();
    out.name("key");
    report.key().ifPresentOrElse(key -> write(out, key), () -> out.raw("null"));
    return out.endObject().toString();
  }

  private static void write(JsonWriter out, KeyFacts key) {
    out.beginObject()
        .member("curve", "P-256")
        .member("form", key.form().id());
    out.name("publicJwk").raw(key.publicKey().jwk())
        .member("spkiSha256", Hex.encode(key.spkiSha256()))
        .member("hasPublicKey", key.hasPublicKey())
        .endObject();
  }
}
