package dev.p8check.ui;

import dev.p8check.encoding.Base64;
import dev.p8check.encoding.EncodingException;
import dev.p8check.key.KeyNode;
import dev.p8check.key.KeyStructure;
import dev.p8check.pem.PemBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The elements of a key beside its Base 64: choosing one marks the characters it is written in. */
final class KeyTree {
  private static final char MASK = '\u2022';

  private final String body;
  private final HTMLElement text;
  private final HTMLElement says;
  private final List<KeyNode> secrets = new ArrayList<>();
  private Optional<KeyNode> chosen = Optional.empty();
  private Optional<HTMLElement> pressed = Optional.empty();
  private boolean shown;

  private KeyTree(String body, HTMLElement block) {
    this.body = body;
    this.text = Dom.slot(block, "base64");
    this.says = Dom.slot(block, "element");
  }

  /** Fills {@code block} with the structure of the key in {@code pem}, or hides it where there is none to show. */
  static void fill(HTMLElement block, String pem) {
    String body = PemBlock.body(pem);
    Optional<KeyNode> root = structure(body);
    block.setHidden(root.isEmpty());
    if (root.isEmpty()) {
      return;
    }
    KeyTree tree = new KeyTree(body, block);
    Dom.slot(block, "tree").appendChild(tree.item(root.get()));
    HTMLElement reveal = Dom.action(block, "reveal");
    Dom.onClick(reveal, () -> {
      tree.shown = !tree.shown;
      Dom.say(reveal, tree.shown ? "Hide the private number" : "Show the private number");
      tree.draw();
    });
    tree.draw();
  }

  /** Where the Base 64 character stands in which that octet begins (RFC 4648 section 4). */
  static int column(int octet) {
    return octet / 3 * 4 + octet % 3;
  }

  /** Where the Base 64 characters end that hold the octets before that one. */
  static int columnAfter(int octet) {
    return octet == 0 ? 0 : column(octet - 1) + 2;
  }

  private static Optional<KeyNode> structure(String body) {
    try {
      return KeyStructure.of(Base64.decode(body));
    } catch (EncodingException e) {
      return Optional.empty();
    }
  }

  private HTMLElement item(KeyNode node) {
    HTMLElement item = Dom.element("li", "");
    HTMLElement button = Dom.element("button", node.name());
    button.setAttribute("type", "button");
    button.setAttribute("aria-pressed", "false");
    Dom.onClick(button, () -> choose(node, button));
    item.appendChild(button);
    String detail = node.secret() ? "the private number, " + node.detail() : node.detail();
    item.appendChild(Dom.element("span", detail.isEmpty() ? node.type() : detail));
    if (node.secret()) {
      secrets.add(node);
    }
    if (!node.children().isEmpty()) {
      HTMLElement list = Dom.element("ul", "");
      node.children().forEach(child -> list.appendChild(item(child)));
      item.appendChild(list);
    }
    return item;
  }

  private void choose(KeyNode node, HTMLElement button) {
    boolean again = chosen.isPresent() && chosen.get() == node;
    pressed.ifPresent(other -> other.setAttribute("aria-pressed", "false"));
    chosen = again ? Optional.empty() : Optional.of(node);
    pressed = Optional.of(button);
    button.setAttribute("aria-pressed", again ? "false" : "true");
    draw();
  }

  private void draw() {
    Dom.empty(text);
    int from = chosen.map(node -> column(node.start())).orElse(0);
    int to = chosen.map(node -> Math.min(body.length(), columnAfter(node.end()))).orElse(0);
    text.appendChild(Dom.element("span", lines(0, from)));
    text.appendChild(Dom.element("mark", lines(from, to)));
    text.appendChild(Dom.element("span", lines(to, body.length())));
    Dom.say(says, chosen.map(node -> node.type() + ", bytes " + node.start() + " to " + (node.end() - 1)
        + " of the key: " + node.size() + " in all.").orElse("Choose an element to see where it is in the text."));
  }

  private String lines(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > 0 && i % PemBlock.COLUMNS == 0) {
        out.append('\n');
      }
      out.append(shown || !isSecret(i) ? body.charAt(i) : MASK);
    }
    return out.toString();
  }

  private boolean isSecret(int column) {
    for (KeyNode secret : secrets) {
      if (column >= column(secret.start()) && column < columnAfter(secret.end())) {
        return true;
      }
    }
    return false;
  }
}
