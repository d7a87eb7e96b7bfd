package dev.p8check.ui;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The few things this page does to its document; text goes in as text nodes only. */
final class Dom {
  private Dom() {}

  static HTMLElement byId(String id) {
    return HTMLDocument.current().getElementById(id);
  }

  static HTMLElement find(String selector) {
    return HTMLDocument.current().querySelector(selector);
  }

  static List<HTMLElement> all(HTMLElement root, String selector) {
    NodeList<? extends HTMLElement> nodes = root.querySelectorAll(selector);
    List<HTMLElement> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add(nodes.get(i));
    }
    return elements;
  }

  /** The element that HTML marks as the place of {@code name}. */
  static HTMLElement slot(HTMLElement root, String name) {
    return root.querySelector("[data-slot=\"" + name + "\"]");
  }

  static HTMLElement action(HTMLElement root, String name) {
    return root.querySelector("[data-action=\"" + name + "\"]");
  }

  /** Writes {@code text}; an element that already says so is left alone, so that it is not announced again. */
  static void say(HTMLElement element, String text) {
    if (!text.equals(element.getTextContent())) {
      element.setTextContent(text);
    }
  }

  /** Writes {@code text}, and hides the element that has nothing to say. */
  static void sayOrHide(HTMLElement element, String text) {
    say(element, text);
    element.setHidden(text.isEmpty());
  }

  /** Writes {@code text}, with what stands between backticks as code; hides the element that has nothing to say. */
  static void sayMarked(HTMLElement element, String text) {
    empty(element);
    element.setHidden(text.isEmpty());
    int start = 0;
    String tag = "span";
    while (start <= text.length()) {
      int end = text.indexOf('`', start) < 0 ? text.length() : text.indexOf('`', start);
      if (end > start) {
        element.appendChild(element(tag, text.substring(start, end)));
      }
      tag = tag.equals("span") ? "code" : "span";
      start = end + 1;
    }
  }

  static void empty(HTMLElement element) {
    element.setTextContent("");
  }

  /** A fresh copy of what the template of that id holds. */
  @JSBody(
      params = "id",
      script = "return document.getElementById(id).content.firstElementChild.cloneNode(true);")
  static native HTMLElement copyOf(String id);

  static HTMLElement element(String tag, String text) {
    HTMLElement element = HTMLDocument.current().createElement(tag);
    element.setTextContent(text);
    return element;
  }

  static void on(HTMLElement element, String type, EventListener<Event> listener) {
    element.addEventListener(type, listener);
  }

  static void onClick(HTMLElement element, Runnable action) {
    element.addEventListener("click", event -> action.run());
  }

  /** Shows the glyph of that name in the element's drawing. */
  static void glyph(HTMLElement element, String name) {
    element.querySelector("svg use").setAttribute("href", "#glyph-" + name);
  }

  /** Shows a verdict in the element's colors and drawing. */
  static void verdict(HTMLElement element, String id) {
    element.setAttribute("data-verdict", id);
    glyph(element, id);
  }

  @JSBody(params = "element", script = "return element.value;")
  static native String value(HTMLElement element);

  @JSBody(params = {"element", "value"}, script = "element.value = value;")
  static native void setValue(HTMLElement element, String value);

  @JSBody(params = "box", script = "return box.checked;")
  static native boolean isChecked(HTMLElement box);

  @JSBody(params = {"box", "isChecked"}, script = "box.checked = isChecked;")
  static native void setChecked(HTMLElement box, boolean isChecked);

  @JSBody(params = "element", script = "return element.valueAsNumber || 0;")
  static native double number(HTMLElement element);

  @JSBody(params = {"element", "isDisabled"}, script = "element.disabled = isDisabled;")
  static native void setDisabled(HTMLElement element, boolean isDisabled);

  /** Scrolls no further than needed for {@code element} to be in sight, clear of what stays in place. */
  @JSBody(params = "element", script = "element.scrollIntoView({block: 'nearest'});")
  static native void bringUp(HTMLElement element);

  @JSBody(script = "return document.activeElement || document.body;")
  static native HTMLElement focused();

  /** Whether {@code element} had the focus and was then hidden or taken out of the page. */
  @JSBody(params = "element", script = "return element !== document.body && !element.getClientRects().length;")
  static native boolean isGone(HTMLElement element);

  /** Tells those who listen whether what is in {@code input} has something wrong. */
  static void setInvalid(HTMLElement input, boolean isInvalid) {
    if (isInvalid) {
      input.setAttribute("aria-invalid", "true");
    } else {
      input.removeAttribute("aria-invalid");
    }
  }

  /** The same for an input with a hint; {@code reason} is the id of what says why it is wrong. */
  static void setInvalid(HTMLElement input, boolean isInvalid, String reason) {
    setInvalid(input, isInvalid);
    input.setAttribute("aria-describedby", (isInvalid ? reason + " " : "") + input.getId() + "-hint");
  }

  /** Whether people type into {@code element}. */
  @JSBody(params = "element", script = "return !!element.closest('textarea,[type=text],[type=search],[type=number]');")
  static native boolean isTextInput(HTMLElement element);

  @JSBody(params = "event", script = "return event.target;")
  static native HTMLElement target(Event event);

  @JSBody(
      params = "event",
      script = "return event.clipboardData ? event.clipboardData.getData('text/plain') : '';")
  static native String clipboardText(Event event);
}
