package dev.p8check.check;

import dev.p8check.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** What clipboards, editors, shells and CI systems do to the text of a key without losing any of it. */
enum Damage {
  CRLF(s -> s.replace("\r", "").replace("\n", "\r\n")),
  INDENTED(s -> s.replaceAll("(?m)^(?=.)", "    ")),
  SPACES_AT_LINE_ENDS(s -> s.replaceAll("(?m)(?<=\\S)$", " ")),
  EMPTY_LINE(s -> s.replaceFirst("\n", "\n\n")),
  EMPTY_LINES_AROUND(s -> "\n\n" + s + "\n\n"),
  ONE_HYPHEN_LESS(s -> s.replaceFirst("-----BEGIN", "----BEGIN")),
  SMART_DASHES(s -> s.replaceFirst("-----END", "\u2014--END")),
  SMALL_LETTERS(s -> s.replace("PRIVATE KEY-----", "private key-----")),
  BYTE_ORDER_MARK(s -> "\ufeff" + s),
  ZERO_WIDTH_SPACE(s -> s.length() < 90 ? s : s.substring(0, 80) + "\u200b" + s.substring(80)),
  NO_BREAK_SPACE(s -> s + "\u00a0"),
  SPACES_FOR_LINE_BREAKS(s -> s.replaceAll("\r?\n", " ")),
  WRITTEN_LINE_BREAKS(s -> s.replaceAll("\r?\n", "\\\\n")),
  DOUBLY_WRITTEN_LINE_BREAKS(s -> s.replaceAll("\r?\n", "\\\\\\\\n")),
  QUOTED(s -> '"' + s + '"'),
  CURLY_QUOTES(s -> '\u201c' + s + '\u201d'),
  QUOTED_WITH_COMMA(s -> '"' + s + "\","),
  NAMED(s -> "PRIVATE_KEY=" + s),
  EXPORTED(s -> "export ASC_PRIVATE_KEY=\"" + s + '"'),
  CODE_FENCE(s -> "```\n" + s + "\n```"),
  BASE64(s -> Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8))),
  BASE64_IN_LINES(s -> Base64.getMimeEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8)) + "\r\n"),
  BASE64_URL(s -> Base64.getUrlEncoder().withoutPadding().encodeToString(s.getBytes(StandardCharsets.UTF_8))),
  LONE_CR(s -> s.replace("\r\n", "\n").replace('\n', '\r')),
  INDENTED_BY_TABS(s -> s.replaceAll("(?m)^(?=.)", "\t")),
  DOUBLE_SPACED(s -> s.replace("\n", "\n\n")),
  TABS_FOR_LINE_BREAKS(s -> s.replaceAll("\r?\n", "\t")),
  UNDERSCORES(s -> s.replaceAll("(?m)^-----(BEGIN|END) PRIVATE KEY-----$", "_____$1 PRIVATE KEY_____")),
  HYPHENS_ESCAPED(s -> s.replace("-", "\\-")),
  TAG_CHARACTER(s -> s + "\udb40\udc41"),
  BYTE_ORDER_MARK_AS_WINDOWS_1252(s -> "\u00ef\u00bb\u00bf" + s),
  TEN_HYPHENS(s -> s.replaceFirst("-----END", "----------END")),
  SOFT_HYPHEN(s -> s.length() < 50 ? s : s.substring(0, 40) + "\u00ad" + s.substring(40)),
  ENTITIES_FOR_LINE_BREAKS(s -> s.replaceAll("\r?\n", "&#10;")),
  LINES_OF_76(s -> ofPlainKey(s, body -> body.replace("\n", "").replaceAll("(.{76})", "$1\n"))),
  URL_ALPHABET(s -> ofPlainKey(s, body -> body.replace('+', '-').replace('/', '_'))),
  LABELS_OF_SEC1(s -> s.replace("PRIVATE KEY-----", "EC PRIVATE KEY-----").replace("EC EC ", "EC ")),
  PYTHON_QUOTES(s -> "\"\"\"\n" + s + "\n\"\"\""),
  JSON_FILE(s -> new JsonWriter().beginObject().member("key_id", "5HDB3C5YBA").member("key", s).endObject().toString()),
  YAML_BLOCK(s -> "private_key: |\n" + s.replaceAll("(?m)^(?=.)", "  ")),
  BACKSLASHES_LOST(s -> isWhole(s) ? s.replace("\n", "n") : s),
  COMMAS_FOR_LINE_BREAKS(s -> isWhole(s) ? s.strip().replace("\n", ", ") : s),
  TAGS_AROUND_LINES(s -> isWhole(s) ? s.replaceAll("(?m)^(.+)$", "<div>$1</div>").replace("\n", "") : s),
  UTF_16(s -> s.chars().allMatch(c -> c > 0 && c < 0x7f) ? s.replaceAll("(?s).", "$0\0") : s);

  private final UnaryOperator<String> done;

  Damage(UnaryOperator<String> done) {
    this.done = done;
  }

  /** Whether nothing has been done to its lines yet. */
  private static boolean isWhole(String text) {
    return text.matches("-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=]+\n)+-----END PRIVATE KEY-----\n?");
  }

  /** Changes the body of a key that nothing else has been done to. */
  private static String ofPlainKey(String text, UnaryOperator<String> change) {
    String begin = "-----BEGIN PRIVATE KEY-----\n";
    int end = text.indexOf("\n-----END PRIVATE KEY-----");
    return text.startsWith(begin) && end > 0
        ? begin + change.apply(text.substring(begin.length(), end)) + text.substring(end)
        : text;
  }

  String to(String text) {
    return done.apply(text);
  }
}
