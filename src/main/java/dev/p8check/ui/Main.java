package dev.p8check.ui;

import org.teavm.jso.dom.html.HTMLDocument;

/** Starts the page. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    CheckPanel check = new CheckPanel();
    check.start();
    new Panels().start();
    HTMLDocument.current().getDocumentElement().setAttribute("data-ready", "true");
  }
}
