package dev.p8check.ui;

import org.teavm.jso.dom.html.HTMLDocument;

/** Where the page starts. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    HTMLDocument.current().getDocumentElement().setAttribute("data-ready", "true");
  }
}
