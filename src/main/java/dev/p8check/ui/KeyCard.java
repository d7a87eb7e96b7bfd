package dev.p8check.ui;

import dev.p8check.check.KeyFacts;
import dev.p8check.check.KeyKind;
import dev.p8check.check.Words;
import dev.p8check.encoding.Hex;
import dev.p8check.key.SubjectPublicKeyInfo;
import dev.p8check.pem.PemBlock;
import org.teavm.jso.dom.html.HTMLElement;

/** What the key is, with nothing secret in it. */
final class KeyCard {
  private KeyCard() {}

  /** @param pem the key as it should be written */
  static HTMLElement of(KeyFacts key, KeyKind kind, String pem) {
    HTMLElement card = Dom.copyOf("key-card");
    Dom.say(Dom.slot(card, "form"), form(key));
    Dom.say(Dom.slot(card, "kind"), kind(kind));
    HTMLElement fingerprint = Dom.slot(card, "fingerprint");
    for (String group : Words.groups(Hex.encode(key.spkiSha256()), 8)) {
      fingerprint.appendChild(Dom.element("span", group));
    }
    copy(card, "jwk", key.publicKey().jwk());
    copy(card, "pem", publicPem(key));
    KeyTree.fill(Dom.slot(card, "structure"), pem);
    return card;
  }

  private static void copy(HTMLElement card, String slot, String text) {
    HTMLElement place = Dom.slot(card, slot);
    Dom.say(place, text);
    Clipboard.copies(card.querySelector("[data-copy=\"" + slot + "\"]"), place, () -> text);
  }

  static String form(KeyFacts key) {
    return switch (key.form()) {
      case APPLE -> "As Apple issues it: PKCS#8, 150 bytes";
      case OPENSSL -> "Re-saved, as OpenSSL writes it: PKCS#8, 138 bytes";
      case PARAMETERS_ONLY -> "PKCS#8 without the public key, 79 bytes";
      case BARE -> "PKCS#8 with only the private scalar, 67 bytes";
      case SEC1 -> "SEC 1 (EC PRIVATE KEY), without the PKCS#8 wrapper";
      case OTHER -> "PKCS#8 in another format";
    };
  }

  static String kind(KeyKind kind) {
    return switch (kind) {
      case TEAM -> "Team key: its tokens name the issuer";
      case INDIVIDUAL -> "Individual key: its tokens have no issuer";
      case AUTO -> "Team or Individual: the file alone does not say";
    };
  }

  static String publicPem(KeyFacts key) {
    return PemBlock.of("PUBLIC KEY", SubjectPublicKeyInfo.of(key.x(), key.y()));
  }
}
