package dev.p8check.ui;

/** Compact JSON with a line for each member of its outermost object. */
final class PrettyJson {
  private PrettyJson() {}

  static String of(String json) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString) {
        out.append(c);
        if (c == '\\' && i + 1 < json.length()) {
          out.append(json.charAt(++i));
        }
        inString = c != '"';
        continue;
      }
      inString = c == '"';
      depth += c == '{' || c == '[' ? 1 : 0;
      depth -= c == '}' || c == ']' ? 1 : 0;
      if (c == '}' && depth == 0) {
        out.append('\n');
      }
      out.append(c);
      if (c == '{' && depth == 1 || c == ',' && depth == 1) {
        out.append("\n  ");
      } else if (c == ':' || c == ',') {
        out.append(' ');
      }
    }
    return out.toString();
  }
}
