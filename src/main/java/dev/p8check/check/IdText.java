package dev.p8check.check;

import dev.p8check.finding.Code;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.KeyIdCode;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes from an ID what copying put around and into it: invisible characters, white space, a name, quotes,
 * letters of other alphabets. Each is reported once, in the order in which it is taken off.
 */
final class IdText {
  /** The catalogue entries of one kind of ID. */
  record Codes(
      Code surroundingWhitespace,
      Code innerWhitespace,
      Code invisibleCharacter,
      Code lookalikeCharacter,
      Code quoted,
      Code labelled,
      Code base64Wrapped) {}

  /** What is seen where quotes, brackets or a name are all that was given for an ID or a key. */
  static final String EMPTIED = "Nothing is left once what is around it is removed.";

  // More than anybody copies along with an ID; what is longer is answered without a look inside.
  private static final int LONGEST = 1 << 11;
  // More than a key file has that was put into Base 64 several times.
  private static final int LONGEST_KEY = 1 << 12;

  private final Field field;
  private final String given;
  private final Codes codes;
  private final FindingList findings;
  private TracedText text;

  private IdText(Field field, Codes codes, String given) {
    this.field = field;
    this.given = given;
    this.codes = codes;
    this.findings = new FindingList(field);
    this.text = TracedText.of(given);
  }

  static boolean isTooLong(String given) {
    return given.length() > LONGEST;
  }

  /** The answer to a text that is too long to be or to hold an ID. */
  static IdReport tooLong(Field field, Code privateKey, Code wrongLength, String given) {
    Code code = isPrivateKey(given) ? privateKey : wrongLength;
    String seen = Words.count(given.length(), "character") + ", more than any ID has.";
    return new IdReport(List.of(Finding.of(code, field, seen, 0, given.length())), given);
  }

  /** Whether {@code given} is a private key, also one in Base 64, which may pass for an ID. */
  private static boolean isPrivateKey(String given) {
    return Shapes.isPrivateKey(given)
        || given.length() > KeyIdCheck.MAX_LENGTH && given.length() <= LONGEST_KEY
        && PrivateKeyCheck.check(given).key().isPresent();
  }

  /** Returns {@code given} without what surrounds it; what is inside stays as it is. */
  static IdText unwrap(Field field, Codes codes, String given) {
    IdText id = new IdText(field, codes, given);
    id.text = IdEscapes.resolve(Mojibake.undo(id.text));
    id.removeInvisible();
    id.text = IdWrapping.decode(codes, id.findings, IdWrapping.remove(codes, id.findings, id.text));
    return id;
  }

  /** Reports a private key, or a public one, in place of the ID; returns whether it is one. */
  boolean isKey(Code privateKey, Code other) {
    String size = Words.count(given.length(), "character") + " long.";
    if (Shapes.isPublicBlock(text.text())) {
      int begin = Math.max(0, given.indexOf("-----BEGIN"));
      return settle(other, "The BEGIN line of a public key or a certificate, in a text " + size, begin,
          Math.min(given.length(), begin + 10));
    }
    return (Shapes.isPrivateKey(text.text()) || isPrivateKey(given))
        && settle(privateKey,
            (IdSearch.uuidIn(given) >= 0 ? "A file with the private key and the IDs, " : "The text of a private key, ")
                + size);
  }

  /** Reports several IDs with white space between them in place of one; returns whether there are. */
  boolean isSeveral(int found) {
    for (int i = 0; found == IdSearch.SEVERAL && i < text.length(); i++) {
      if (Characters.isSpace(text.charAt(i))) {
        return settle(codes.innerWhitespace(), "It contains two or more values.");
      }
    }
    return false;
  }

  FindingList findings() {
    return findings;
  }

  /** The value as far as it has been taken out. */
  TracedText text() {
    return text;
  }

  void replace(TracedText repaired) {
    text = repaired;
  }

  /**
   * Takes the value that starts at {@code from} out of what stands around it; {@code from} is -1 where it is not sure.
   */
  void takeOut(int from, int length) {
    if (from >= 0 && length < text.length() && !IdSearch.isInEscape(text.text(), from)) {
      text = IdWrapping.takeOut(codes, findings, text, from, length);
    }
  }

  /** Whether nothing was given, or nothing that can be seen. */
  boolean isBlank() {
    return Characters.isBlank(given);
  }

  /** Whether there are quotes, brackets or a name, and nothing that they are about. */
  boolean isEmptied() {
    return text.isEmpty() || Characters.isQuote(text.charAt(0));
  }

  /** Puts {@code rewritten} in place of the value where that has {@code word} letters, and reports them. */
  void reportCase(Code code, String word, String rewritten) {
    int first = rewrite(rewritten);
    if (first >= 0) {
      findings.reportRepairable(code, word + " letters, the first at character " + (text.start(first) + 1) + ".",
          text.start(first), text.end(first + 1));
    }
  }

