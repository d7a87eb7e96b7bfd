package dev.p8check.ui;

import dev.p8check.check.Verdict;
import dev.p8check.finding.CredentialsCode;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** One labeled input, with the line below it that says how its value stands. */
final class FieldView {
  private final Field field;
  private final HTMLElement wrapper;
  private final HTMLElement input;
  private final HTMLElement says;
  private final String hint;
  private String value = "";
  private String expected = "";

  FieldView(Field field, String inputId) {
    this.field = field;
    input = Dom.byId(inputId);
    wrapper = Dom.find("[data-field=\"" + field.id() + "\"]");
    says = Dom.slot(wrapper, "says");
    hint = says.getTextContent();
  }

  /** What an empty one says of itself. */
  String hint() {
    return hint;
  }

  HTMLElement input() {
    return input;
  }

  /**
   * Returns the value as it was given: line ends that an input does not show, or not as they are, are findings of their
   * own.
   */
  String value() {
    String shown = Dom.value(input);
    if (!expected.isEmpty() && shown.equals(asShown(expected))) {
      value = expected;
    } else if (!shown.equals(asShown(value))) {
      value = shown;
    }
    expected = "";
    return value;
  }

  void set(String given) {
    value = given;
    expected = "";
    Dom.setValue(input, given);
  }

  /** Takes note of a text that is about to be pasted over everything; kept only if that is what happens. */
  void expect(String pasted) {
    expected = pasted;
  }

  private String asShown(String text) {
    if (field != Field.PRIVATE_KEY) {
      int end = text.length();
      while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
        end--;
      }
      return text.substring(0, end);
    }
    return inTextArea(text);
  }

  /** Returns {@code text} as a text area has it: all its line ends are line feeds. */
  static String inTextArea(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        out.append(c);
      } else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** Shows how the value stands; {@code fine} is said where nothing is wrong, {@code empty} where nothing is there. */
  void show(List<Finding> findings, String fine, String empty) {
    List<Finding> here = new ArrayList<>();
    for (Finding finding : findings) {
      boolean isHere = finding.field() == field || finding.code() == CredentialsCode.CREDENTIALS_SWAPPED_IDS
          && field == Field.KEY_ID;
      if (isHere && finding.severity() != Severity.NOTE) {
        here.add(finding);
      }
    }
    Finding gravest = gravest(here);
    int others = here.size() - 1;
    if (gravest != null) {
      say(Verdict.of(List.of(gravest), Verdict.VALID),
          gravest.code().title() + (others > 0 ? ", and " + others + " more" : ""));
    } else if (value.isEmpty()) {
      say(Verdict.EMPTY, empty);
    } else {
      say(Verdict.VALID, fine);
    }
  }

  /** The first error, or else the first warning; null where there is neither. */
  static Finding gravest(List<Finding> findings) {
    List<Finding> sorted = Finding.gravestFirst(findings);
    return sorted.isEmpty() || sorted.get(0).severity() == Severity.NOTE ? null : sorted.get(0);
  }

  private void say(Verdict verdict, String words) {
    Dom.verdict(wrapper, verdict.id());
    Dom.say(says, words);
    Dom.setInvalid(input, verdict == Verdict.INVALID);
  }
}
