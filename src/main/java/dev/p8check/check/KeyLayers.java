package dev.p8check.check;

import static dev.p8check.finding.PrivateKeyCode.*;

import dev.p8check.finding.Code;
import dev.p8check.json.JsonString;
import java.util.List;
import java.util.Optional;

/**
 * Takes off a key's text what tools, editors and CI systems wrapped around it: UTF-16, invisible characters,
 * JSON, RTF, written-out line breaks, names, quotes, Base 64 of the whole file, hexadecimal.
 */
final class KeyLayers {
  // Base 64 in Base 64 in quotes in JSON: more layers than any pipeline has.
  private static final int MOST = 12;
  // A name in a name, as in "export KEY=key: ", and one more.
  private static final int MOST_NAMES = 4;

  private final String given;
  private final Optional<String> keyId;
  private final FindingList findings;
  private TracedText text;
  // Whether nothing but a part of it was taken since its invisible characters were removed.
  private boolean visible;
  private int names;
  // Of the text as it was when it was last scanned.
  private TracedText scanned = TracedText.of("");
  private List<Boundary> boundaries = List.of();
  private Optional<EscapedText> escaped = Optional.empty();
  private Optional<byte[]> der = Optional.empty();
  private Optional<TracedText> page = Optional.empty();
  private FastlaneJson json = FastlaneJson.NONE;
  // The key as that file has it.
  private String keyInFile = "";
  private boolean settled;

  private KeyLayers(String given, TracedText text, Optional<String> keyId, FindingList findings) {
    this.given = given;
    this.keyId = keyId;
    this.findings = findings;
    this.text = text;
  }

  /**
   * Returns what is under the layers of {@code text}, which is {@code given} or a part of it.
   *
   * @param keyId the Key ID typed beside it, which tells whose key is meant; nothing for one of several values, which
   *     is looked at alone
   */
  static KeyLayers unwrap(String given, TracedText text, Optional<String> keyId, FindingList findings) {
    KeyLayers layers = new KeyLayers(given, text, keyId, findings);
    for (int i = 0; i < MOST && !layers.settled && layers.unwrapOne(); i++) {
      // Each round takes one layer off.
    }
    return layers;
  }

  /** The text inside all layers; for a key in hexadecimal, Base 64 of it. */
  TracedText text() {
    return text;
  }

  /** The boundaries in the text inside all layers. */
  List<Boundary> boundaries() {
    if (scanned != text) {
      boundaries = BoundaryScanner.scan(text.text());
      scanned = text;
    }
    return boundaries;
  }

  /** Line breaks that were written out in the innermost text, not yet reported. */
  Optional<EscapedText> escaped() {
    return escaped;
  }

  /** The octets of a key that was written in hexadecimal or in decimal numbers. */
  Optional<byte[]> der() {
    return der;
  }

  /** The web page that all other layers are in. */
  Optional<TracedText> page() {
    return page;
  }

  /** What a JSON file has, the key as a tool takes it from there. */
  Credentials inFile() {
    return new Credentials(json.issuerId(), json.keyId(), keyInFile, "", KeyKind.AUTO);
  }

  /** Whether the text is something else, and that has been reported. */
  boolean isSettled() {
    return settled;
  }

  /** Takes one layer off; returns whether another may be under it. */
  private boolean unwrapOne() {
    text = visible ? text : InvisibleText.remove(Mojibake.undo(text), findings);
    visible = false;
    TracedText inner = text.trimmed();
    if (inner.isEmpty()) {
      return false;
    }
    page = page.isEmpty() && OtherText.isPage(inner.text()) ? Optional.of(inner) : page;
    if (inner.text().startsWith("{\\rtf")) {
      return rtf(inner);
    }
    int brace = inner.text().indexOf('{');
    // Line breaks that were written out are none that JSON forbids.
    if (brace >= 0 && (escaped.isEmpty() && take(JsonWrapping.mended(inner, brace, findings))
        || take(JsonWrapping.unwrapped(inner, brace, findings)) || json(inner))) {
      return !settled;
    }
    Optional<OtherText> other = OtherText.of(inner, boundaries());
    if (other.isPresent()) {
      settle(other.get().code(), other.get().seen());
      return false;
    }
    if (take(LinePrefix.remove(text, boundaries, findings))) {
      return true;
    }
    if (!boundaries.isEmpty() && boundaries.get(0).begin()) {
      // Between lines that a backslash joins, the letter behind it is the next line's.
      boolean joined = text.text().startsWith("\\M", boundaries.get(0).to());
      return joined && replaceSeparator() || resolveEscapes() || replaceSeparator();
    }
    return unwrapHeadless(inner);
  }

  /** The same for a text that does not start at a BEGIN line. */
  private boolean unwrapHeadless(TracedText inner) {
    if (boundaries.isEmpty() && unwrapOctets(inner)) {
      return der.isEmpty();
    }
    if (keyId.isPresent() && boundaries.isEmpty() && oneOfSeveral(inner)) {
      return !settled;
    }
    // What stands before a body that lost its BEGIN line has to come off first.
    visible = peel(inner);
    if (visible || resolveEscapes()) {
      return true;
    }
    text = inner;
    return boundaries.isEmpty() && (unwrapEncoding() || embedded());
  }

  private boolean take(Optional<TracedText> inner) {
    text = inner.orElse(text);
    return inner.isPresent();
  }

  private boolean resolveEscapes() {
    EscapedText resolved = EscapedText.resolve(text);
    if (!resolved.isChanged()) {
      return false;
    }
    // What was written out twice is told once.
    escaped = escaped.isEmpty() && resolved.isEscaped() ? Optional.of(resolved) : escaped;
    text = resolved.text();
    return true;
  }

