package dev.p8check.engine;

import dev.p8check.export.ExportFile;
import dev.p8check.export.ExportFormat;
import dev.p8check.export.ExportResult;
import dev.p8check.export.Exporter;
import dev.p8check.json.JsonWriter;
import java.util.Optional;

/** {@code exportAs}: a good set in the form of another tool. */
final class ExportFunction {
  private ExportFunction() {}

  static String apply(String json) {
    Request request = Request.read(json);
    Optional<ExportFormat> format = ExportFormat.of(request.text("format"));
    return format.isPresent() ? write(Exporter.export(request.credentials(), format.get())) : unknown();
  }

  private static String write(ExportResult result) {
    if (result instanceof ExportResult.Refused refused) {
      return RefusedJson.of(refused.findings());
    }
    ExportResult.Made made = (ExportResult.Made) result;
    JsonWriter out = new JsonWriter().beginObject().name("files").beginArray();
    for (ExportFile file : made.files()) {
      out.beginObject()
          .member("name", file.name())
          .member("content", file.content())
          .member("secret", file.isSecret())
          .endObject();
    }
    out.endArray();
    if (!made.limit().isEmpty()) {
      out.member("limit", made.limit());
    }
    return out.endObject().toString();
  }

  /** Nothing is wrong with the set, so there is no finding; the formats there are say what to ask for. */
  private static String unknown() {
    JsonWriter out = new JsonWriter()
        .beginObject().member("refused", true)
            .member("reason", "This format is not known; formats lists those that are.").name("findings")
                .beginArray().endArray().name("formats").beginArray();
    for (ExportFormat format : ExportFormat.values()) {
      out.value(format.id());
    }
    return out.endArray().endObject().toString();
  }
}
