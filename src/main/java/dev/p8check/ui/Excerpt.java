package dev.p8check.ui;

import dev.p8check.check.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a person's own text that a finding is about, with what is around it, and everything
 * invisible made visible. The text itself stays as it is.
 *
 * @param marked what the finding is about; a caret where it is a place between two characters
 * @param names the Unicode names of what cannot be seen in the marked part
 */
record Excerpt(String before, String marked, String after, List<String> names) {
  /** Characters shown on each side: enough to find the place. */
  private static final int AROUND = 20;

  /** Longer marks are shown by their two ends. */
  private static final int LONGEST_MARK = 72;

  /** A line of a log is there to be read. */
  private static final int LONGEST_LINE = 240;

  static final Excerpt NONE = new Excerpt("", "", "", List.of());

  /** Returns the excerpt for the characters from {@code start} to {@code end}, {@link #NONE} for all of a long text. */
  static Excerpt of(String text, int start, int end) {
    return of(text, start, end, LONGEST_MARK);
  }

  /** Returns the excerpt for a part of a log, whose spaces mean nothing; {@link #NONE} for all of it. */
  static Excerpt ofLog(String text, int start, int end) {
    return start == 0 && end == text.length() ? NONE : of(text, start, end, LONGEST_LINE);
  }

  private static Excerpt of(String text, int start, int end, int longest) {
    int from = clamp(start, text.length());
    int to = Math.max(from, clamp(end, text.length()));
    boolean everything = from == 0 && to == text.length();
    if (text.isEmpty() || everything && text.length() > longest) {
      return NONE;
    }
    int first = whole(text, Math.max(0, from - AROUND));
    int last = whole(text, Math.min(text.length(), to + AROUND));
    String before = (first > 0 ? "…" : "") + plain(text, first, from);
    String after = plain(text, to, last) + (last < text.length() ? "…" : "");
    return new Excerpt(before, mark(text, from, to, longest), after, names(text, from, to));
  }

  private static int clamp(int offset, int length) {
    return Math.max(0, Math.min(offset, length));
  }

  /** Returns {@code at}, or the place before it: a character of two halves is not cut between them. */
  static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  private static String mark(String text, int from, int to, int longest) {
    if (from == to) {
      return "‸";
    }
    if (to - from > longest) {
      return mark(text, from, whole(text, from + longest / 3), longest) + " … "
          + mark(text, whole(text, to - longest / 3), to, longest);
    }
    return longest == LONGEST_LINE ? plain(text, from, to) : signs(text, from, to);
  }

  private static String signs(String text, int from, int to) {
    return signs(text, from, to, "");
  }

  private static String plain(String text, int from, int to) {
    return signs(text, from, to, " \n\t");
  }

  private static String signs(String text, int from, int to, String plain) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == Characters.TAGS) {
        out.append("[TAG]");
        i++;
      } else if (plain.indexOf(c) >= 0) {
        out.append(c);
      } else if (c != '\r' || plain.isEmpty()) {
        out.append(VisibleCharacter.sign(c));
      }
    }
    return out.toString();
  }

  /** Between visible characters, spaces and line ends speak for themselves. */
  private static List<String> names(String text, int from, int to) {
    boolean hidesAll = true;
    for (int i = from; i < to; i++) {
      hidesAll &= !VisibleCharacter.name(text.charAt(i)).isEmpty();
    }
    List<String> names = new ArrayList<>();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      String name = VisibleCharacter.name(c);
      boolean isPlain = c == ' ' || c >= '\t' && c <= '\r';
      if (c != Characters.TAGS && !name.isEmpty() && (hidesAll || !isPlain)) {
        String entry = name + " " + Characters.codePoint(c);
        if (!names.contains(entry)) {
          names.add(entry);
        }
      }
    }
    return names;
  }
}
