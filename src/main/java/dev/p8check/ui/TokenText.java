package dev.p8check.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** A token with its three parts told apart. */
final class TokenText {
  private static final String[] PARTS = {"part-header", "part-payload", "part-signature"};

  private TokenText() {}

  static void show(HTMLElement place, String token) {
    Dom.empty(place);
    int start = 0;
    for (int i = 0; i < PARTS.length; i++) {
      int dot = i < 2 ? token.indexOf('.', start) : token.length();
      int end = dot < 0 ? token.length() : dot;
      HTMLElement part = Dom.element("span", token.substring(start, end));
      part.setClassName(PARTS[i]);
      place.appendChild(part);
      if (end == token.length()) {
        return;
      }
      place.appendChild(Dom.element("span", "."));
      start = end + 1;
    }
  }
}