  private boolean replaceSeparator() {
    return take(LineSeparator.replace(text, boundaries, findings));
  }

  private boolean rtf(TracedText inner) {
    TracedText plain = RtfText.plain(inner);
    int count = 0;
    for (Boundary boundary : BoundaryScanner.scan(plain.text())) {
      count += boundary.label().equals(PemCheck.EC_PARAMETERS) ? 0 : 1;
    }
    if (count != 2) {
      settle(PRIVATE_KEY_IS_RTF, "An RTF file, as TextEdit writes it.");
      return false;
    }
    findings.reportRepairable(PRIVATE_KEY_IS_RTF, "An RTF file, as TextEdit writes it, with the key inside.",
        inner.start(0), inner.end(inner.length()));
    text = plain;
    return true;
  }

  private boolean json(TracedText inner) {
    List<FastlaneJson> all = FastlaneJson.all(inner);
    int meant = all.size() == 1 || keyId.isEmpty() ? 0 : KeyChoice.among(all, keyId.get());
    if (meant == KeyChoice.SEVERAL) {
      return several();
    }
    FastlaneJson read = all.get(Math.max(0, meant));
    if (read.isJsonWebKey()) {
      return read.isPublic() ? settle(PRIVATE_KEY_PUBLIC_KEY, "The public half of a key, as a JSON Web Key.")
          : settle(PRIVATE_KEY_NOT_A_KEY, "A JSON Web Key, which tools for App Store Connect do not read.");
    }
    if (read.key().isEmpty()) {
      read.path().ifPresent(path -> settlePath(read, path, inner));
      return settled;
    }
    json = read;
    findings.reportRepairable(PRIVATE_KEY_IS_FASTLANE_JSON,
        "A JSON file with the key" + (read.keyId().isEmpty() ? "." : " and the Key ID.")
        + FastlaneSettings.missing(read.object()), inner.start(0), inner.end(inner.length()));
    FastlaneSettings.report(read, inner, findings);
    text = read.key();
    if (read.isBase64()) {
      EncodedText decoded = EncodedText.base64(text.trimmed());
      text = decoded.isText() ? decoded.text() : text;
    }
    keyInFile = text.text();
    return true;
  }

  // The IDs are in the file all the same.
  private void settlePath(FastlaneJson read, JsonString path, TracedText inner) {
    json = read;
    settled = true;
    findings.clear();
    findings.report(PRIVATE_KEY_IS_PATH, "A JSON file with the path of a key file instead of the key."
        + FastlaneSettings.missing(read.object()), inner.start(path.start() + 1), inner.end(path.end() - 1));
  }

  /** Takes the only key out of several values in Base 64. */
  private boolean oneOfSeveral(TracedText inner) {
    List<Base64Run> runs = Base64Run.candidates(inner);
    int at = runs.size() > 1 ? KeyChoice.among(inner, runs) : -1;
    if (at >= 0) {
      text = inner;
      text = runs.get(at).takeOut(text, findings);
    }
    return at >= 0 || at == KeyChoice.SEVERAL && several();
  }

  private boolean several() {
    return settle(PRIVATE_KEY_MULTIPLE_BLOCKS, "Different private keys in one text.");
  }

  private boolean peel(TracedText inner) {
    if (names < MOST_NAMES && take(KeyWrapping.withoutName(inner, findings))) {
      names++;
      return true;
    }
    return take(KeyWrapping.withoutQuotes(inner, findings));
  }

  private boolean unwrapOctets(TracedText inner) {
    TracedText dumped = HexDump.digits(inner);
    EncodedText decimal = EncodedText.decimal(inner);
    EncodedText hex = decimal.isDecoded() ? decimal : EncodedText.hex(dumped.isEmpty() ? inner : dumped);
    if (!hex.isDecoded()) {
      return false;
    }
    reportPendingEscapes();
    findings.reportRepairable(hex == decimal ? PRIVATE_KEY_DECIMAL_ENCODED : PRIVATE_KEY_HEX_ENCODED,
        (hex == decimal ? "Decimal numbers, " : "Hexadecimal digits, ") + hex.size() + " bytes.", inner.start(0),
        inner.end(inner.length()));
    text = hex.text();
    der = hex.isText() ? Optional.empty() : Optional.of(hex.octets());
    return true;
  }

  private boolean unwrapEncoding() {
    EncodedText base64 = EncodedText.base64(text);
    if (!base64.isText()) {
      return false;
    }
    reportPendingEscapes();
    findings.reportRepairable(PRIVATE_KEY_BASE64_WRAPPED, "Base64 of " + base64.size() + " bytes, the text of a file.",
        text.start(0), text.end(text.length()));
    text = base64.text();
    return true;
  }

  /** Takes a long run of Base 64 out of the words around it. */
  private boolean embedded() {
    Base64Run run = Base64Run.longest(text);
    if (run.length() < Base64Run.SHORTEST_KEY || run.length() == text.length() || !run.mayBeKey(text)
        || Base64Run.isDamagedBody(text) && !PemBody.isWhole(text.slice(run.from(), run.to()))) {
      return false;
    }
    if (run.isBesideOther(text)) {
      return several();
    }
    text = run.takeOut(text, findings);
    return true;
  }

  private void reportPendingEscapes() {
    escaped.ifPresent(e -> e.reportIn(findings));
    escaped = Optional.empty();
  }

  /** Reports that the text is something else; always true, which is what callers return of it. */
  private boolean settle(Code code, String seen) {
    findings.clear();
    findings.report(code, seen, 0, given.length());
    settled = true;
    return true;
  }
}
