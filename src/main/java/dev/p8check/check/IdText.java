package dev.p8check.check;

import dev.p8check.encoding.Ascii;
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
      Code labelled) {}

  /** What is seen where quotes, brackets or a name are all that was given. */
  static final String EMPTIED = "Nothing is left once what stands around it is taken off.";

  // More than anybody copies along with an ID; what is longer is answered without a look inside.
  private static final int LONGEST = 1 << 11;

  private final String given;
  private final Codes codes;
  private final FindingList findings;
  private TracedText text;

  private IdText(Field field, Codes codes, String given) {
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
    Code code = Shapes.isPrivateKey(given) ? privateKey : wrongLength;
    String seen = Words.count(given.length(), "character") + ", more than any ID has.";
    return new IdReport(List.of(Finding.of(code, field, seen, 0, given.length())), given);
  }

  /** Returns {@code given} without what surrounds it; what is inside stays as it is. */
  static IdText unwrap(Field field, Codes codes, String given) {
    IdText id = new IdText(field, codes, given);
    id.text = Mojibake.undo(id.text);
    id.removeInvisible();
    id.trim();
    id.peel();
    return id;
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

  /** Takes the value that starts at {@code from} out of what stands around it; {@code from} is -1 where it is not sure. */
  void takeOut(int from, int length) {
    if (from < 0 || length == text.length()) {
      return;
    }
    boolean named = false;
    for (int i = 0; i < from; i++) {
      named |= Characters.isLetter(text.charAt(i));
    }
    int to = from + length;
    String before = text.text().substring(0, from);
    String behind = text.text().substring(to);
    if (holdsId(before) || holdsId(behind)) {
      reportSecond(from, to, holdsId(before) ? before : behind);
    } else if (named) {
      reportLabel(from);
    } else if (belongsToValue(from - 1) || belongsToValue(to)
        || to + 1 < text.length() && "._-".indexOf(text.charAt(to)) >= 0 && Characters.isAlphanumeric(text.charAt(to + 1))) {
      // The last is an App ID, ABCDE12345.com.example, not an ID with something behind it.
      return;
    } else if (!findings.has(codes.labelled())) {
      reportPunctuation(from, to);
    }
    text = text.slice(from, to);
  }

  private static boolean holdsId(String text) {
    return Shapes.uuidIn(text) >= 0 || Shapes.keyIdIn(text) >= 0;
  }

  private void reportSecond(int from, int to, String second) {
    boolean before = second.length() == from;
    boolean again = Ascii.lower(second.trim()).equals(Ascii.lower(text.text().substring(from, to)));
    boolean spaced = Characters.isSpace(text.charAt(before ? from - 1 : to));
    findings.reportRepairable(spaced ? codes.innerWhitespace() : codes.quoted(), "Two values stand in it: " + (before ? "in front of" : "behind") + " this one "
        + (again ? "the same again." : Shapes.uuidIn(second) >= 0 ? "a UUID, as an Issuer ID is." : "10 letters and digits, as a Key ID has."),
        text.start(before ? 0 : to), before ? text.end(from) : text.end(text.length()));
  }

  // A letter of another alphabet, or a slip of the finger; punctuation and bullets are what copying takes along.
  private boolean belongsToValue(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    // Full-width characters are those of ASCII.
    char ascii = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    return ascii < '\u0080' ? "!@$&+^".indexOf(ascii) >= 0 || ascii != c && Characters.isAlphanumeric(ascii) : c < '\u2010' || c > '\u303f';
  }

  /** Whether nothing was given, or nothing that can be seen. */
  boolean isBlank() {
    return Characters.isBlank(given);
  }

  /** Whether there are quotes, brackets or a name, and nothing that they are about. */
  boolean isEmptied() {
    return text.isEmpty() || Characters.isQuote(text.charAt(0));
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

  /** Reports that the value is another thing altogether, whatever surrounds it; always true, which is what callers return of it. */
  boolean settle(Code code, String seen) {
    findings.clear();
    text = TracedText.of(given);
    findings.report(code, seen, 0, given.length());
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

  /** Replaces letters of other alphabets by the ASCII ones they are drawn like. */
  void replaceLookalikes() {
    TracedText.Builder out = new TracedText.Builder(text.length());
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char ascii = Characters.lookalike(c);
      if (ascii != c) {
        first = first < 0 ? i : first;
        count++;
      }
      out.append(ascii, text.start(i), text.end(i + 1));
    }
    if (count > 0) {
      char c = text.charAt(first);
      String seen = Characters.name(c) + " stands where " + Characters.name(Characters.lookalike(c)) + " should be, at character "
          + (text.start(first) + 1) + Words.andMore(count - 1) + ".";
      findings.reportRepairable(codes.lookalikeCharacter(), seen, text.start(first), text.end(first + 1));
      text = out.build();
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
      String seen = Words.count(count, "white-space character") + " inside the value, the first after character " + text.start(first) + ".";
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
    int mark = InvisibleText.markLength(text);
    int first = -1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i < mark || Characters.isInvisible(text.charAt(i))) {
        first = first < 0 ? i : first;
        count++;
        i = InvisibleText.endAt(text, i) - 1;
      } else {
        out.append(text, i, i + 1);
      }
    }
    if (count > 0) {
      findings.reportRepairable(codes.invisibleCharacter(), seenAt(first, count), text.start(first),
          text.end(first + Characters.lengthAt(text, first)));
      text = out.build();
    }
  }

  private void trim() {
    TracedText whole = text;
    TracedText trimmed = stripped(whole);
    if (trimmed.length() < whole.length() && !trimmed.isEmpty()) {
      reportSurroundingSpace(whole, trimmed);
    }
    text = trimmed;
  }

  private void reportSurroundingSpace(TracedText whole, TracedText trimmed) {
    if (findings.has(codes.surroundingWhitespace())) {
      return;
    }
    int before = trimmed.start(0);
    int after = trimmed.end(trimmed.length());
    int from = whole.start(0);
    int to = whole.end(whole.length());
    boolean leading = before > from;
    int start = leading ? from : after;
    int end = leading ? before : to;
    // In the text as far as it is taken apart: an invisible character may be gone from among the spaces.
    int spaces = 0;
    while (Characters.isSpace(whole.charAt(spaces))) {
      spaces++;
    }
    String behind = to > after ? Words.spaces(whole.text(), spaces + trimmed.length(), whole.length()) + " after" : "";
    String seen = leading ? Words.spaces(whole.text(), 0, spaces) + " before" + (behind.isEmpty() ? "" : " and ") + behind : behind;
    findings.reportRepairable(codes.surroundingWhitespace(), seen + " the value.", start, end);
  }

  /** The text without white space around it, also where a line end behind it was spelled out: {@code "2X9R4HXF34\n"}. */
  private static TracedText stripped(TracedText text) {
    TracedText bare = text.trimmed();
    while (bare.text().endsWith("\\n") || bare.text().endsWith("\\r")) {
      bare = bare.slice(0, bare.length() - 2).trimmed();
    }
    return bare;
  }

  private void peel() {
    for (int round = 0; round < 6 && !Placeholders.matches(text.text()); round++) {
      int length = text.length();
      peelLabel();
      if (!Placeholders.matches(text.text())) {
        peelQuotes();
      }
      if (text.length() == length) {
        return;
      }
    }
  }

  private void peelLabel() {
    int end = Label.end(text.text(), 0);
    if (end == 0) {
      return;
    }
    reportLabel(end);
    text = text.slice(end, text.length()).trimmed();
  }

  private void reportLabel(int end) {
    String name = Ascii.lower(text.text().substring(0, end));
    if (codes.labelled() == KeyIdCode.KEY_ID_LABELLED && name.contains("team") && !name.contains("key")) {
      findings.report(codes.labelled(), "The name in front of the value is that of a Team ID.", text.start(0), text.start(end));
    } else {
      findings.reportRepairable(codes.labelled(), "The value has a name in front of it, " + Words.count(end, "character") + " long.",
          text.start(0), text.start(end));
    }
  }

  private void peelQuotes() {
    int from = 0;
    int to = text.length();
    while (to > from && (isCloser(from, to) || isQuotePrefix(to - 1) && to < text.length() && Characters.isQuote(text.charAt(to)))) {
      to--;
    }
    while (from < to && (isOpener(text.charAt(from)) || isQuotePrefix(from) && from + 1 < to && Characters.isQuote(text.charAt(from + 1)))) {
      from++;
    }
    if (from == 0 && to == text.length() || from == to) {
      return;
    }
    reportPunctuation(from, to);
    TracedText inside = text.slice(from, to);
    TracedText trimmed = stripped(inside);
    if (trimmed.length() < inside.length() && !trimmed.isEmpty() && isQuotedTightly(from, to)) {
      reportSurroundingSpace(inside, trimmed);
    }
    text = trimmed;
  }

  private void reportPunctuation(int from, int to) {
    TracedText beside = (from > 0 ? text.slice(0, from) : text.slice(to, text.length())).trimmed();
    boolean words = false;
    for (int i = 0; i < beside.length(); i++) {
      words |= Characters.isAlphanumeric(beside.charAt(i));
    }
    int length = words ? beside.length() : 1;
    String seen = "The value has " + (words ? Words.count(length, "character") + " of other text" : Characters.name(beside.charAt(0)))
        + (from > 0 ? " in front of it." : " behind it.");
    findings.reportRepairable(codes.quoted(), seen, beside.start(0), beside.end(length));
  }

  // \"value\", $'value' and @"value".
  private boolean isQuotePrefix(int at) {
    char c = text.charAt(at);
    return c == '\\' || c == '$' || c == '@';
  }

  // Space inside quotes is part of the value that a tool would read; before a trailing comma it is not.
  private boolean isQuotedTightly(int from, int to) {
    return from > 0 && Characters.isQuote(text.charAt(from - 1)) && to < text.length() && Characters.isQuote(text.charAt(to));
  }

  private boolean isOpener(char c) {
    return Characters.isQuote(c) || c == '{' || c == '[' || c == '(' || c == '<' || c == '*' && !isStarred();
  }

  // Three asterisks in a row mask a part of the value; what is whole beside them is taken out of them all the same.
  private boolean isStarred() {
    return text.text().contains("***");
  }

  // The closing one of a pair, whose opening one stayed behind.
  private static boolean isFree(TracedText text, int from, int to, char opener) {
    int at = text.text().indexOf(opener, from);
    return at < 0 || at >= to;
  }

  private boolean isCloser(int from, int to) {
    char c = text.charAt(to - 1);
    char before = to - 2 >= from ? text.charAt(to - 2) : ' ';
    if (Characters.isQuote(c) || c == ',' || c == ';') {
      return true;
    }
    if (Characters.isSpace(c)) {
      return before == ',' || before == ';';
    }
    int bracket = ")]}>*".indexOf(c);
    return bracket >= 0 && !(c == '*' && isStarred()) && (text.charAt(from) == "([{<*".charAt(bracket) || Characters.isQuote(before) || isFree(text, from, to, "([{<*".charAt(bracket)));
  }
}
