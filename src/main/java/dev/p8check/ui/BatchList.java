package dev.p8check.ui;

import dev.p8check.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Many files, in an order that a person chooses, and as tables to take away. */
final class BatchList {
  /** What the list can be ordered by. */
  enum Column {
    FILE,
    KIND,
    VERDICT,
    FINGERPRINT
  }

  private final List<BatchRow> rows = new ArrayList<>();

  void add(BatchRow row) {
    rows.add(row);
  }

  List<BatchRow> rows() {
    return rows;
  }

  /** Returns the first file before {@code row} with the same key, empty where there is none. */
  String sameAs(BatchRow row) {
    if (!row.fingerprint().isEmpty()) {
      for (BatchRow other : rows) {
        if (other == row) {
          return "";
        }
        if (other.fingerprint().equals(row.fingerprint())) {
          return other.file();
        }
      }
    }
    return "";
  }

  /** Returns the rows ordered by {@code column}; equal ones stay as they were given. */
  List<BatchRow> sorted(Column column, int direction) {
    List<BatchRow> sorted = new ArrayList<>(rows);
    sorted.sort((a, b) -> direction * key(a, column).compareTo(key(b, column)));
    return sorted;
  }

  private static String key(BatchRow row, Column column) {
    return switch (column) {
      case FILE -> row.file();
      case KIND -> row.kind().id();
      // The gravest verdict is the last constant, and comes first.
      case VERDICT -> String.valueOf(9 - row.verdict().ordinal());
      case FINGERPRINT -> row.fingerprint().isEmpty() ? "~" : row.fingerprint();
    };
  }

  String csv() {
    StringBuilder out = new StringBuilder("file,kind,verdict,findings,sha256,same key as\r\n");
    for (BatchRow row : rows) {
      out.append(quoted(row.file())).append(',')
          .append(row.kind().id()).append(',')
          .append(row.verdict().id()).append(',')
          .append(quoted(joined(row.codes()))).append(',')
          .append(row.fingerprint()).append(',')
          .append(quoted(sameAs(row))).append("\r\n");
    }
    return out.toString();
  }

  String json() {
    JsonWriter out = new JsonWriter();
    out.beginArray();
    for (BatchRow row : rows) {
      out.beginObject()
          .member("file", row.file())
          .member("kind", row.kind().id())
          .member("verdict", row.verdict().id());
      out.name("findings").beginArray();
      for (String code : row.codes()) {
        out.value(code);
      }
      out.endArray();
      out.member("sha256", row.fingerprint()).member("sameKeyAs", sameAs(row)).endObject();
    }
    return out.endArray().toString();
  }

  private static String joined(List<String> codes) {
    StringBuilder out = new StringBuilder();
    for (String code : codes) {
      out.append(out.length() == 0 ? "" : " ").append(code);
    }
    return out.toString();
  }

  private static String quoted(String text) {
    // A spreadsheet would run a file name that starts like a formula.
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return "\"" + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
