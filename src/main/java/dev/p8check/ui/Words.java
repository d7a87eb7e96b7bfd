package dev.p8check.ui;

import java.util.List;

/** Small English: lists and numbers. */
final class Words {
  private Words() {}

  /** Returns "a", "a and b", "a, b and c". */
  static String list(List<String> items) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : i == items.size() - 1 ? " and " : ", ").append(items.get(i));
    }
    return out.toString();
  }

  /** Returns {@code count} with its noun: "1 thing", "2 things". */
  static String count(int count, String noun) {
    return dev.p8check.check.Words.count(count, noun);
  }

  /** Returns {@code text} cut into groups of {@code size}, the last one shorter where it must be. */
  static String[] groups(String text, int size) {
    String[] groups = new String[(text.length() + size - 1) / size];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = text.substring(i * size, Math.min(text.length(), (i + 1) * size));
    }
    return groups;
  }
}
