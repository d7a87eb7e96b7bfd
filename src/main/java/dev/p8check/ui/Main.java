package dev.p8check.ui;

import dev.p8check.check.Credentials;
import dev.p8check.check.CredentialsCheck;
import dev.p8check.check.KeyKind;
import dev.p8check.p256.P256;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page. */
public final class Main {
  /** Milliseconds after which the browser has drawn the page. */
  private static final int SOON = 300;

  private Main() {}

  public static void main(String[] arguments) {
    // First of all, since it is the document as it came that is the file.
    OfflineCopy copy = new OfflineCopy();
    ProofPanel proof = new ProofPanel(copy);
    CheckPanel check = new CheckPanel();
    check.start();
    nextScript();
    Toast toast = new Toast();
    toast.start();
    TokenMakerView maker = new TokenMakerView(check, toast);
    maker.start();
    TokenInspectorView inspector = new TokenInspectorView(check, maker, toast);
    inspector.start();
    nextScript();
    ExplainPanel explain = new ExplainPanel(
        check, toast, () -> inspector.token().isEmpty() ? maker.token() : inspector.token());
    explain.start();
    ExportPanel export = new ExportPanel(check, explain::reported);
    export.start();
    Catalogue catalogue = new Catalogue();
    catalogue.start();
    new Practice(check::practice).start();
    new Shortcuts().start();
    new Steady().start();
    Panels panels = new Panels();
    panels.onShow("tokens", () -> {
      maker.shown();
      inspector.shown();
    });
    panels.onShow("findings", catalogue::shown);
    panels.onUnknown(catalogue::draw);
    panels.onChange(toast::hide);
    panels.onShow("explain", explain::shown);
    panels.onShow("export", export::shown);
    panels.onShow("proof", proof::shown);
    GuideView guide = new GuideView(check);
    panels.onShow("guide", guide::shown);
    check.onChange(guide::changed);
    Router router = new Router(check, inspector, explain, panels, toast);
    router.start();
    check.onMove(router::move);
    check.onFill(toast::hide);
    new KeyFiles(check, router).start();
    // On paper goes the guide and the report without secrets, whatever is on the screen.
    Window.current().addEventListener("beforeprint", event -> {
      export.print();
      guide.print();
    });
    Window.current().addEventListener("afterprint", event -> {
      export.changed();
      guide.changed();
    });
    // Before the address is read, which may name this part.
    copy.complete();
    proof.start();
    panels.start();
    Later.run(SOON, Main::practice);
    HTMLDocument.current().getDocumentElement().setAttribute("data-ready", "true");
  }

  /**
   * Checks IDs and a key that nobody gave, in short steps, so that the first key of a person does not wait for the
   * browser to compile the check and the curve.
   */
  private static void practice() {
    byte[] scalar = new byte[32];
    Arrays.fill(scalar, (byte) 85);
    P256.publicKey(scalar);
    Later.run(SOON, () -> {
      String key = Practice.pem(scalar);
      Later.run(SOON, () -> practice("?", ""));
      Later.run(2 * SOON, () -> practice("", key.substring(0, 99)));
      Later.run(3 * SOON, () -> practice("", key));
    });
  }

  private static void practice(String id, String key) {
    CredentialsCheck.check(new Credentials(id, id, key, "", KeyKind.AUTO));
  }

  /** The linker ends a script here: the browser can draw and answer before the next one runs. */
  @JSBody(script = "$nextScript();")
  private static native void nextScript();
}
