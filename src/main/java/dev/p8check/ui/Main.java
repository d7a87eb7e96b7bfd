package dev.p8check.ui;

import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // First of all, since it is the document as it came that is the file.
    ProofPanel proof = new ProofPanel(new OfflineCopy());
    CheckPanel check = new CheckPanel();
    check.start();
    Toast toast = new Toast();
    toast.start();
    TokenMakerView maker = new TokenMakerView(check, toast);
    maker.start();
    TokenInspectorView inspector = new TokenInspectorView(check, maker, toast);
    inspector.start();
    ExplainPanel explain = new ExplainPanel(check, toast, () -> inspector.token().isEmpty() ? maker.token() : inspector.token());
    explain.start();
    ExportPanel export = new ExportPanel(check, explain::request);
    export.start();
    Catalogue catalogue = new Catalogue();
    catalogue.start();
    new Practice(check::practice).start();
    new Shortcuts().start();
    Panels panels = new Panels();
    panels.onShow("findings", catalogue::draw);
    panels.onUnknown(catalogue::draw);
    panels.onShow("explain", explain::shown);
    panels.onShow("export", export::shown);
    panels.onShow("proof", proof::shown);
    GuideView guide = new GuideView(check);
    panels.onShow("guide", guide::shown);
    // Also when the values are cleared while the guide is up.
    check.onChange(guide::shown);
    new Router(check, inspector, explain, panels, toast).start();
    // On paper goes the guide and the report without secrets, whatever is on the screen.
    Window.current().addEventListener("beforeprint", event -> {
      export.print();
      guide.print();
    });
    Window.current().addEventListener("afterprint", event -> {
      export.changed();
      guide.shown();
    });
    // Before the address is read, which may name this part.
    proof.start();
    panels.start();
    HTMLDocument.current().getDocumentElement().setAttribute("data-ready", "true");
  }
}
