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
        request.text("text"), request.now(), request.credentialsOfFile(), request.text("token"));
    RedactedReport report = new RedactedReport(everything);
    return new JsonWriter().beginObject()
        .member("markdown", report.markdown())
        .name("report").raw(report.json())
        .endObject()
        .toString();
  }
}