  /** Reports the characters that {@code allowed} does not list; the first is pointed at. */
  void reportOthers(Code code, String allowed) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i += Characters.lengthAt(text, i)) {
      if (allowed.indexOf(text.charAt(i)) < 0 && !Characters.isSpace(text.charAt(i))) {
        first = first < 0 ? i : first;
        count++;
      }
    }
    findings.report(code, seenAt(first, count), text.start(first), text.end(first + Characters.lengthAt(text, first)));
  }

  private String seenAt(int at, int count) {
    return Characters.nameAt(text, at) + " at character " + (text.start(at) + 1) + Words.andMore(count - 1) + ".";
  }

  /**
   * Reports that the value is another thing altogether, whatever surrounds it; always true, which is what callers
   * return of it.
   */
  boolean settle(Code code, String seen) {
    return settle(code, seen, 0, given.length());
  }

  /** The same where a part of what was given tells. */
  boolean settle(Code code, String seen, int from, int to) {
    findings.clear();
    text = TracedText.of(given);
    findings.report(code, seen, from, to);
    return true;
  }

  /** Reports about the whole value. */
  void report(Code code, String seen) {
    report(code, code.severity(), seen);
  }

  /** Reports about the whole value, graver or milder than the catalogue has it. */
  void report(Code code, Severity severity, String seen) {
    findings.report(code, severity, seen, text.start(0), text.end(text.length()));
  }

  /**
   * Returns what was found, with the value as it stands now as its repair. What {@code check} finds in that is part
   * of the answer: what it would repair belongs to the same repair, and what it no longer finds is repaired.
   */
  IdReport toReport(String label, Function<String, IdReport> check) {
    if (findings.has(codes.labelled())) {
      // Under the name of another value it is that one, whatever else could be repaired.
      String owner = ValueName.other(given.substring(0, text.start(0)), codes.labelled() == KeyIdCode.KEY_ID_LABELLED);
      if (!owner.isEmpty()) {
        return new IdReport(
            List.of(Finding.of(codes.labelled(), field, "The name before the value is that of " + owner + ".",
            findings.start(codes.labelled()), text.start(0))), given);
      }
    }
    if (!findings.hasRepairable()) {
      return new IdReport(findings.asReported(), given);
    }
    IdReport next = check.apply(text.text());
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings.withRepair(label, next.fixed())) {
      if (finding.repair().isPresent() || next.has(finding.code())) {
        all.add(finding);
      }
    }
    for (Finding finding : next.findings()) {
      if (finding.repair().isPresent() && !findings.has(finding.code())) {
        all.add(finding.at(0, given.length()));
      }
    }
    return new IdReport(all, next.fixed());
  }

  /**
   * Puts {@code other}, of the same length, in place of the value; returns where they begin to differ, or -1 where they
   * do not.
   */
  int rewrite(String other) {
    int first = 0;
    while (first < other.length() && other.charAt(first) == text.charAt(first)) {
      first++;
    }
    text = text.withText(other);
    return first == other.length() ? -1 : first;
  }

  /** Replaces letters of other alphabets by the ASCII ones they are drawn like. */
  void replaceLookalikes() {
    TracedText before = text;
    StringBuilder ascii = new StringBuilder();
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Characters.lookalike(text.charAt(i));
      count += c == text.charAt(i) ? 0 : 1;
      ascii.append(c);
    }
    int first = rewrite(ascii.toString());
    if (first >= 0) {
      String seen = Characters.name(before.charAt(first)) + " instead of " + Characters.name(text.charAt(first))
          + " at character "
          + (text.start(first) + 1) + Words.andMore(count - 1) + ".";
      findings.reportRepairable(codes.lookalikeCharacter(), seen, text.start(first), text.end(first + 1));
    }
  }

  /** Removes white space inside the value where what is left {@code fits}; returns the value without it in any case. */
  String removeInnerSpace(Predicate<String> fits) {
    TracedText.Builder out = new TracedText.Builder(text.length());
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isSpace(text.charAt(i))) {
        first = first < 0 ? i : first;
        count++;
      } else {
        out.append(text, i, i + 1);
      }
    }
    TracedText compact = out.build();
    if (count > 0) {
      String seen = Words.count(count, "white-space character") + " inside the value, the first after character "
          + text.start(first) + ".";
      boolean fitting = fits.test(compact.text());
      if (fitting) {
        findings.reportRepairable(codes.innerWhitespace(), seen, text.start(first), text.end(first + 1));
        text = compact;
      } else {
        findings.report(codes.innerWhitespace(), seen, text.start(first), text.end(first + 1));
      }
    }
    return compact.text();
  }

  private void removeInvisible() {
    TracedText.Builder out = new TracedText.Builder(text.length());
    TracedText.Builder visible = new TracedText.Builder(text.length());
    int mark = InvisibleText.markLength(text);
    int first = -1;
    int count = 0;
    int end = 0;
    boolean torn = false;
    for (int i = 0; i < text.length(); i++) {
      if (i < mark || Characters.isInvisible(text.charAt(i))) {
        first = first < 0 ? i : first;
        count++;
        end = Math.max(end, InvisibleText.endAt(text, i));
      } else if (i >= end) {
        out.append(text, i, i + 1);
        visible.append(text, i, i + 1);
      } else if (text.charAt(i) <= '~') {
        visible.append(text, i, i + 1);
        torn = true;
      }
    }
    if (count > 0) {
      findings.reportRepairable(codes.invisibleCharacter(), seenAt(first, count), text.start(first),
          text.end(first + Characters.lengthAt(text, first)));
      text = out.build();
      // What follows a torn sequence is the value itself.
      if (torn && !IdWrapping.holdsId(text.text()) && IdWrapping.holdsId(visible.build().text())) {
        text = visible.build();
      }
    }
  }
}
