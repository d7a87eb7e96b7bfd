package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.CredentialsReport;
import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Verdict;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The three values, how they stand, and what to do next. */
final class CheckPanel {
  /** The parts of the page for what is none of the three values. */
  interface Elsewhere {
    /** Returns what puts the other part back as it was, unless it has changed since. */
    Runnable move(Field to, String text, Runnable wayBack);
  }

  /**
   * The values at one time.
   *
   * @param isKeyIdOfFile whether the Key ID was only taken from the name of the key's file
   */
  private record Step(Credentials values, boolean isKeyIdOfFile) {}

  /** What the other parts say while none of the values is given. */
  static final String NOTHING_YET =
      "There is nothing under Check yet. Fill in the three values there first, or practice.";

  private static final String REPAIRED = "Repaired on this page. Replace the old value where your tool reads it, too.";

  private final FieldView issuerId = new FieldView(Field.ISSUER_ID, "issuer-id");
  private final FieldView keyId = new FieldView(Field.KEY_ID, "key-id");
  private final FieldView privateKey = new FieldView(Field.PRIVATE_KEY, "private-key");
  private final HTMLElement keyKind = Dom.byId("key-kind");
  private final HTMLElement fileNamePlace = Dom.byId("key-file-name");
  private final String fileNameHint = fileNamePlace.getTextContent();
  private final HTMLElement practiceMark = Dom.byId("practice-mark");
  private final VerdictView verdict = new VerdictView();
  private final Undo<Step> undo = new Undo<>();
  private final PracticeKeys practiceKeys = new PracticeKeys();
  private final List<Runnable> listeners = new ArrayList<>();
  private Elsewhere elsewhere = (to, text, wayBack) -> () -> { };
  private Runnable moveBack = () -> { };
  private Optional<Finding> refused = Optional.empty();
  private Runnable taken = () -> { };
  private String fileName = "";
  private String keyOfFile = "";
  private boolean isKeyIdOfFile;
  private CredentialsReport report = CredentialsCheck.check(Credentials.NONE);
  private boolean checkIsDue;
  private boolean isTypedOver;

  void start() {
    for (FieldView field : List.of(issuerId, keyId, privateKey)) {
      Dom.on(field.input(), "input", event -> typed(event));
      Dom.on(field.input(), "paste", event -> pasted(field, event));
    }
    Dom.on(Dom.byId("check"), "keyup", event -> {
      // WebKit leaves a field where it is that has the focus and is under the verdict.
      if (Shortcuts.key(event).equals("Tab")) {
        Dom.bringUp(Dom.focused());
      }
    });
    Dom.on(keyKind, "change", event -> {
      verdict.notice("");
      check();
    });
    Dom.onClick(verdict.repairAll(), this::repairAll);
    Dom.onClick(verdict.undo(), this::undo);
    Dom.onClick(Dom.find("[data-action=\"clear\"]"), this::clear);
    Window.current().addEventListener("pagehide", event -> forget());
    check();
  }

  /** Runs {@code listener} whenever the values or what is said of them may have changed. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Runs {@code taken} before the page puts other values in place. */
  void onFill(Runnable taken) {
    this.taken = taken;
  }

