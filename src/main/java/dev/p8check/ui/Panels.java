package dev.p8check.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The parts of the page, one shown at a time. The browser follows the plain links by itself; the
 * address is read and never written.
 */
final class Panels {
  private static final String PANEL = "[data-panel]";
  private static final int SETTLED_AFTER_MILLISECONDS = 50;

  private final HTMLElement body = HTMLDocument.current().getBody();
  private final List<HTMLElement> panels = Dom.all(body, PANEL);
  private final Map<String, Runnable> actions = new HashMap<>();
  /** How far down a person was who left by a link, by what the address named. */
  private final Map<String, Double> places = new HashMap<>();
  private final String title = HTMLDocument.current().getTitle();
  private Runnable unknown = () -> { };
  private Runnable change = () -> { };
  private boolean isGoing;
  private Runnable arrived = () -> { };
  private final List<HTMLElement> links = Dom.all(body, "header nav a");

  /** Runs {@code action} whenever that part comes up. */
  void onShow(String part, Runnable action) {
    actions.put(part, action);
  }

  /** Shows the part that the address names, the first one where it names none, and follows from there. */
  void start() {
    for (HTMLElement link : Dom.all(body, "a[href^=\"#\"]")) {
      Dom.onClick(link, () -> showPartOf(link));
    }
    show(panels.get(0));
    Window.current().addEventListener("hashchange", event -> changed());
    Window.current().addEventListener("load", event -> showTarget(false));
    showTarget(false);
  }

  private void showPartOf(HTMLElement link) {
    HTMLElement target = Dom.byId(link.getAttribute("href").substring(1));
    if (target != null) {
      arrived = () -> { };
      takesFocus(target);
      places.put(fragment(), scrolled());
      reveal(target);
    }
  }

  /** Runs {@code action} when another part comes up. */
  void onChange(Runnable action) {
    change = action;
  }

  /** Runs {@code action} when the address names something that is not there yet, or is hidden. */
  void onUnknown(Runnable action) {
    unknown = action;
  }

  private void changed() {
    showTarget(true);
    // The browser gives the focus to a part that the address names.
    if (Dom.focused() == body || panels.contains(Dom.focused())) {
      arrived.run();
    }
    arrived = () -> { };
  }

  /** Whether {@code focused} is nothing that a person goes to with the keyboard. */
  private boolean isBetween(HTMLElement focused) {
    return focused == body || "-1".equals(focused.getAttribute("tabindex"));
  }

  /** Lets the browser give the focus to {@code target} when a link leads there. */
  private static void takesFocus(HTMLElement target) {
    if (!target.hasAttribute("tabindex") && !Dom.isTextInput(target)) {
      target.setAttribute("tabindex", "-1");
    }
  }

  /** @param isChange whether the address was another one before, so that nothing else is to get the focus */
  private void showTarget(boolean isChange) {
    String id = fragment();
    HTMLElement named = named(id);
    boolean isNotThere = named == null || named.isHidden() && !panels.contains(named);
    if (isNotThere) {
      unknown.run();
    }
    HTMLElement target = named(id);
    if (target == null) {
      return;
    }
    boolean isRevealed = reveal(target);
    // The browser lets go of the focus where an address names what was hidden.
    if (isChange && isBetween(Dom.focused())) {
      takesFocus(target);
      target.focus();
    }
    if (!isRevealed && !isNotThere) {
      return;
    }
    // A link shows its part before the address changes: this is the way back, or forward.
    Double place = places.get(id);
    if (place == null) {
      target.scrollIntoView();
      if (isNotThere) {
        // Firefox scrolls once more to the caret of a field whose text was changed, a moment later.
        Later.run(SETTLED_AFTER_MILLISECONDS, () -> Dom.bringUp(target));
      }
    } else {
      scrollTo(place);
    }
  }

  /** What an address with that fragment names: without one, the first part. */
  private HTMLElement named(String fragment) {
    return fragment.isEmpty() ? panels.get(0) : Dom.byId(fragment);
  }

  /** Shows the panel that {@code element} is in; says whether another one was shown before. */
  boolean reveal(HTMLElement element) {
    HTMLElement panel = closest(element, PANEL);
    boolean other = panel != null && panel.isHidden();
    if (other) {
      change.run();
      show(panel);
      if (Dom.isGone(Dom.focused())) {
        panel.focus();
      }
    }
    HTMLElement folded = closest(element, "details");
    if (folded != null) {
      folded.setAttribute("open", "");
    }
    return other;
  }

  /**
   * Shows the part that {@code element} is in as a person does who follows its link: the address and the way back go
   * along.
   */
  void go(HTMLElement element) {
    HTMLElement panel = closest(element, PANEL);
    isGoing = panel.isHidden();
    for (HTMLElement link : links) {
      if (isGoing && link.getAttribute("href").equals("#" + panel.getId())) {
        link.click();
      }
    }
    if (isGoing && Dom.focused() == body) {
      panel.focus();
    }
  }

  /** Does {@code action} in the part that was gone to; once more when the browser has got there, too. */
  void settle(Runnable action) {
    action.run();
    if (isGoing) {
      arrived = action;
    }
  }

  private void show(HTMLElement shown) {
    for (HTMLElement panel : panels) {
      panel.setHidden(panel != shown);
    }
    Runnable action = actions.get(shown.getId());
    if (action != null) {
      action.run();
    }
    for (HTMLElement link : links) {
      if (link.getAttribute("href").equals("#" + shown.getId())) {
        link.setAttribute("aria-current", "true");
        HTMLDocument.current().setTitle(shown == panels.get(0) ? title : link.getTextContent() + " \u2013 p8check");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  /** What the address names: a part of the page, never a value. */
  @JSBody(script = "var at = document.URL.indexOf('#'); return at < 0 ? '' : document.URL.substring(at + 1);")
  private static native String fragment();

  @JSBody(script = "return window.scrollY;")
  private static native double scrolled();

  @JSBody(params = "place", script = "window.scrollTo(0, place);")
  private static native void scrollTo(double place);

  @JSBody(params = {"element", "selector"}, script = "return element.closest(selector);")
  private static native HTMLElement closest(HTMLElement element, String selector);
}
