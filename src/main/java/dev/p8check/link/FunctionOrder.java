package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts functions side by side that are written alike, since gzip finds what it has had only within the last 32 KiB
 * (RFC 1951, section 2). A function can be called from above its declaration, so any order will do.
 */
final class FunctionOrder {
  // Characters in a row that two functions may share: longer than the shortest match of gzip, three.
  private static final int GRAM = 5;
  // What stands in more functions than these tells none of them apart.
  private static final int COMMON = 100;
  private static final int LOOKED_BACK = 8;

  private final List<Set<String>> grams = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();

  private FunctionOrder(List<String> texts) {
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

  /** Returns {@code functions} with those alike side by side. */
  static List<Node> of(Trees trees, List<Node> functions) {
    return new FunctionOrder(functions.stream().map(trees::print).toList()).order().stream().map(functions::get).toList();
  }

  /** From the first function on, always the one that shares most with the last few. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    Set<Integer> left = new HashSet<>();
    for (int i = 0; i < grams.size(); i++) {
      left.add(i);
    }
    while (!left.isEmpty()) {
      double[] shared = sharedWith(order.subList(Math.max(0, order.size() - LOOKED_BACK), order.size()));
      int best = -1;
      for (int i = 0; i < shared.length; i++) {
        if (left.contains(i) && (best < 0 || shared[i] > shared[best])) {
          best = i;
        }
      }
      left.remove(best);
      order.add(best);
    }
    return order;
  }

  // The rarer what they share, the more it tells; and a long function shares something with everyone.
  private double[] sharedWith(List<Integer> last) {
    double[] shared = new double[grams.size()];
    for (int function : last) {
      for (String gram : grams.get(function)) {
        List<Integer> others = holders.get(gram);
        if (others.size() > 1 && others.size() < COMMON) {
          for (int other : others) {
            shared[other] += 1 / Math.log(1 + others.size());
          }
        }
      }
    }
    for (int i = 0; i < shared.length; i++) {
      shared[i] /= Math.sqrt(GRAM + grams.get(i).size());
    }
    return shared;
  }
}