  /** Lets {@code elsewhere} have what belongs in another part. */
  void onMove(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  Credentials given() {
    return new Credentials(
        issuerId.value(), keyId.value(), privateKey.value(), fileName, KeyKind.of(Dom.value(keyKind)));
  }

  CredentialsReport report() {
    return report;
  }

  /** What another part adds where the set may be refused. */
  String warns() {
    return report.verdict() == Verdict.WARNING ? " See the warning under Check." : "";
  }

  /** Says {@code notice} beside the verdict. */
  void notice(String notice) {
    verdict.notice(notice);
  }

  /** Chooses the kind of key, as the person does in another part of the page. */
  void chooseKind(String id) {
    Dom.setValue(keyKind, id);
    check();
  }

  /** Puts {@code values} in place, says what happened, and can take it back. */
  void fill(Credentials values, String notice) {
    moveBack = () -> { };
    taken.run();
    Step before = now();
    boolean changes = !before.values().equals(values);
    if (changes) {
      undo.remember(before);
      isTypedOver = false;
      isKeyIdOfFile &= before.values().keyId().equals(values.keyId());
    }
    Shortcuts.lastWas(changes ? verdict.undo() : null);
    put(values);
    verdict.notice(notice);
    check();
  }

  /** The same, from a file, with the Key ID in its name where no person gave one. */
  void fillFromFile(Credentials values, String notice) {
    boolean isOfFile = takesKeyId();
    fill(values, notice);
    isKeyIdOfFile = isOfFile;
  }

  /** Keeps the Key ID as one that a person gave, though the key's file has it in its name, too. */
  void ownKeyId() {
    isKeyIdOfFile = false;
  }

  /** Whether there is no Key ID but that of a file's name. */
  boolean takesKeyId() {
    return isKeyIdOfFile || keyId.value().isEmpty();
  }

  private Step now() {
    return new Step(given(), isKeyIdOfFile);
  }

  /** Puts a set for practice in place; its key stays marked as such. */
  void practice(Credentials values, String notice) {
    practiceKeys.add(values);
    fill(values, notice);
  }

  private void typed(Event event) {
    verdict.notice("");
    verdict.hear(event);
    isTypedOver = true;
    isKeyIdOfFile &= Dom.target(event) != keyId.input();
    if (!privateKey.value().equals(keyOfFile)) {
      // What is there now came from no file.
      fileName = "";
    }
    if (!checkIsDue) {
      checkIsDue = true;
      Later.run(0, this::check);
    }
  }

  private void pasted(FieldView field, Event event) {
    String text = Dom.clipboardText(event);
    if (text.length() > CredentialsCheck.LARGEST_KEY) {
      event.preventDefault();
      refuse("What you pasted is", text.length(), field);
    } else {
      field.expect(text);
    }
  }

  /** Leaves the values as they are and says what was too large to be looked at. */
  void refuse(String what, double size) {
    refuse(what, size, privateKey);
  }

  private void refuse(String what, double size, FieldView field) {
    String seen = what + " " + (int) Math.ceil(size / 1024) + " KiB and was not read: the limit is "
        + CredentialsCheck.LARGEST_KEY / 1024 + ".";
    boolean isKey = field == privateKey && privateKey.value().isEmpty();
    refused = isKey ? Optional.of(Finding.of(PrivateKeyCode.PRIVATE_KEY_TOO_LARGE, Field.PRIVATE_KEY, seen, 0, 0))
        : Optional.empty();
    // A set that is there is judged by itself.
    verdict.notice(isKey ? "" : seen);
    check();
    refused = Optional.empty();
  }

  private CredentialsReport report(Credentials given) {
    CredentialsReport found = CredentialsCheck.check(given);
    if (refused.isEmpty()) {
      return found;
    }
    List<Finding> findings = new ArrayList<>(found.findings());
    findings.add(refused.get());
    return new CredentialsReport(Verdict.INVALID, found.keyKind(), findings, found.fixed(), found.key());
  }

  /** Whether the key in the fields is one made here for practice. */
  boolean isPractice() {
    return isPractice(given());
  }

  private boolean isPractice(Credentials given) {
    return practiceKeys.have(given.privateKey(), report.key());
  }

  private void check() {
    checkIsDue = false;
    HTMLElement focused = Dom.focused();
    Credentials given = given();
    report = report(given);
    boolean isPractice = isPractice(given);
    practiceMark.setHidden(!isPractice);
    // A hidden mark would be read out, too.
    privateKey.input().setAttribute("aria-describedby",
        (isPractice ? "practice-mark " : "") + "private-key-says private-key-hint");
    issuerId.show(report.findings(), "A well-formed Issuer ID",
        report.keyKind() == KeyKind.INDIVIDUAL ? "Individual keys have none: leave it empty" : issuerId.hint());
    keyId.show(report.findings(), "A well-formed Key ID", keyId.hint());
    privateKey.show(
        report.findings(), report.key().isPresent() ? keyLine(report.key().get()) : "Readable", privateKey.hint());
    Dom.say(fileNamePlace, fileName.isEmpty() ? fileNameHint : fileName);
    verdict.show(given, report, this::repair);
    if (report.verdict() == Verdict.VALID && isPractice) {
      verdict.next("Next: make a token to see how. Apple does not know this key and answers 401.");
    }
    verdict.undo().setHidden(undo.isEmpty());
    for (Runnable listener : listeners) {
      listener.run();
    }
    // The button that was pressed may be gone now.
    if (!Dom.isTextInput(focused) && Dom.isGone(focused)) {
      if ("repair".equals(focused.getAttribute("data-action"))) {
        verdict.focusNextCard();
      } else {
        verdict.focusNext();
      }
    }
  }

  private static String keyLine(KeyFacts key) {
    return switch (key.form()) {
      case APPLE -> "A P-256 private key, in the form Apple issues";
      case OPENSSL, PARAMETERS_ONLY, BARE, SEC1, OTHER -> "A P-256 private key, re-saved by a tool";
    };
  }

  void repair(Repair repair) {
    Credentials given = given();
    if (repair.field() == Field.TOKEN || repair.field() == Field.RESPONSE) {
      fill(Misplaced.with(given, repair), "Moved.");
      moveBack = elsewhere.move(repair.field(), repair.value(), () -> fill(given, "Moved back."));
      return;
    }
    Credentials fixed = report.fixed();
    Credentials repaired = Misplaced.with(given, repair);
    // The IDs in a file with the key go into the empty fields before the file is gone.
    boolean fillsIssuerId = repair.field() == Field.PRIVATE_KEY && given.issuerId().isEmpty();
    boolean fillsKeyId = repair.field() == Field.PRIVATE_KEY && given.keyId().isEmpty();
    fill(new Credentials(
        fillsIssuerId ? fixed.issuerId() : repaired.issuerId(),
        fillsKeyId ? fixed.keyId() : repaired.keyId(),
        repaired.privateKey(), repaired.fileName(), repaired.keyKind()), REPAIRED);
  }

  private void repairAll() {
    fill(report.fixed(), REPAIRED);
  }

  private void undo() {
    moveBack.run();
    moveBack = () -> { };
    Step before = undo.takeBack(now(), isTypedOver);
    put(before.values());
    isKeyIdOfFile = before.isKeyIdOfFile();
    verdict.notice(isTypedOver ? WayBack.WITH_TYPED : "Undone.");
    isTypedOver = false;
    check();
  }

  private void clear() {
    fill(Credentials.NONE, "Cleared.");
    issuerId.input().focus();
  }

  /** Leaves nothing behind for a page that comes back from the browser's memory. */
  private void forget() {
    undo.forget();
    moveBack = () -> { };
    put(Credentials.NONE);
    verdict.notice("");
    check();
  }

  private void put(Credentials values) {
    issuerId.set(values.issuerId());
    keyId.set(values.keyId());
    privateKey.set(values.privateKey());
    fileName = values.fileName();
    keyOfFile = privateKey.value();
    Dom.setValue(keyKind, values.keyKind().id());
  }
}
