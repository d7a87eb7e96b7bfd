package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts functions near those that are written alike, since gzip finds what it has had only within the last 32 KiB
 * (RFC 1951, section 2). A function can be called from above its declaration, so any order will do.
 */
final class FunctionOrder {
  // Characters in a row that two functions may share: one more than the shortest match of gzip.
  private static final int GRAM = 4;
  // What stands in more functions than these tells none of them apart.
  private static final int COMMON = 200;
  // Characters that gzip looks back, less what a function may be long itself.
  private static final int LOOKED_BACK = 30_000;

  private final List<String> texts;
  private final List<Set<String>> grams = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();

  /** How many of the functions that gzip still sees hold each gram. */
  private final Map<String, Integer> seen = new HashMap<>();

  /** For each function, what its grams that gzip still sees weigh together. */
  private final double[] known;

  private FunctionOrder(List<String> texts) {
    this.texts = texts;
    known = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      Set<String> own = new LinkedHashSet<>();
      for (int at = 0; at + GRAM <= texts.get(i).length(); at++) {
        own.add(texts.get(i).substring(at, at + GRAM));
      }
      for (String gram : own) {
        holders.computeIfAbsent(gram, key -> new ArrayList<>()).add(i);
      }
      grams.add(own);
    }
  }

  /** Returns {@code functions} with those alike near each other. */
  static List<Node> of(Trees trees, List<Node> functions) {
    return new FunctionOrder(functions.stream().map(trees::print).toList()).order().stream().map(functions::get)
        .toList();
  }

  /** From the first function on, always the one of which the largest part has been seen. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      left.add(i);
    }
    Deque<Integer> inSight = new ArrayDeque<>();
    int characters = 0;
    while (!left.isEmpty()) {
      Integer next = left.get(0);
      for (Integer each : left) {
        next = partKnown(each) > partKnown(next) ? each : next;
      }
      left.remove(next);
      order.add(next);
      see(next, 1);
      inSight.add(next);
      characters += texts.get(next).length();
      while (characters > LOOKED_BACK) {
        int gone = inSight.remove();
        see(gone, -1);
        characters -= texts.get(gone).length();
      }
    }
    return order;
  }

  private double partKnown(int function) {
    return known[function] / (GRAM + grams.get(function).size());
  }

  /** Notes that {@code function} came into sight, by 1, or went out of it, by -1. */
  private void see(int function, int change) {
    for (String gram : grams.get(function)) {
      int before = seen.getOrDefault(gram, 0);
      seen.put(gram, before + change);
      List<Integer> all = holders.get(gram);
      if (before == 0 != (before + change == 0) && all.size() > 1 && all.size() < COMMON) {
        // The rarer what they share, the more it tells.
        double weight = change / Math.log(1 + all.size());
        for (int holder : all) {
          known[holder] += weight;
        }
      }
    }
  }
}
