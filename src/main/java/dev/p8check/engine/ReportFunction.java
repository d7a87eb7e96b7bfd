package dev.p8check.engine;

import dev.p8check.explain.ExplainRequest;
import dev.p8check.export.RedactedReport;
import dev.p8check.json.JsonWriter;

/** {@code report}: everything that was found, without the values it was found in. */
final class ReportFunction {
  private ReportFunction() {}

  static String apply(String json) {
    Request request = Request.read(json);
    ExplainRequest everything = new ExplainRequest(
        request.text("text"), request.number("now", 0), request.credentialsOfFile(), request.text("token"));
    return new JsonWriter().beginObject()
        .member("markdown", RedactedReport.markdown(everything))
        .name("report").raw(RedactedReport.json(everything))
        .endObject()
        .toString();
  }
}
