package dev.p8check.engine;

import dev.p8check.explain.Cause;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.explain.Explainer;
import dev.p8check.explain.Explanation;
import dev.p8check.json.JsonWriter;

/** {@code explain}: an answer or a log to what it means and what may be behind it. */
final class ExplainFunction {
  private ExplainFunction() {}

  static String apply(String json) {
    Request request = Request.read(json);
    Explanation explanation = Explainer.explain(new ExplainRequest(
        request.text("text"), request.now(), request.credentials(), request.text("token")));
    JsonWriter out = new JsonWriter();
    out.beginObject().name("authenticated").raw(explanation.authenticated().json());
    FindingJson.write(out, explanation.findings());
    out.name("causes").beginArray();
    for (Cause cause : explanation.causes()) {
      write(out, cause);
    }
    return out.endArray().endObject().toString();
  }

  private static void write(JsonWriter out, Cause cause) {
    out.beginObject()
        .member("code", cause.code())
        .member("title", cause.title())
        .member("because", cause.because())
        .member("check", cause.check())
        .member("fix", cause.fix());
    if (cause.standing() == Cause.Standing.PROVEN) {
      out.member("proven", true);
    } else if (cause.standing() == Cause.Standing.RULED_OUT) {
      out.member("ruledOut", true);
    }
    out.endObject();
  }
}
