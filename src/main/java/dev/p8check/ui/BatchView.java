package dev.p8check.ui;

import dev.p8check.check.Verdict;
import dev.p8check.check.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Many files at once as a table; the page stays usable while they are read, and the reading can be stopped. */
final class BatchView {
  /** Seconds of work between two rests for the browser. */
  private static final double SLICE = .012;

  /** Seconds between two additions to the table: laying it out costs more than the checks. */
  private static final double REDRAW = .5;

  private final Consumer<Files.Given> opening;
  private final HTMLElement section = Dom.byId("batch");
  private final HTMLElement body = section.querySelector("tbody");
  private final HTMLElement progress = section.querySelector("progress");
  private final HTMLElement count = Dom.slot(section, "count");
  private final HTMLElement cancel = Dom.action(section, "cancel-batch");
  private final List<HTMLElement> headers = Dom.all(section, "th button");
  private final List<HTMLElement> shown = new ArrayList<>();
  private BatchList list = new BatchList();
  private List<Files.Given> files = List.of();

  /** Which reading goes on; what is still on its way for another one is let go. */
  private int reading;
  private int next;
  private double sliceStart;
  private double lastRedraw;
  private BatchList.Column column = BatchList.Column.FILE;
  private int direction;

  BatchView(Consumer<Files.Given> opening) {
    this.opening = opening;
  }

  void start() {
    Dom.onClick(cancel, this::stop);
    Dom.onClick(Dom.action(section, "close-batch"), () -> {
      forget();
      Dom.byId("issuer-id").focus();
    });
    Window.current().addEventListener("pagehide", event -> forget());
    Dom.onClick(Dom.action(section, "save-csv"), () -> Download.save("p8check.csv", "text/csv", list.csv()));
    Dom.onClick(Dom.action(section, "save-json"), () -> Download.save("p8check.json", "application/json", list.json()));
    for (int i = 0; i < headers.size(); i++) {
      BatchList.Column chosen = BatchList.Column.values()[i];
      Dom.onClick(headers.get(i), () -> sort(chosen));
    }
  }

  /** Reads and checks {@code given}, and shows each as soon as it is known. */
  void take(List<Files.Given> given) {
    forget();
    files = given;
    direction = 0;
    section.setHidden(false);
    cancel.setHidden(false);
    progress.setHidden(false);
    progress.setAttribute("max", String.valueOf(files.size()));
    showOrder();
    lastRedraw = Moments.now();
    resume(reading);
  }

  void bringUp() {
    count.scrollIntoView();
  }

  private void step(int turn) {
    while (next < files.size() && files.get(next).isTooLarge()) {
      list.add(BatchRow.tooLarge(files.get(next).name()));
      next++;
    }
    if (next >= files.size()) {
      finish("Checked " + Words.count(files.size(), "file") + ".");
      return;
    }
    Files.Given file = files.get(next);
    Files.read(file, text -> add(turn, BatchRow.of(file.name(), text)),
        () -> add(turn, BatchRow.unreadable(file.name())));
  }

  private void add(int turn, BatchRow row) {
    if (turn != reading) {
      return;
    }
    list.add(row);
    next++;
    double now = Moments.now();
    if (now - lastRedraw > REDRAW) {
      lastRedraw = now;
      redraw();
    }
    if (now - sliceStart > SLICE) {
      Later.run(0, () -> resume(turn));
    } else {
      step(turn);
    }
  }

  private void resume(int turn) {
    if (turn == reading) {
      sliceStart = Moments.now();
      step(turn);
    }
  }

  private void redraw() {
    progress.setAttribute("value", String.valueOf(next));
    Dom.say(count, "Checking " + next + " of " + files.size());
    showSorted();
  }

  private void append() {
    while (shown.size() < list.rows().size()) {
      HTMLElement row = row(list.rows().get(shown.size()));
      shown.add(row);
      body.appendChild(row);
    }
  }

  private void stop() {
    finish("Stopped after " + next + " of " + files.size() + ".");
    Dom.action(section, "close-batch").focus();
  }

  private void finish(String words) {
    reading++;
    showSorted();
    Dom.say(count, words);
    Announcer.say(words);
    cancel.setHidden(true);
    progress.setHidden(true);
  }

  private void forget() {
    reading++;
    next = 0;
    list = new BatchList();
    files = List.of();
    shown.clear();
    Dom.empty(body);
    section.setHidden(true);
  }

  private void sort(BatchList.Column chosen) {
    direction = chosen == column && direction == 1 ? -1 : 1;
    column = chosen;
    showSorted();
    showOrder();
  }

  private void showSorted() {
    append();
    if (direction == 0) {
      return;
    }
    HTMLElement focused = Dom.focused();
    for (BatchRow row : list.sorted(column, direction)) {
      body.appendChild(shown.get(place(row)));
    }
    // A row that is moved lets go of the focus.
    if (Dom.focused() != focused) {
      focused.focus();
    }
  }

  private void showOrder() {
    for (int i = 0; i < headers.size(); i++) {
      boolean isOrder = direction != 0 && column.ordinal() == i;
      HTMLElement header = (HTMLElement) headers.get(i).getParentNode();
      header.setAttribute("aria-sort", !isOrder ? "none" : direction > 0 ? "ascending" : "descending");
    }
  }

  private HTMLElement row(BatchRow row) {
    HTMLElement element = Dom.copyOf("batch-row");
    Dom.verdict(element, row.verdict().id());
    HTMLElement file = Dom.action(element, "open-file");
    Dom.say(file, Files.shown(row.file()));
    Dom.onClick(file, () -> open(row));
    Dom.say(Dom.slot(element, "kind"), switch (row.kind()) {
      case AUTO -> "–";
      case TEAM -> "Team";
      case INDIVIDUAL -> "Individual";
    });
    Dom.say(Dom.slot(element, "says"), row.verdict() == Verdict.EMPTY ? "Empty" : row.problem().isEmpty()
        ? "Nothing wrong" : row.problem());
    String fingerprint = row.fingerprint();
    Dom.say(Dom.slot(element, "fingerprint"), fingerprint.isEmpty()
        ? "–" : fingerprint.substring(0, 8) + " " + fingerprint.substring(8, 16));
    String same = list.sameAs(row);
    Dom.sayOrHide(Dom.slot(element, "same"), same.isEmpty() ? "" : "same key as " + Files.shown(same));
    return element;
  }

  private void open(BatchRow row) {
    opening.accept(files.get(place(row)));
  }

  /** Where {@code row} is among the files: those of different folders may have the same name. */
  private int place(BatchRow row) {
    int at = 0;
    while (list.rows().get(at) != row) {
      at++;
    }
    return at;
  }
}
