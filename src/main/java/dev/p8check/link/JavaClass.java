package dev.p8check.link;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What TeaVM's metadata and constructor say of one Java class. */
final class JavaClass {
  private static final int INTERFACE = 0x200;

  final String name;
  final String parent;
  final List<String> interfaces;
  private final int flags;

  /** Property to the function that implements it, the receiver being its first parameter. */
  final Map<String, String> methods = new LinkedHashMap<>();

  /** The same for methods that the browser calls by their own names. */
  final Map<String, String> exported = new LinkedHashMap<>();

  /** Field to its default value, which is {@code null} or zero. */
  final Map<String, Node> fields = new LinkedHashMap<>();

  /** The interfaces that something asks this class for. */
  final Set<String> markers = new TreeSet<>();

  /** The parameters that hold what a lambda captured; null for a class that stays one. */
  List<String> captured;

  JavaClass(String name, String parent, List<String> interfaces, int flags) {
    this.name = name;
    this.parent = parent;
    this.interfaces = new ArrayList<>(interfaces);
    this.flags = flags;
  }

  boolean isInterface() {
    return (flags & INTERFACE) != 0;
  }
}
