package dev.p8check.check;

import dev.p8check.encoding.HtmlEntity;
import java.util.Optional;

/**
 * What forms, addresses, mails and HTML write in place of characters around an ID: {@code +}, {@code %20}, {@code =20},
 * {@code &nbsp;}.
 */
final class IdEscapes {
  // What stands around an ID, and behind its name; addresses write it in hexadecimal, HTML by name or number.
  private static final String AROUND = "\"' \t\r\n<>{}[]():=,";

  private IdEscapes() {}

  /**
   * Resolves in {@code text} what may surround an ID and what cannot be seen; the rest stays, so that it does not pass
   * for a part of an ID.
   */
  static TracedText resolve(TracedText text) {
    boolean isForm = text.text().indexOf('%') >= 0;
    TracedText.Builder out = new TracedText.Builder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      // A form writes a space so.
      char meant = c == '+' && isForm ? ' ' : c;
      int next = at + 1;
      Optional<HtmlEntity> entity = c == '&' ? HtmlEntity.at(text.text(), next) : Optional.empty();
      if (entity.isPresent() && isAround(entity.get().character())) {
        meant = entity.get().character();
        next = entity.get().end();
      }
      int octet = c == '%' || c == '=' ? IdSearch.octet(text.text(), at, c) : -1;
      int more = octet < 0xc2 || octet >= 0xf0 ? 0 : octet < 0xe0 ? 1 : 2;
      int value = octet & 63 >> more;
      for (int i = 1; i <= more; i++) {
        int continued = IdSearch.octet(text.text(), at + i * IdSearch.ESCAPE, c);
        value = value < 0 || continued < 0x80 || continued >= 0xc0 ? -1 : value << 6 | continued & 63;
      }
      if (more > 0 && value > 0 || c == '%' && octet >= 0 && AROUND.indexOf(octet) >= 0) {
        meant = (char) (more > 0 ? value : octet);
        next = at + (more + 1) * IdSearch.ESCAPE;
      }
      out.append(meant, text.start(at), text.end(next));
      at = next;
    }
    return out.build();
  }

  private static boolean isAround(char c) {
    return AROUND.indexOf(c) >= 0 || Characters.isInvisible(c);
  }
}
