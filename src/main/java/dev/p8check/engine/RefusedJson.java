package dev.p8check.engine;

import dev.p8check.finding.Finding;
import dev.p8check.json.JsonWriter;
import java.util.List;

/** The answer of a function that makes nothing, and why. */
final class RefusedJson {
  private RefusedJson() {}

  /** Returns {@code {refused: true, findings}}. */
  static String of(List<Finding> findings) {
    JsonWriter out = new JsonWriter().beginObject().member("refused", true);
    FindingJson.write(out, findings);
    return out.endObject().toString();
  }
}
