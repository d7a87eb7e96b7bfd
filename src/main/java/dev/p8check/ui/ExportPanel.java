package dev.p8check.ui;

import dev.p8check.check.Verdict;
import dev.p8check.explain.ExplainRequest;
import dev.p8check.export.ExportFile;
import dev.p8check.export.ExportFormat;
import dev.p8check.export.ExportResult;
import dev.p8check.export.Exporter;
import dev.p8check.export.RedactedReport;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The set in the forms of other tools, and the report that is safe to post. */
final class ExportPanel {
  private final CheckPanel check;
  private final Supplier<ExplainRequest> everything;
  private final HTMLElement panel = Dom.byId("export");
  private final HTMLElement state = Dom.slot(panel, "export-state");
  private final HTMLElement format = Dom.byId("export-format");
  private final HTMLElement files = Dom.slot(panel, "export-files");
  private final HTMLElement back = Dom.byId("export-back");
  private final HTMLElement backField = (HTMLElement) back.getParentNode();
  private final String backHint = Dom.slot(backField, "says").getTextContent();
  private final HTMLElement report = Dom.slot(panel, "report");
  private final HTMLElement backSays = Dom.byId("export-back-says");
  private final Hush hush = new Hush((HTMLElement) backField.getParentNode(), backSays);
  private List<ExportFile> exported = List.of();
  private String pasted = "";

  ExportPanel(CheckPanel check, Supplier<ExplainRequest> everything) {
    this.check = check;
    this.everything = everything;
  }

  void start() {
    for (ExportFormat each : ExportFormat.values()) {
      HTMLElement option = Dom.element("option", each.title());
      option.setAttribute("value", each.id());
      format.appendChild(option);
    }
    Dom.on(format, "change", event -> shown());
    Dom.on(back, "paste", event -> pasted = Dom.clipboardText(event));
    Dom.on(back, "input", event -> {
      hush.hear(event);
      compare();
    });
    Clipboard.copies(panel.querySelector("[data-copy=\"report\"]"), report, () -> report().markdown());
    Dom.onClick(Dom.action(panel, "save-report-markdown"),
        () -> Download.save("p8check-report.md", "text/markdown", report().markdown()));
    Dom.onClick(Dom.action(panel, "save-report-json"),
        () -> Download.save("p8check-report.json", "application/json", report().json()));
    check.onChange(this::changed);
    Window.current().addEventListener("pagehide", event -> forgetBack());
  }

  private RedactedReport report() {
    return new RedactedReport(everything.get(), check.isPractice());
  }

  private void forgetBack() {
    Dom.setValue(back, "");
    compare();
  }

  /** Puts the report in place for the paper. */
  void print() {
    Dom.say(report, report().markdown());
  }

  /** Takes everything out of a part that is not shown, and draws one that is. */
  void changed() {
    // Nothing of a set stays in a part of the page that nobody looks at.
    Dom.empty(files);
    exported = List.of();
    Dom.empty(report);
    if (check.report().verdict() == Verdict.EMPTY) {
      forgetBack();
    }
    if (!panel.isHidden()) {
      shown();
    }
  }

  /** Draws everything anew. */
  void shown() {
    ExportFormat chosen = chosen();
    Dom.sayMarked(Dom.byId("export-purpose"), chosen.purpose());
    Dom.sayMarked(Dom.byId("export-place"), chosen.place());
    Dom.empty(files);
    exported = List.of();
    ExportResult result = Exporter.export(check.given(), chosen);
    if (result instanceof ExportResult.Made made) {
      exported = made.files();
      String limit = made.limit().isEmpty() ? "" : " " + made.limit();
      say(limit.isEmpty() ? check.report().verdict() : Verdict.WARNING,
          (check.isPractice() ? "Practice values: no service can use them."
              : (check.given().equals(check.report().fixed())
                  ? "From the values under Check." : "From the repaired values under Check.") + check.warns()) + limit);
      for (ExportFile file : made.files()) {
        files.appendChild(card(file));
      }
    } else if (check.report().verdict() == Verdict.EMPTY) {
      say(Verdict.EMPTY, CheckPanel.NOTHING_YET);
    } else {
      say(check.report().verdict(), "Nothing is exported until the values are complete and correct.");
    }
    print();
    compare();
  }

  private ExportFormat chosen() {
    return ExportFormat.of(Dom.value(format)).orElse(ExportFormat.FASTLANE_JSON);
  }

  private void say(Verdict verdict, String words) {
    Dom.verdict(state, verdict.id());
    Dom.say(Dom.slot(state, "says"), words);
  }

  private static HTMLElement card(ExportFile file) {
    HTMLElement card = Dom.copyOf("export-file");
    Dom.say(Dom.slot(card, "name"), file.name());
    HTMLElement content = Dom.slot(card, "content");
    HTMLElement masked = Dom.slot(card, "masked");
    HTMLElement hide = Dom.action(card, "hide");
    content.setAttribute("aria-label", file.name());
    content.setHidden(file.isSecret());
    masked.setHidden(!file.isSecret());
    if (!file.isSecret()) {
      Dom.say(content, file.content());
    }
    Dom.onClick(Dom.action(card, "show"), () -> {
      Dom.say(content, file.content());
      masked.setHidden(true);
      content.setHidden(false);
      hide.setHidden(false);
      content.focus();
    });
    Dom.onClick(hide, () -> {
      Dom.empty(content);
      content.setHidden(true);
      hide.setHidden(true);
      masked.setHidden(false);
      Dom.action(card, "show").focus();
    });
    for (HTMLElement button : Dom.all(card, "button")) {
      button.setAttribute("aria-label", button.getTextContent() + " " + file.name());
    }
    Clipboard.copies(Dom.action(card, "copy"), content, file::content);
    Dom.onClick(Dom.action(card, "save"), () -> Download.save(file.name(), "application/octet-stream", file.content()));
    return card;
  }

  private void compare() {
    String text = Dom.value(back);
    // A text area drops carriage returns, and what reads the value does not.
    pasted = FieldView.inTextArea(pasted).equals(text) ? pasted : "";
    if (text.isEmpty()) {
      sayBack("empty", backHint);
      return;
    }
    Arrived arrived = Arrived.of(pasted.isEmpty() ? text : pasted, check.report(), exported);
    sayBack(arrived.verdict().id(), arrived.says());
  }

  private void sayBack(String verdict, String words) {
    Dom.verdict(backField, verdict);
    Dom.say(Dom.slot(backField, "says"), words);
    Dom.setInvalid(back, verdict.equals("invalid"));
  }
}
