package dev.p8check.engine;

import dev.p8check.finding.Finding;
import dev.p8check.finding.Repair;
import dev.p8check.json.JsonWriter;
import java.util.List;

/** Findings as the engine functions give them. */
final class FindingJson {
  private FindingJson() {}

  /** Writes the member {@code findings}. */
  static void write(JsonWriter out, List<Finding> findings) {
    out.name("findings").beginArray();
    for (Finding finding : findings) {
      write(out, finding);
    }
    out.endArray();
  }

  private static void write(JsonWriter out, Finding finding) {
    out.beginObject()
        .member("code", finding.code().id())
        .member("severity", finding.severity().id())
        .member("field", finding.field().id())
        .member("title", finding.code().title())
        .member("seen", finding.seen())
        .member("why", finding.code().why())
        .member("fix", finding.fix())
        .member("start", finding.start())
        .member("end", finding.end());
    finding.repair().ifPresent(repair -> write(out, "repair", repair));
    out.endObject();
  }

  private static void write(JsonWriter out, String name, Repair repair) {
    out.name(name).beginObject()
        .member("field", repair.field().id())
        .member("label", repair.label())
        .member("value", repair.value());
    repair.also().ifPresent(also -> write(out, "also", also));
    out.endObject();
  }
}
